import { FileSystemError } from 'vscode';

/** Why a file that is there could not be read. `detail`: the file system's own words, English. */
export type UnreadReason =
  | { readonly code: 'noPermission' }
  | { readonly code: 'noAnswer' }
  | { readonly code: 'failed'; readonly detail: string };

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
