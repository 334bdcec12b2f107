import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface MadeCommit {
  /** `2021-03-04`, at noon in Seoul. */
  readonly day: string;
  readonly subject: string;
  /** File that it writes its subject into; none: it changes nothing. */
  readonly file?: string;
}

/** Makes a repository in `folder` with commits of a person, without regard to how Git is set up on this machine. */
export function makeRepository(
  folder: string,
  commits: readonly MadeCommit[],
  tags: Record<string, string> = {},
): void {
  mkdirSync(folder, { recursive: true });
  const git = (args: readonly string[], day = '2021-01-01', input?: string) =>
    execFileSync('git', args, {
      cwd: folder,
      input: input ?? '',
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: `${day}T12:00:00+0900`,
        GIT_COMMITTER_DATE: `${day}T12:00:00+0900`,
      },
    }).toString();
  git(['init', '-q', '-b', 'main']);
  git(['config', 'user.name', 'Writer']);
  git(['config', 'user.email', 'writer@example.com']);
  for (const { day, subject, file } of commits) {
    if (file !== undefined) {
      const blob = git(['hash-object', '-w', '--stdin'], day, `${subject}\n`).trim();
      git(['update-index', '--add', '--cacheinfo', `100644,${blob},${file}`], day);
    }
    git(['commit', '-q', '--allow-empty', '-m', subject], day);
    const tag = Object.keys(tags).find((name) => tags[name] === subject);
    if (tag !== undefined) {
      git(['tag', '-a', tag, '-m', tag], day);
    }
  }
  git(['checkout', '-q', '-f', 'main']);
}
