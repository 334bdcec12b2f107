import type { TemplateLanguage } from '../language';
import { comparableHeading, type SectionCatalogue } from '../sections';
import kinds from './kinds.json';
import english from './prompts.en.json';
import korean from './prompts.ko.json';

/** What a section is about, as far as questions for it go. */
export type PromptKind = keyof typeof kinds;

/** The questions, by kind of section. Another language is another file. */
export const prompts: Readonly<Record<TemplateLanguage, Readonly<Record<PromptKind, readonly string[]>>>> = {
  en: english,
  ko: korean,
};

export const promptKinds = Object.keys(kinds) as readonly PromptKind[];

/** Kinds whose questions fit a section of any subject. */
const general: readonly PromptKind[] = ['wentWell', 'couldBeBetter', 'lessons'];

/** Goals whose heading says that they are being looked back on. */
const lookingBack = /작년|지난해|돌아보|점검|결과|달성|진행|last year|review|result|so far|how .* went/i;
const goals = /목표|\bgoals?\b/i;

/**
 * Tells what kind a section is by the headings that it has in the catalogue in any language, and by others that people
 * give it.
 */
export class PromptChoice {
  private readonly byHeading = new Map<string, PromptKind>();

  constructor(catalogue: SectionCatalogue) {
    for (const kind of promptKinds) {
      const { sections, headings } = kinds[kind];
      const known = [...sections.flatMap((id) => catalogue.headingsOf(id)), ...headings.map(comparableHeading)];
      known.filter((heading) => heading !== '').forEach((heading) => this.byHeading.set(heading, kind));
    }
  }

  /**
   * @param heading as written
   * @param year that the post is about, which tells goals looked back on from those set; undefined when it is not known
   * @returns undefined for a section of its writer's own
   */
  kindOf(heading: string, year?: number): PromptKind | undefined {
    if (goals.test(heading)) {
      const written = /(?:19|20)\d\d/.exec(heading)?.[0];
      const isPast = written !== undefined && year !== undefined && Number(written) <= year;
      return isPast || lookingBack.test(heading) ? 'lastGoals' : 'nextYear';
    }
    return this.byHeading.get(comparableHeading(heading));
  }

  /** The questions for a section, never none: those of its kind, else those that fit anything. */
  promptsFor(heading: string, language: TemplateLanguage, year?: number): readonly string[] {
    const kind = this.kindOf(heading, year);
    return (kind === undefined ? general : [kind]).flatMap((each) => prompts[language][each]);
  }
}

/**
 * One of `choices`: always the same for a key, another for each turn until all were there.
 * @param turn how often the person asked for another
 */
export function chosen<T>(choices: readonly T[], key: string, turn: number): T | undefined {
  let hash = 0;
  for (const character of key) {
    hash = (hash * 31 + character.codePointAt(0)!) % 1_000_003;
  }
  return choices[(hash + turn) % choices.length];
}
