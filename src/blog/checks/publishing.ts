import { isoDay, type CalendarDay } from '../../calendar';
import type { FrontMatter, PostHeader, Problem, ProblemRange } from '../../retrospective';
import { lineOfKey } from '../../retrospective/problems/frontMatterKeys'; // not the room: loaded without Markdown
import { draftState, type DraftState } from './draftState';
import type { Blog } from '../blog';

/** What of a post the rules for publishing look at. */
export interface PublishedPost {
  readonly frontMatter: FrontMatter;
  readonly header: PostHeader;
  /** Lines of the front matter with its markers; empty where there is none. */
  readonly head: readonly string[];
  /** Relative to the workspace folder, `/` between segments; undefined while it has no file. */
  readonly path?: string | undefined;
}

/**
 * What keeps a post from being published as it should be: a draft still, a date that has not come, keys that its blog asks
 * for and that are missing or empty. Front matter that cannot be read hides all of that.
 * @param blog undefined: none is known, and only what all have in common is looked at
 */
export function publishingProblems(post: PublishedPost, blog: Blog | undefined, today: CalendarDay): Problem[] {
  const { frontMatter, head, path = '' } = post;
  const { data, problem } = frontMatter;
  if (problem !== undefined) {
    return [{ code: 'frontMatter', facts: { reason: problem.code }, range: rangeOfLine(head, problem.line) }];
  }
  const problems: Problem[] = [];
  const draft: DraftState | undefined = draftState(data);
  if (draft !== undefined) {
    problems.push({ code: 'draft', facts: { key: draft.key }, range: rangeOfKey(head, draft.key) });
  } else if (/(?:^|\/)_drafts\//.test(path)) {
    problems.push({ code: 'draft', facts: { key: '_drafts' }, range: rangeOfLine(head, 0) });
  }
  const { date } = post.header;
  if (date?.day !== undefined && isoDay(date.day) > isoDay(today)) {
    const key = dateKey(data);
    problems.push({ code: 'futureDate', facts: { date: date.text }, range: rangeOfKey(head, key ?? 'date') });
  }
  const required = new Set((blog?.facts.requiredKeys ?? []).map(({ key }) => key));
  if (frontMatter.format !== 'none' && 'title' in data) {
    required.add('title');
  }
  for (const key of required) {
    const isThere = key in data;
    if (!isThere || isEmpty(data[key])) {
      problems.push({ code: 'missingKey', facts: { key, isEmpty: isThere }, range: rangeOfKey(head, key) });
    }
  }
  return problems;
}

/** The first of the keys under which engines keep a post's date that the front matter has. */
export function dateKey(data: FrontMatter['data']): string | undefined {
  return ['date', 'pubDate', 'pubDatetime', 'publishDate', 'published', 'created'].find(
    (key) => typeof data[key] === 'string',
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function rangeOfKey(head: readonly string[], key: string): ProblemRange {
  return rangeOfLine(head, lineOfKey(head, key) ?? 0);
}

function rangeOfLine(head: readonly string[], line: number): ProblemRange {
  return { line, start: 0, endLine: line, end: head[line]?.length ?? 0 };
}
