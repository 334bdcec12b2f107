import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

/** How a call of git ended. What it wrote went to `onOutput`. */
export type GitResult =
  | { readonly code: 'done' }
  | { readonly code: 'no-git' }
  | { readonly code: 'cancelled' }
  | { readonly code: 'too-slow'; readonly seconds: number }
  /** `detail`: what git said of it, in English. */
  | { readonly code: 'failed'; readonly detail: string };

/** With what git is run, and until when. */
export interface GitUse {
  /** The program that the person uses; the one of PATH where it is not known, or not an absolute path. */
  readonly program?: string | undefined;
  readonly signal: AbortSignal;
}

export interface GitCall extends GitUse {
  /** Where git looks for the repository: absolute. */
  readonly folder: string;
  readonly args: readonly string[];
  /** After so many it is stopped. */
  readonly seconds: number;
  /** The next piece is read from git once this returned. */
  readonly onOutput: (chunk: Uint8Array) => void;
  /** Written to it. */
  readonly input?: string;
}

/**
 * What a repository's own configuration may not decide, before every subcommand: it can name programs that git then
 * runs, and it is as foreign as the rest of a clone. An embedded bare repository is not taken for one.
 */
const hardened = [
  '--no-pager',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'log.showSignature=false', 'safe.bareRepository=explicit'],
].flatMap((option) => (option.startsWith('--') ? [option] : ['-c', option]));

/** Asks nobody, locks nothing, fetches nothing: of what is missing in a partial clone git says so. */
const restricted = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none', // a repository can override `protocol.allow`, this it cannot
  LC_ALL: 'C',
};

/** What git needs to find itself and the person's own configuration. No GIT_* of the editor's environment. */
const inherited = [
  ...['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USER', 'LOGNAME'],
  ...['USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PROGRAMFILES', 'SYSTEMROOT'],
  ...['SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'TEMP', 'TMP', 'USERNAME'],
];

const keptOfErrors = 2_000;

/** Runs git without a shell, so that no text is ever a command. Never throws for what git does. */
export async function runGit(call: GitCall): Promise<GitResult> {
  const program = isAbsolute(call.program ?? '') ? call.program : await findGit(call.signal);
  if (call.signal.aborted) {
    return { code: 'cancelled' };
  }
  if (program === undefined) {
    return { code: 'no-git' };
  }
  const child = spawn(program, [...hardened, ...call.args], {
    cwd: call.folder,
    env: environment(),
    shell: false,
    windowsHide: true,
    stdio: 'pipe',
  });
  let error: Error | undefined;
  child.once('error', (reason) => (error = reason));
  if ((child.stdout as unknown) === undefined) {
    // Too many files are open in the editor, and Node made no streams.
    return { code: 'failed', detail: 'git could not be begun' };
  }
  let isLate = false;
  let said = '';
  const stop = () => {
    child.kill('SIGKILL'); // there is nothing that it would have to clean up
    // Should it have begun another that holds them open, as git does on Windows: that has nobody to write to any more.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, call.seconds * 1000);
  call.signal.addEventListener('abort', stop, { once: true });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8', 0, keptOfErrors - said.length)));
  child.stdin.on('error', () => {
    // It ended without reading all of it: how it ended says more.
  });
  child.stdin.end(call.input ?? '');
  try {
    for await (const chunk of child.stdout) {
      call.onOutput(chunk as Buffer);
    }
  } catch (reason) {
    error ??= reason as Error;
    stop();
  }
  const status = await ended;
  clearTimeout(timer);
  call.signal.removeEventListener('abort', stop);
  if (call.signal.aborted) {
    return { code: 'cancelled' };
  }
  if (isLate) {
    return { code: 'too-slow', seconds: call.seconds };
  }
  if (error === undefined && status === 0) {
    return { code: 'done' };
  }
  return { code: 'failed', detail: error?.message ?? (said.trim() || `git ended with ${status ?? 'a signal'}`) };
}

/** All that git wrote, when it is little; the rest of more than `limit` bytes is left out. */
export async function gitOutput(
  call: Omit<GitCall, 'onOutput'>,
  limit = 1_000_000,
): Promise<{ readonly result: GitResult; readonly output: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  let left = limit;
  const result = await runGit({
    ...call,
    onOutput(chunk) {
      if (left > 0) {
        chunks.push(chunk.subarray(0, left));
        left -= chunk.length;
      }
    },
  });
  return { result, output: Buffer.concat(chunks) };
}

function environment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => inherited.includes(name.toUpperCase()));
  return { ...Object.fromEntries(given), ...restricted };
}

/**
 * The git of PATH, absolute. Not left to the system: on Windows that would look into the repository first. Undefined
 * when there is none, or it was cancelled.
 */
async function findGit(signal: AbortSignal): Promise<string | undefined> {
  const isWindows = process.platform === 'win32';
  const path = Object.entries(process.env).find(([name]) => (isWindows ? name.toUpperCase() : name) === 'PATH')?.[1];
  for (const folder of (path ?? '').split(delimiter)) {
    if (isAbsolute(folder) && !signal.aborted) {
      const file = join(folder, isWindows ? 'git.exe' : 'git');
      try {
        await access(file, constants.X_OK);
        return file;
      } catch {
        continue; // not there, or not to be run
      }
    }
  }
  return undefined;
}
