import type { FileStamp, LibraryEntry } from './library';

/** To be raised when entries, or the rule for what is a retrospective, become others. */
const version = 2;

/** What an index keeps from one start to the next. */
export interface LibraryCache {
  /** Every post that was looked at. */
  readonly seen: ReadonlyMap<string, FileStamp>;
  readonly entries: readonly LibraryEntry[];
}

/** An index as compact JSON. */
export function writeCache(seen: ReadonlyMap<string, FileStamp>, entries: readonly LibraryEntry[]): string {
  // Every path behind the part that it shares with the one before it: blogs have long folders.
  let before = '';
  const posts = [...seen].flatMap(([path, { modified, size }]) => {
    const shared = sharedStart(before, path);
    before = path;
    return [shared, path.slice(shared), modified, size];
  });
  return JSON.stringify({ version, posts, entries });
}

/** Reads {@link writeCache}'s text; undefined when it is of another version or broken: then there is no cache. */
export function readCache(text: string): LibraryCache | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined; // cut off, or never one
  }
  if (
    !isObject(data) ||
    data['version'] !== version ||
    !Array.isArray(data['posts']) ||
    !Array.isArray(data['entries'])
  ) {
    return undefined;
  }
  const seen = readPosts(data['posts']);
  const { entries } = data;
  return seen !== undefined && entries.every((entry) => isEntry(entry) && seen.has(entry.path))
    ? { seen, entries: (entries as LibraryEntry[]).map((entry) => ({ ...missing, ...entry })) }
    : undefined;
}

/** JSON leaves out what is undefined. */
const missing = { period: undefined, year: undefined, language: undefined, date: undefined };

function readPosts(posts: readonly unknown[]): Map<string, FileStamp> | undefined {
  const seen = new Map<string, FileStamp>();
  let before = '';
  for (let at = 0; at < posts.length; at += 4) {
    const [shared, rest, modified, size] = posts.slice(at, at + 4);
    if (
      typeof shared !== 'number' ||
      typeof rest !== 'string' ||
      typeof modified !== 'number' ||
      typeof size !== 'number'
    ) {
      return undefined;
    }
    before = before.slice(0, shared) + rest;
    seen.set(before, { modified, size });
  }
  return seen;
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) {
    shared++;
  }
  return shared;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isMissingOr = (is: (value: unknown) => boolean) => (value: unknown) => value === undefined || is(value);
const hasNumbers =
  (...keys: readonly string[]) =>
  (value: unknown) =>
    isObject(value) && keys.every((key) => isNumber(value[key]));

const kinds: ReadonlySet<unknown> = new Set<LibraryEntry['kind']>([
  'year',
  'half',
  'quarter',
  'month',
  'span',
  'project',
  'leaving',
  'goals',
]);

const fields: { readonly [K in keyof Required<LibraryEntry>]: (value: unknown) => boolean } = {
  path: isText,
  kind: (value) => kinds.has(value),
  period: isMissingOr(isText),
  year: isMissingOr(isNumber),
  title: isText,
  language: isMissingOr((value) => value === 'ko' || value === 'en'),
  words: isNumber,
  characters: isNumber,
  counts: hasNumbers('hangulWords', 'hanKana', 'otherWords', 'characters', 'charactersNoSpaces', 'images'),
  goals: hasNumbers('next', 'done', 'total'),
  sections: (value) =>
    isObject(value) && isNumber(value['total']) && Array.isArray(value['empty']) && value['empty'].every(isText),
  date: isMissingOr(hasNumbers('year', 'month', 'day')),
  modified: isNumber,
  size: isNumber,
};

function isEntry(value: unknown): value is LibraryEntry {
  return isObject(value) && Object.entries(fields).every(([key, is]) => is(value[key]));
}
