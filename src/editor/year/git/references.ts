import type { Release } from '../../../year';
import { authorDay, authorTime, decodeText, FieldReader, type Person } from '../../../year/log';
import { runGit, type GitResult } from './git';
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

export interface References {
  /** Hash of the commit that the trunk ends with, where there is one by its usual name. */
  readonly trunk: string | undefined;
  /** Tags of the year on commits. `isOwn`: by who made the tag, or wrote the commit where nobody is said to have. */
  readonly releases: readonly (Release & { readonly isOwn: boolean })[];
  readonly result: GitResult;
}

export async function readReferences(
  { root }: KnownRepository,
  { year, person, signal }: { year: number; person: Person; signal: AbortSignal },
): Promise<References> {
  const ends = new Map<string, string>();
  const releases: (Release & { isOwn: boolean })[] = [];
  let fields: string[] = [];
  const reader = new FieldReader((field) => {
    // Each but the first begins with the end of the line before.
    fields.push(decodeText(fields.length === 0 && field[0] === 0x0a ? field.subarray(1) : field));
    if (fields.length === fieldsOfReference) {
      readReference(fields);
      fields = [];
    }
  });
  const readReference = (read: string[]) => {
    const [name, type, hash, ofType, ofHash, tagger, taggerEmail, tagged, author, authorEmail, written] =
      read.map(String);
    if (name!.startsWith('refs/heads/')) {
      ends.set(name!.slice('refs/heads/'.length), hash!);
      return;
    }
    const isAnnotated = type === 'tag' && ofType === 'commit';
    const time = authorTime(isAnnotated ? tagged! : (written ?? ''));
    const day = time && authorDay(time);
    if ((!isAnnotated && type !== 'commit') || day?.year !== year) {
      return;
    }
    releases.push({
      name: name!.slice('refs/tags/'.length),
      day,
      hash: isAnnotated ? ofHash! : hash!,
      isOwn: isAnnotated ? person.is(tagger!, bare(taggerEmail!)) : person.is(author!, bare(authorEmail!)),
    });
  };
  const result = await runGit({
    folder: root,
    args: ['for-each-ref', `--format=${format}`, 'refs/tags', ...trunks.map((name) => `refs/heads/${name}`)],
    signal,
    seconds,
    onOutput: (chunk) => reader.read(chunk),
  });
  const trunk = trunks.find((name) => ends.has(name));
  return {
    trunk: trunk === undefined ? undefined : ends.get(trunk),
    releases: releases.sort((a, b) => a.day.month - b.day.month || a.day.day - b.day.day),
    result,
  };
}

/** `<a@example.com>` without its brackets. */
function bare(email: string): string {
  return email.replace(/^<|>$/g, '');
}
