import { workspace } from 'vscode';
import { firstSentenceIn } from '../../library/firstSentence'; // not the room: the index is loaded apart
import type { Retrospective } from '../../retrospective';
import type { PromptChoice } from '../../template/prompts';
import { comparableHeading } from '../../template/sections';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { OpenRetrospectives } from '../openRetrospectives';
import { inSlices } from '../slices';

interface LastServices {
  readonly library: WorkspaceLibrary;
  readonly retrospectives: OpenRetrospectives;
}

/** First sentences of a year's retrospective by section, of one version of its file. */
interface Known {
  readonly version: string;
  readonly sentences: ReadonlyMap<string, string>;
}

/** What the retrospective of the year before says in a section, as far as it is known by now. */
export class LastYear {
  private readonly known = new Map<number, Known>();

  /** @param choice tells goals looked back on from those set */
  constructor(
    private readonly services: LastServices,
    private readonly choice: PromptChoice,
  ) {}

  /** The first sentence of the same section in the retrospective of the year before; undefined where none is known. */
  sentence(heading: string, year: number): string | undefined {
    return this.known.get(year)?.sentences.get(nameOf(heading, year, this.choice));
  }

  /** Reads the retrospective of the year before, where it is not known yet. @returns whether there is something new */
  async look(year: number): Promise<boolean> {
    const { library, retrospectives } = this.services;
    const entries = await library.retrospectives();
    const last = entries.find((entry) => entry.kind === 'year' && entry.year === year - 1);
    const version = last && `${last.uri.toString()} ${last.modified} ${last.size}`;
    if (version === this.known.get(year)?.version) {
      return false;
    }
    if (last === undefined || version === undefined) {
      return this.known.delete(year);
    }
    const text = new TextDecoder().decode(await workspace.fs.readFile(last.uri));
    const { Retrospective: model } = await retrospectives.load();
    const post = await inSlices(model.parsing(text));
    await inSlices(post.reading());
    this.known.set(year, { version, sentences: firstSentences(post, year - 1, this.choice) });
    return true;
  }
}

function firstSentences(post: Retrospective, year: number, choice: PromptChoice): ReadonlyMap<string, string> {
  const sentences = new Map<string, string>();
  for (const section of post.sections) {
    const name = nameOf(section.title, year, choice);
    const sentence = sentences.has(name) ? undefined : firstSentenceIn(post, section);
    if (sentence !== undefined) {
      sentences.set(name, sentence);
    }
  }
  return sentences;
}

/** The same for the same section of every year. */
function nameOf(heading: string, year: number, choice: PromptChoice): string {
  return `${choice.kindOf(heading, year) ?? ''} ${comparableHeading(heading)}`;
}
