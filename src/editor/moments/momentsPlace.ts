import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { pathIn } from '../folderPaths';
import { settings } from '../settings';
import { isLink, isOutside } from '../outside';

/** Where moments are kept when no setting says otherwise, within the first workspace folder. */
const usualPath = '.retrospect/moments.md';

/** The file of moments, or why there is none. */
export type MomentsPlace =
  | {
      readonly uri: Uri;
      /** The workspace folder that the file is in by its path, and has to stay in; undefined: the person named its place. */
      readonly within: WorkspaceFolder | undefined;
    }
  | { readonly problem: 'noFolder' }
  | { readonly problem: 'unreachable'; readonly value: string };

/** By the setting: an absolute path, one from the home folder (`~/…`), or one relative to the first workspace folder. */
export async function momentsPlace(): Promise<MomentsPlace> {
  const folder = workspace.workspaceFolders?.[0];
  const written = settings.momentsFile(folder).trim();
  const named = written === '' ? undefined : await absolute(written, folder);
  if (named !== undefined) {
    return named;
  }
  if (folder === undefined) {
    return { problem: 'noFolder' };
  }
  const uri = Uri.joinPath(folder.uri, written === '' ? usualPath : slashed(written));
  if (/\/$/.test(uri.path)) {
    return { problem: 'unreachable', value: written };
  }
  return { uri, within: pathIn(folder.uri, uri) === undefined ? undefined : folder };
}

/** The place of a path that is not relative; undefined for one that is. */
async function absolute(written: string, folder: WorkspaceFolder | undefined): Promise<MomentsPlace | undefined> {
  const unreachable = { problem: 'unreachable', value: written } as const;
  if (/^~(?:[\\/]|$)/.test(written) && !DESKTOP) {
    return unreachable; // a browser knows no home folder
  }
  if (DESKTOP) {
    const { homedir } = await import('node:os');
    const { isAbsolute } = await import('node:path');
    const path = written.replace(/^~(?=[\\/]|$)/, () => homedir());
    return isAbsolute(path)
      ? /[\\/]$|^~$/.test(written)
        ? unreachable
        : { uri: Uri.file(path), within: undefined }
      : undefined;
  }
  if (!written.startsWith('/')) {
    return undefined;
  }
  // The file system that the browser has is that of the folder.
  return folder === undefined || written.endsWith('/')
    ? unreachable
    : { uri: folder.uri.with({ path: written }), within: undefined };
}

/** Whether the file would be written outside the folder that its path is in. */
export async function isElsewhere(uri: Uri, within: WorkspaceFolder | undefined): Promise<boolean> {
  return within !== undefined && ((await isOutside(uri, within.uri)) || (await isLink(Uri.joinPath(uri, '..'))));
}

function slashed(path: string): string {
  return DESKTOP && process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
