import {
  Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  Range,
  type CancellationToken,
  type DataTransfer,
  type DocumentDropEditProvider,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { postSelector } from '../documents';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { LargePictures } from './largePictures';
import type { OfferedPictures } from './offerPictures';

export interface PictureServices {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly log: Log;
}

const links = DocumentDropOrPasteEditKind.Empty.append('markdown', 'link');
/** Below VS Code's own kind for pictures: who prefers that in `editor.pasteAs.preferences` keeps it, and can prefer ours. */
const kind = links.append('image', 'captioned');
/** Text that came with the picture, and VS Code's own ways of linking files: ours is offered behind them. */
const yieldTo = [DocumentDropOrPasteEditKind.Text, links];
/** `files`: whatever is dropped or pasted as a file. */
const types = ['image/*', 'files', 'text/uri-list'];

/**
 * “Insert as picture with caption”, beside what VS Code offers where a picture is pasted or dropped into a post. What it
 * needs is loaded with the first picture.
 */
export function registerPictureEdits(services: PictureServices): Disposable {
  const provider = new PictureEdits(services);
  return Disposable.from(
    provider,
    languages.registerDocumentPasteEditProvider(postSelector, provider, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: types,
    }),
    languages.registerDocumentDropEditProvider(postSelector, provider, {
      providedDropEditKinds: [kind],
      dropMimeTypes: types,
    }),
  );
}

/** Offers the pictures of a paste or drop. Nothing is made until the person takes the choice. */
export class PictureEdits implements DocumentPasteEditProvider, DocumentDropEditProvider {
  private large: LargePictures | undefined;

  constructor(private readonly services: PictureServices) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    _context: DocumentPasteEditContext,
    cancellation: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const offered = await this.offer(document, ranges, transfer, cancellation);
    if (offered === undefined) {
      return undefined;
    }
    const edit = new DocumentPasteEdit('', offered.title, kind);
    edit.additionalEdit = offered.edit;
    edit.yieldTo = yieldTo;
    return [edit];
  }

  async provideDocumentDropEdits(
    document: TextDocument,
    position: Position,
    transfer: DataTransfer,
    cancellation: CancellationToken,
  ): Promise<DocumentDropEdit | undefined> {
    const offered = await this.offer(document, [new Range(position, position)], transfer, cancellation);
    if (offered === undefined) {
      return undefined;
    }
    const edit = new DocumentDropEdit('', offered.title, kind);
    edit.additionalEdit = offered.edit;
    edit.yieldTo = yieldTo;
    return edit;
  }

  dispose(): void {
    this.large?.dispose();
  }

  private async offer(
    document: TextDocument,
    ranges: readonly Range[],
    transfer: DataTransfer,
    cancellation: CancellationToken,
  ): Promise<OfferedPictures | undefined> {
    try {
      const { LargePictures, offerPictures } = await import('./pictureFeatures');
      const offered = await offerPictures(this.services, { document, ranges, transfer, cancellation });
      if (offered !== undefined) {
        this.large ??= new LargePictures(this.services.log);
        this.large.expect(document, offered);
      }
      return offered;
    } catch (error) {
      // Nobody has asked for this yet, and VS Code's own choices are there: the log is the place for it.
      this.services.log.error('pictures', error instanceof Error ? (error.stack ?? error.message) : String(error));
      return undefined;
    }
  }
}
