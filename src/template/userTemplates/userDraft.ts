import type { CalendarDay } from '../../calendar';
import { templates, type RetrospectiveTemplate } from '../catalogue';
import { makeDraft, type Draft, type FrontMatterWriter } from '../draft';
import type { TemplateLanguage } from '../language';
import { periodVariables, withPeriodVariables, type Period, type PeriodKind } from '../period';
import type { SectionCatalogue } from '../sections';
import { escapeSnippet } from '../snippet';
import { fillUserTemplate, type UserTemplate } from './userTemplate';
import type { TemplateValues } from './variables';

/** What a draft is about, as far as its title and the values of its variables need it. */
export interface DraftFacts {
  readonly language: TemplateLanguage;
  readonly period: Period;
  readonly date: CalendarDay;
  /** Front matter as the blog writes it; undefined: that of a folder of which nothing is known. */
  readonly frontMatter?: FrontMatterWriter;
  /** The blog is not built while a post shows or links to a file that is not there. */
  readonly refusesMissingFiles?: boolean;
}

/** The title that a built-in template proposes. */
export function proposedTitle(template: RetrospectiveTemplate, { period, language, date }: DraftFacts): string {
  return withPeriodVariables(template[language].title, periodVariables(period, language, date));
}

/** The first built-in template of a kind: its title and tags serve the person's own templates. */
export function usualTemplate(kind: PeriodKind): RetrospectiveTemplate {
  return templates.find(({ period }) => period === kind)!;
}

/**
 * The draft of a person's own template. Its text is literal; without front matter of its own it gets that of a built-in
 * draft, whose fields are then its only tab stops.
 */
export function makeUserDraft(
  template: UserTemplate,
  facts: DraftFacts,
  values: TemplateValues,
  sections: SectionCatalogue,
): Draft {
  const { text, frontMatterLength } = fillUserTemplate(template, values);
  if (frontMatterLength > 0) {
    const [head, body] = [text.slice(0, frontMatterLength), text.slice(frontMatterLength).replace(/^\n*/, '')];
    const between = text.slice(head.length, text.length - body.length);
    return {
      title: values.title,
      // Braces: the body may begin with a digit.
      snippet: `${escapeSnippet(head + between)}\${0}${escapeSnippet(body)}\n`,
      text: `${text}\n`,
    };
  }
  const usual = usualTemplate(template.kind);
  const words = { ...usual[facts.language], outline: [{ text }] };
  return makeDraft({ ...facts, template: { ...usual, [facts.language]: words } }, sections);
}
