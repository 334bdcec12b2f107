import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gatherHistories, type GatheredHistories, type GatherRequest } from '../../../../src/editor/year/git';

export const kim = 'Kim Haneul <haneul@example.com>';
export const lee = 'Lee Bada <bada@example.com>';

/** A home of its own for git, with folders to make repositories in. */
export class Scratch {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'retrospect-git-')));
  private readonly before = { ...process.env };

  /** `global`: the person's own configuration. */
  constructor(global = '[user]\n\tname = Kim Haneul\n\temail = haneul@example.com\n') {
    this.write('home/.gitconfig', global);
    process.env.HOME = this.path('home');
    delete process.env.XDG_CONFIG_HOME;
  }

  path(...parts: readonly string[]): string {
    return join(this.root, ...parts);
  }

  write(path: string, content: string | Uint8Array, mode = 0o644): string {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content, { mode });
    return this.path(path);
  }

  /** Runs a plain git, as people do. @throws what it says when it fails */
  git(folder: string, args: readonly string[], { env = {}, input = '' as string | Uint8Array } = {}): string {
    return execFileSync('git', args, {
      cwd: this.path(folder),
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 10_000,
      env: {
        PATH: process.env.PATH,
        HOME: this.path('home'),
        GIT_CONFIG_GLOBAL: this.path('home', '.gitconfig'),
        GIT_CONFIG_NOSYSTEM: '1',
        ...env,
      },
    }).trim();
  }

  /** A repository with nothing in it. */
  init(folder: string): void {
    mkdirSync(this.path(folder), { recursive: true });
    this.git(folder, ['init', '--quiet', '--initial-branch=main', '--template=']);
  }

  /** Commits `files`, by content. @returns its hash */
  commit(
    folder: string,
    {
      by = kim,
      date = '2021-03-04T12:00:00+0900',
      message = 'Work',
      files = {} as Readonly<Record<string, string>>,
      args = [] as readonly string[],
    } = {},
  ): string {
    for (const [path, content] of Object.entries(files)) {
      this.write(join(folder, path), content);
    }
    const env = identity(by, date);
    if (Object.keys(files).length > 0) {
      this.git(folder, ['add', '--all']);
    }
    this.git(folder, ['commit', '--quiet', '--allow-empty', '--allow-empty-message', '-m', message, ...args], { env });
    return this.head(folder);
  }

  merge(
    folder: string,
    branches: readonly string[],
    { by = kim, date = '2021-04-01T12:00:00+0900', message = 'Merge' } = {},
  ) {
    this.git(folder, ['merge', '--quiet', '--no-ff', '-m', message, ...branches], { env: identity(by, date) });
    return this.head(folder);
  }

  head(folder: string): string {
    return this.git(folder, ['rev-parse', 'HEAD']);
  }

  remove(): void {
    for (const name of Object.keys(process.env)) {
      if (!(name in this.before)) {
        Reflect.deleteProperty(process.env, name);
      }
    }
    Object.assign(process.env, this.before);
    rmSync(this.root, { recursive: true, force: true });
  }

  gather(folders: readonly string[], more: Partial<GatherRequest> = {}): Promise<GatheredHistories> {
    return gatherHistories({
      year: 2021,
      folders: folders.map((folder) => this.path(folder)),
      repositories: [],
      now: new Date('2022-01-10T00:00:00Z'),
      signal: new AbortController().signal,
      onProgress: () => undefined,
      ...more,
    });
  }
}

export function identity(by: string, date: string): Record<string, string> {
  const [, name, email] = /^(.*) <(.*)>$/.exec(by)!;
  return {
    GIT_AUTHOR_NAME: name!,
    GIT_AUTHOR_EMAIL: email!,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: name!,
    GIT_COMMITTER_EMAIL: email!,
    GIT_COMMITTER_DATE: date,
  };
}

/** Where the git of PATH is. */
export function gitProgram(): string {
  return (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'git'))
    .find((file) => existsSync(file))!;
}

/** The number in a file, once there is one. */
export async function appearance(file: string): Promise<number> {
  for (;;) {
    if (existsSync(file) && readFileSync(file, 'utf8').trim() !== '') {
      return Number(readFileSync(file, 'utf8'));
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
