import type { Release } from '../../../year';
import { authorDay, authorTime, decodeText, FieldReader, type Person } from '../../../year/log';
import { runGit, type GitResult, type GitUse } from './git';
import type { KnownRepository } from './knownRepository';

/** Names of the branch that others are merged into, the likeliest first. */
const trunks = ['main', 'master', 'trunk', 'develop'];
const seconds = 30;
const format = [
  ...['refname', 'objecttype', 'objectname', '*objecttype', '*objectname'],
  ...['taggername', 'taggeremail', 'taggerdate:raw', 'authorname', 'authoremail', 'authordate:raw'],
]
  .map((field) => `%(${field})%00`)
  .join('');
const fieldsOfReference = 11;

/** A tag on a commit, of the year. */
export interface Tag extends Release {
  /** Whether the person made it; undefined where nobody is said to have, and the person did not write the commit. */
  readonly isOwn: boolean | undefined;
}

export interface References {
  /** Hash of the commit that the trunk ends with, where there is one by its usual name. */
  readonly trunk: string | undefined;
  /** By day. */
  readonly tags: readonly Tag[];
  readonly result: GitResult;
}

export async function readReferences(
  { root }: KnownRepository,
  { year, person, use }: { year: number; person: Person; use: GitUse },
): Promise<References> {
  const ends = new Map<string, string>();
  const tags: Tag[] = [];
  let fields: string[] = [];
  const reader = new FieldReader((field) => {
    // Each but the first begins with the end of the line before.
    fields.push(decodeText(fields.length === 0 && field[0] === 0x0a ? field.subarray(1) : field));
    if (fields.length < fieldsOfReference) {
      return;
    }
    const [reference, , hash] = fields;
    if (reference!.startsWith('refs/heads/')) {
      ends.set(reference!.slice('refs/heads/'.length), hash!);
    } else {
      const tag = readTag(fields, person);
      if (tag?.day.year === year) {
        tags.push(tag);
      }
    }
    fields = [];
  });
  const result = await runGit({
    ...use,
    folder: root,
    args: ['for-each-ref', `--format=${format}`, 'refs/tags', ...trunks.map((name) => `refs/heads/${name}`)],
    seconds,
    onOutput: (chunk) => reader.read(chunk),
  });
  const trunk = trunks.find((name) => ends.has(name));
  return {
    trunk: trunk === undefined ? undefined : ends.get(trunk),
    tags: tags.sort((a, b) => a.day.month - b.day.month || a.day.day - b.day.day),
    result,
  };
}

/** Undefined for one that stands on no commit, or has no date. */
function readTag(fields: readonly string[], person: Person): Tag | undefined {
  const [reference = '', type = '', hash = '', ofType = '', ofHash = '', ...people] = fields;
  const [tagger = '', taggerEmail = '', tagged = '', author = '', authorEmail = '', written = ''] = people;
  const isAnnotated = type === 'tag' && ofType === 'commit';
  const time = authorTime(isAnnotated ? tagged : written);
  if (time === undefined || !(isAnnotated || type === 'commit')) {
    return undefined;
  }
  const name = reference.slice('refs/tags/'.length);
  const day = authorDay(time);
  return isAnnotated
    ? { name, day, hash: ofHash, isOwn: person.is(tagger, bare(taggerEmail)) }
    : { name, day, hash, isOwn: person.is(author, bare(authorEmail)) || undefined };
}

/** `<a@example.com>` without its brackets. */
function bare(email: string): string {
  return email.replace(/^<|>$/g, '');
}
