import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { HistoryProblem } from '../../../year';
import { decodeText, FieldReader, type Identity, identityText, parseIdentity, type Person } from '../../../year/log';
import { realFolder } from './findRepositories';
import { gitOutput, type GitUse } from './git';

/** A repository, and what its configuration says. */
export interface KnownRepository {
  /** Of its work tree: absolute. */
  readonly root: string;
  /** Where its objects and references are: work trees of the same repository have the same. */
  readonly commonFolder: string;
  /** Hash of what is checked out; undefined before the first commit. */
  readonly head: string | undefined;
  readonly isShallow: boolean;
  /** Of the person, as git would write into a commit here; one may be empty. */
  readonly identity: Identity;
  readonly mailmap: Mailmap;
}

/** Whether there is one that names and e-mails go through, and the options that leave only trustworthy ones. */
export interface Mailmap {
  readonly isUsed: boolean;
  readonly options: readonly string[];
}

const seconds = 15;
const mailmapBytesAtMost = 5_000_000;

/** The repository whose `.git` is in `folder`. Undefined when it is none; nothing of a repository's is run for this. */
export async function knowRepository(
  folder: string,
  use: GitUse,
): Promise<{ readonly repository?: KnownRepository; readonly problem?: HistoryProblem }> {
  const call = { ...use, folder, seconds };
  const place = await gitOutput({
    ...call,
    args: [
      'rev-parse',
      '--path-format=absolute',
      '--show-toplevel',
      '--git-common-dir',
      '--is-shallow-repository',
      'HEAD',
    ],
  });
  if (place.result.code !== 'done' && place.result.code !== 'failed') {
    return place.result.code === 'cancelled' ? {} : { problem: place.result };
  }
  // Before the first commit it fails at HEAD, with the lines before it written.
  const [root, commonFolder, isShallow, head] = decodeText(place.output).split('\n');
  if (root === undefined || commonFolder === undefined || !/^(?:true|false)$/.test(isShallow ?? '')) {
    const isNone =
      place.result.code === 'done' || /not a git repository|cannot use bare repository/.test(place.result.detail);
    return { problem: isNone ? { code: 'not-a-repository' } : place.result }; // such as: owned by somebody else
  }
  if ((await realFolder(root)) !== (await realFolder(folder))) {
    // git went on to another folder, or the configuration says that the files are elsewhere: what is here is none.
    return { problem: { code: 'not-a-repository' } };
  }
  const config = await gitOutput({
    ...call,
    args: ['config', '--show-scope', '-z', '--get-regexp', '^(user\\.(name|email)|mailmap\\.file)$'],
  });
  const { identity, mailmapFile } = readConfig(config.output);
  const own = await mailmapOf(root);
  return {
    repository: {
      root,
      commonFolder: (await realFolder(commonFolder)) ?? commonFolder,
      head: /^[\da-f]{40,64}$/.test(head ?? '') ? head : undefined,
      isShallow: isShallow === 'true',
      identity,
      mailmap: {
        isUsed: own === 'small' || (own === 'none' && mailmapFile !== ''),
        options: ['-c', `mailmap.file=${mailmapFile}`, '-c', 'mailmap.blob='],
      },
    },
  };
}

/** `person`, known by what the mailmaps of `repository` make of each identity too. */
export async function mappedPerson(person: Person, { root, mailmap }: KnownRepository, use: GitUse): Promise<Person> {
  const contacts = person.identities.filter(({ email }) => email !== '').map(({ name, email }) => `${name} <${email}>`);
  if (!mailmap.isUsed || contacts.length === 0) {
    return person;
  }
  const { output } = await gitOutput({
    ...use,
    folder: root,
    args: [...mailmap.options, 'check-mailmap', '--stdin'],
    input: `${contacts.map((contact) => contact.replace(/[\r\n]/g, ' ')).join('\n')}\n`,
    seconds,
  });
  const mapped = decodeText(output).split('\n').map(parseIdentity);
  const known = new Set(person.identities.map(identityText));
  const others = mapped
    .filter((identity) => identity !== undefined)
    .filter((identity) => !known.has(identityText(identity)));
  return others.length === 0 ? person : person.with(others);
}

/** The last of each counts. A mailmap named by the repository itself could be any file of the machine. */
function readConfig(output: Uint8Array): { identity: Identity; mailmapFile: string } {
  const values = new Map<string, string>();
  let scope = '';
  let isScope = true;
  const reader = new FieldReader((field) => {
    const text = decodeText(field);
    if (isScope) {
      scope = text;
    } else {
      const end = text.indexOf('\n');
      const key = end < 0 ? text : text.slice(0, end);
      if (key !== 'mailmap.file' || scope === 'global' || scope === 'system') {
        values.set(key, end < 0 ? '' : text.slice(end + 1));
      }
    }
    isScope = !isScope;
  });
  reader.read(output);
  return {
    identity: { name: (values.get('user.name') ?? '').trim(), email: (values.get('user.email') ?? '').trim() },
    mailmapFile: values.get('mailmap.file') ?? '',
  };
}

/** git reads `.mailmap` whole: a huge one is left alone, and a pipe or a device, which would never end. */
async function mailmapOf(root: string): Promise<'none' | 'small' | 'unfit'> {
  try {
    const stat = await lstat(join(root, '.mailmap'));
    return stat.isFile() && stat.size <= mailmapBytesAtMost ? 'small' : 'unfit';
  } catch {
    return 'none'; // or nobody may see it, and then git cannot either
  }
}
