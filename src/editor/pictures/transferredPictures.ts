import { Uri, workspace, type DataTransfer, type DataTransferFile, type WorkspaceFolder } from 'vscode';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';

type BlogModule = Awaited<ReturnType<WorkspaceBlogs['load']>>;

/** A picture that was pasted or dropped. */
export type TransferredPicture =
  /** It lies in the post's workspace folder already. */
  | { readonly kind: 'there'; readonly uri: Uri }
  | { readonly kind: 'new'; readonly extension: string; contents(): Promise<DataTransferFile | Uint8Array> };

/** Larger files are no pictures for a post, and reading them would stop the editor. */
const maxBytes = 100_000_000;

/**
 * The pictures of a paste or drop: its files, else the files that its addresses name. Empty when it holds anything else
 * besides them, since VS Code's own choices then do more than ours.
 */
export async function transferredPictures(
  transfer: DataTransfer,
  folder: WorkspaceFolder,
  { pictureExtension }: Pick<BlogModule, 'pictureExtension'>,
): Promise<readonly TransferredPicture[]> {
  const files = [...transfer].flatMap(([mime, item]) => {
    const file = item.asFile();
    return file === undefined ? [] : [{ file, extension: pictureExtension(mime, file.name) }];
  });
  if (files.length > 0) {
    return allOrNone(
      files.map(({ file, extension }) =>
        extension === undefined
          ? undefined
          : file.uri !== undefined && isIn(folder, file.uri)
            ? { kind: 'there', uri: file.uri }
            : { kind: 'new', extension, contents: async () => file },
      ),
    );
  }
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const addresses = list.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return allOrNone(await Promise.all(addresses.map((address) => pictureAt(address, folder, pictureExtension))));
}

async function pictureAt(
  address: string,
  folder: WorkspaceFolder,
  pictureExtension: BlogModule['pictureExtension'],
): Promise<TransferredPicture | undefined> {
  const uri = Uri.parse(address.trim());
  const extension = pictureExtension('', uri.path);
  if (extension === undefined || workspace.fs.isWritableFileSystem(uri.scheme) === undefined) {
    return undefined; // a page or picture of the web
  }
  if (isIn(folder, uri)) {
    return { kind: 'there', uri };
  }
  const { size } = await workspace.fs.stat(uri);
  return size > maxBytes ? undefined : { kind: 'new', extension, contents: async () => workspace.fs.readFile(uri) };
}

function allOrNone(pictures: readonly (TransferredPicture | undefined)[]): readonly TransferredPicture[] {
  const known = pictures.filter((picture) => picture !== undefined);
  return known.length === pictures.length ? known : [];
}

/** Of another folder of the workspace a blog publishes nothing. */
function isIn(folder: WorkspaceFolder, uri: Uri): boolean {
  return workspace.getWorkspaceFolder(uri)?.uri.toString() === folder.uri.toString();
}
