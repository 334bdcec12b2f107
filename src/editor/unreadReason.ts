import { FileSystemError } from 'vscode';
import type { FrontMatterProblem } from '../retrospective';

/** Why a file that is there could not be read. `detail`: the file system's own words, English. */
export type UnreadReason =
  | { readonly code: 'noPermission' }
  | { readonly code: 'noAnswer' }
  | { readonly code: 'failed'; readonly detail: string };

/** Why nothing is known of a file: it could not be read, or its front matter, where its date stands, cannot be. */
export type UnreadProblem = UnreadReason | { readonly code: 'frontMatter'; readonly problem: FrontMatterProblem };

/** A file of which nothing is known, though it may belong to what is shown. */
export interface UnreadFile {
  readonly uri: string;
  readonly problem: UnreadProblem;
}

/** The reason that the error of a reading gives; undefined where the file is not there (any more). */
export function unreadReason(error: unknown): UnreadReason | undefined {
  switch (error instanceof FileSystemError ? error.code : '') {
    case 'FileNotFound':
      return undefined;
    case 'NoPermissions':
      return { code: 'noPermission' };
    case 'Unavailable':
      return { code: 'noAnswer' };
    default:
      return { code: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
