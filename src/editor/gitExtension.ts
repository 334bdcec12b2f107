import { extensions, type Uri } from 'vscode';

/** What is used of the interface of VS Code's own Git extension. */
export interface GitExtension {
  /** `path`: the program that it runs, as the setting "git.path" says or where it was found. */
  readonly git: { readonly path: string };
  getRepository(uri: Uri): { getConfig(key: string): Promise<string> } | null;
  openRepository(root: Uri): Promise<unknown>;
  toGitUri(uri: Uri, ref: string): Uri;
}

/** VS Code's own Git extension. Undefined where there is none (as in a browser), it is switched off, or it found no git. */
export async function gitExtension(): Promise<GitExtension | undefined> {
  const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitExtension }>(
    'vscode.git',
  );
  try {
    const git = await extension?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    return undefined; // it says so itself, where it could not start
  }
}
