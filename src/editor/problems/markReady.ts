import { Range, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { localDay } from '../../calendar';
import { exists } from '../documents';
import { pathIn } from '../folderPaths';
import { Refusal } from '../log';
import { showInformation } from '../notices';
import { problemWords as words } from '../words/problems';
import type { ProblemServices } from './problemCommands';

/** Files and folders that go elsewhere when a post is published. */
export interface ReadyMove {
  readonly renames: readonly { readonly from: Uri; readonly to: Uri }[];
  /** What the post is called then: its name, or its path in the workspace folder where it changes its folder. */
  readonly name: string;
  readonly isRename: boolean;
  /** Something is there already, which stays as it is. */
  readonly isTaken: boolean;
}

type ReadyServices = Pick<ProblemServices, 'retrospectives' | 'blogs'>;

/** Where a post that is published today is to go; undefined where it is well where it is, or has no file. */
export async function readyMove(document: TextDocument, { blogs }: ReadyServices): Promise<ReadyMove | undefined> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const path = folder && pathIn(folder.uri, document.uri);
  if (folder === undefined || path === undefined) {
    return undefined;
  }
  await blogs.of(folder);
  const blog = blogs.now(document);
  const { readyPlace } = await blogs.load();
  const place = readyPlace(path, blog, localDay(new Date()));
  if (place === undefined) {
    return undefined;
  }
  const uriOf = (relative: string) => Uri.joinPath(folder.uri, relative);
  const wanted = [place];
  if (blog?.facts.hasAssetFolders === true) {
    const assets = { from: place.from.replace(/\.\w+$/, ''), to: place.to.replace(/\.\w+$/, '') };
    if (assets.from !== place.from && (await exists(uriOf(assets.from)))) {
      wanted.push(assets);
    }
  }
  const renames = wanted.map(({ from, to }) => ({ from: uriOf(from), to: uriOf(to) }));
  const taken = await Promise.all(renames.map(({ to }) => exists(to)));
  const parent = (of: string) => of.replace(/[^/]*$/, '');
  const isRename = parent(place.from) === parent(place.to);
  return {
    renames,
    name: isRename ? place.to.slice(parent(place.to).length) : place.to,
    isRename,
    isTaken: taken.includes(true),
  };
}

/**
 * Takes the draft mark off, dates the post today and, where that is wanted, moves it: all as one edit that can be undone.
 * @throws Refusal where its front matter cannot be changed, or something stands where it would go
 */
export async function markReady(
  document: TextDocument,
  { retrospectives, blogs }: ReadyServices,
  move: ReadyMove | undefined,
): Promise<void> {
  const { editFrontMatterKeys } = await retrospectives.load();
  const { readyEdits } = await blogs.load();
  const { frontMatter, headLines } = await retrospectives.get(document);
  const now = new Date();
  const clock = { now: now.getTime(), offset: -now.getTimezoneOffset() };
  const edits = readyEdits(frontMatter, headLines, localDay(now), clock);
  const text = document.getText();
  const result = edits.length === 0 ? { change: { start: 0, end: 0, text: '' } } : editFrontMatterKeys(text, edits);
  if ('problem' in result) {
    throw new Refusal(words.notReady());
  }
  const { start, end, text: written } = result.change;
  const isChanged = start < end || written !== '';
  if (!isChanged && move === undefined) {
    void showInformation(words.alreadyReady());
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { from, to } of move?.renames ?? []) {
    if (await exists(to)) {
      throw new Refusal(words.taken(move!.name));
    }
    edit.renameFile(from, to, { overwrite: false });
  }
  if (isChanged) {
    edit.replace(placeOf(document.uri, move), new Range(document.positionAt(start), document.positionAt(end)), written);
  }
  if (!(await workspace.applyEdit(edit))) {
    throw new Refusal(move === undefined ? words.notReady() : words.notMoved(move.name));
  }
}

/** Where a document is once it was moved: itself, or what it was in. */
function placeOf(uri: Uri, move: ReadyMove | undefined): Uri {
  const [own] = move?.renames ?? [];
  return own === undefined ? uri : uri.with({ path: own.to.path + uri.path.slice(own.from.path.length) });
}
