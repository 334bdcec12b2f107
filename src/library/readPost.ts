import { compact } from '../markdown/compact'; // not the room: the library is loaded without Markdown
import type { PlaceholderTexts, Retrospective } from '../retrospective';
import { mayNameRetrospective, retrospectiveOf, tellingName } from '../retrospective/naming';
import type { FileStamp, LibraryEntry } from './library';

/** The document model, which is loaded apart from the library, and what stands in drafts until somebody writes. */
export interface PostModel extends Pick<typeof import('../retrospective'), 'Retrospective' | 'headOf' | 'wordsOf'> {
  readonly untouched: PlaceholderTexts;
}

/**
 * The retrospective at `path`; undefined when that post is none, which costs a glance at its head. Stops every few
 * milliseconds.
 * @param known the post, where somebody has read `text` already
 */
export function* readingPost(
  path: string,
  text: string,
  { modified, size }: FileStamp,
  { Retrospective, headOf, wordsOf, untouched }: PostModel,
  known?: Retrospective,
): Generator<void, LibraryEntry | undefined> {
  const head = headOf(text);
  if (!mayNameRetrospective(path) && !mayNameRetrospective(head.glance)) {
    return undefined;
  }
  const { title, tags, date } = head.read();
  const named = retrospectiveOf({ path, title, tags, date });
  if (named === undefined) {
    return undefined;
  }
  const post = known ?? (yield* Retrospective.parsing(text));
  yield* post.reading();
  const { next, review } = yield* post.findingGoals(path);
  const { counts, language } = post;
  const { sections } = yield* post.findingWritten(untouched);
  return {
    path,
    kind: named.kind,
    period: named.period,
    year: named.year,
    title: compact(title?.trim() || tellingName(path).replace(/\.\w{1,8}$/, '')), // its own: a slice keeps the whole post
    language,
    words: wordsOf(counts),
    characters: counts.characters,
    counts,
    goals: { next: next.length, done: review.filter(({ state }) => state === 'done').length, total: review.length },
    sections: {
      total: sections.length,
      empty: sections.flatMap(({ section, isWritten }) => (isWritten ? [] : [compact(section.title)])),
    },
    date: named.date,
    modified,
    size,
  };
}
