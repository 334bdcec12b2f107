import {
  SnippetString,
  SnippetTextEdit,
  Uri,
  workspace,
  WorkspaceEdit,
  type CancellationToken,
  type DataTransfer,
  type Range,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import type { PostPictures } from '../../blog';
import { localDay } from '../../calendar';
import { filesOf, readStart } from '../blog/folderFiles';
import { pathIn, postPaths } from '../folderPaths';
import { pictureWords as words } from '../words';
import type { PictureServices } from './pictureEdits';
import { transferredPictures } from './transferredPictures';

/** Where something is pasted or dropped, and what. */
export interface Transfer {
  readonly document: TextDocument;
  readonly ranges: readonly Range[];
  readonly transfer: DataTransfer;
  readonly cancellation: CancellationToken;
}

export interface OfferedPictures {
  readonly title: string;
  /** Makes the files, then writes the text: where a file cannot be made, the post stays as it is. */
  readonly edit: WorkspaceEdit;
  readonly pictures: readonly { readonly uri: Uri; readonly address: string }[];
}

/** Pictures for the post that they are pasted or dropped into; undefined where there are none or they have no place. */
export async function offerPictures(
  services: PictureServices,
  { document, ranges, transfer, cancellation }: Transfer,
): Promise<OfferedPictures | undefined> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || document.isUntitled || ranges.length === 0) {
    return undefined;
  }
  const room = await services.blogs.load();
  const transferred = await transferredPictures(transfer, folder, room);
  if (transferred.length === 0 || cancellation.isCancellationRequested) {
    return undefined;
  }
  const post = await services.retrospectives.get(document);
  if (ranges.some(({ start }) => post.isCode(start.line))) {
    return undefined;
  }
  const habits = await picturesOf(services, document, folder);
  if (cancellation.isCancellationRequested) {
    return undefined;
  }
  const edit = new WorkspaceEdit();
  const taken = (await filesOf(folder).list(habits.folder)).map(({ name }) => name);
  const pictures: { uri: Uri; path: string; address: string }[] = [];
  for (const picture of transferred) {
    let uri: Uri;
    if (picture.kind === 'there') {
      uri = picture.uri;
    } else {
      const name = room.pictureName(habits.stem, picture.extension, taken);
      taken.push(name);
      uri = Uri.joinPath(folder.uri, habits.folder, name);
      edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: await picture.contents() });
    }
    const path = pathIn(folder.uri, uri) ?? uri.path;
    pictures.push({ uri, path, address: habits.address(path) });
  }
  const texts = ranges.map((range) => {
    const selected = range.isSingleLine ? document.getText(range) : '';
    return new SnippetTextEdit(range, snippetOf(habits, pictures, selected, roomAround(document, range)));
  });
  edit.set(document.uri, texts);
  return { title: words.insert(pictures.length), edit, pictures };
}

/** Where pictures of the post go and how they are shown, learnt from it and its neighbours as they are now. */
export async function picturesOf(
  { blogs }: Pick<PictureServices, 'blogs'>,
  document: TextDocument,
  folder: WorkspaceFolder,
): Promise<PostPictures> {
  const [room, found, paths] = await Promise.all([blogs.load(), blogs.of(folder), postPaths(folder)]);
  const path = pathIn(folder.uri, document.uri) ?? '';
  const blog = room.blogFor(found, paths, path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  const sample = room.samplePosts(blog, paths).slice(0, room.illustratedPosts);
  const texts = await Promise.all(sample.map((other) => readStart(folder, other, room.illustratedText)));
  const neighbours = sample.flatMap((other, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ path: other, text }];
  });
  const post = { path, text: document.getText().slice(0, room.illustratedText) };
  return room.postPictures({ blog, post, neighbours, files: filesOf(folder), today: localDay(new Date()) });
}

function snippetOf(
  habits: PostPictures,
  pictures: readonly { readonly path: string }[],
  selected: string,
  [before, behind]: readonly [string, string],
): SnippetString {
  const snippet = new SnippetString();
  snippet.appendText(before);
  pictures.forEach(({ path }, index) => {
    if (index > 0) {
      snippet.appendText('\n\n');
    }
    for (const piece of habits.pieces(path)) {
      if ('text' in piece) {
        snippet.appendText(piece.text);
      } else if (piece.field === 'alt') {
        snippet.appendPlaceholder(selected.trim() === '' ? words.alt() : selected.trim());
      } else {
        snippet.appendPlaceholder(words.caption());
      }
    }
  });
  snippet.appendText(behind);
  return snippet;
}

/** Line ends that make what replaces `range` a paragraph of its own. Behind the mark of a list or quote it may stand as it is. */
function roomAround(document: TextDocument, { start, end }: Range): readonly [string, string] {
  const isBlank = (line: number) => line < 0 || line >= document.lineCount || document.lineAt(line).isEmptyOrWhitespace;
  const before = document.lineAt(start.line).text.slice(0, start.character);
  const behind = document.lineAt(end.line).text.slice(end.character);
  const isFirst = before.trim() === '';
  const isItem = /^\s*(?:[-*+>]|\d+[.)])\s+$/.test(before);
  return [
    isItem || (isFirst && isBlank(start.line - 1)) ? '' : isFirst ? '\n' : '\n\n',
    behind.trim() !== '' ? '\n\n' : isBlank(end.line + 1) || isItem ? '' : '\n',
  ];
}
