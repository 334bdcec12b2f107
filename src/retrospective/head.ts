import type { CalendarDay } from '../calendar';
import { normalise } from '../markdown';
import { frontMatterLimit, readFrontMatter, type FrontMatterProblem } from './frontMatter/frontMatter';
import { headerOf } from './frontMatter/header';
import type { FrontMatterValue } from './frontMatter/plainData';
import { splitFrontMatter } from './frontMatter/split';

/** What a post says of itself before its text. */
export interface PostHead {
  /** From its front matter, else its first heading. */
  readonly title: string | undefined;
  /** Tags and categories. */
  readonly tags: readonly string[];
  readonly date: CalendarDay | undefined;
  /** Said not to be published: `draft: true` (Hugo, Astro …) or `published: false` (Jekyll, Hexo). */
  readonly isDraft: boolean;
  /** Why nothing of its front matter is known; undefined where it could be read, or there is none. */
  readonly problem: FrontMatterProblem | undefined;
}

/** A post's head as it stands there: {@link glance} costs next to nothing, {@link read} reads its YAML or TOML. */
export interface UnreadHead {
  /** The lines that {@link read} would read. */
  readonly glance: string;
  read(): PostHead;
}

/** So far behind the front matter a title is looked for, in UTF-16 units. */
const headingWithin = 2_000;
const firstHeading = /^ {0,3}#{1,2}[ \t]+(.{1,300}?)(?:[ \t]+#+)?[ \t]*$|^(.{1,300})\n {0,3}={3,}[ \t]*$/m;

/** The head of a post, without reading its body. Never throws. */
export function headOf(text: string): UnreadHead {
  const start = `${normalise(text.slice(0, frontMatterLimit + headingWithin))}\n`;
  const split = splitFrontMatter(start);
  const from = split?.bodyOffset ?? 0;
  const found = firstHeading.exec(start.slice(from, from + headingWithin));
  const heading = (found?.[1] ?? found?.[2])?.trim();
  return {
    glance: `${split?.source ?? ''}\n${heading ?? ''}`,
    read() {
      const { data, problem } = readFrontMatter(start);
      const { title, date, tags } = headerOf(data);
      return {
        title: title ?? heading,
        tags: [...tags, ...namesIn(data['categories']), ...namesIn(data['category'])],
        date: date?.day,
        isDraft: data['draft'] === true || data['published'] === false,
        problem,
      };
    },
  };
}

function namesIn(value: FrontMatterValue | undefined): string[] {
  const list = Array.isArray(value) ? value.flat() : typeof value === 'string' ? value.split(',') : [];
  return list.filter((name) => typeof name === 'string').map((name) => name.trim());
}
