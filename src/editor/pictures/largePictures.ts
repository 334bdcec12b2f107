import { Uri, workspace, type Disposable, type TextDocument } from 'vscode';
import { nameOf } from '../documents';
import type { Log } from '../log';
import { pictureWords as words } from '../words';
import type { OfferedPictures } from './offerPictures';
import { showInformation } from '../notices';

/** Bytes; readers load all of them. */
const large = 1_000_000;

/**
 * Says how large pictures are that were inserted, if they are large. VS Code does not tell which of its choices the person
 * took: that the post then holds our address does. Their bytes need not travel for it.
 */
export class LargePictures implements Disposable {
  private waiting: Disposable | undefined;

  constructor(private readonly log: Log) {}

  /** Waits until what was offered is in the document, or something else is offered. */
  expect(document: TextDocument, { pictures }: OfferedPictures): void {
    this.waiting?.dispose();
    const waiting = workspace.onDidChangeTextDocument((event) => {
      const isInserted = event.contentChanges.some(({ text }) =>
        pictures.every(({ address }) => text.includes(address)),
      );
      if (event.document === document && isInserted) {
        waiting.dispose();
        this.tell(pictures.map(({ uri }) => uri)).catch((error: unknown) =>
          this.log.warn('pictures', error instanceof Error ? error.message : String(error)),
        );
      }
    });
    this.waiting = waiting;
  }

  dispose(): void {
    this.waiting?.dispose();
  }

  private async tell(pictures: readonly Uri[]): Promise<void> {
    const sizes = await Promise.all(
      pictures.map(async (uri) => ({ name: nameOf(uri), bytes: (await workspace.fs.stat(uri)).size })),
    );
    const those = sizes.filter(({ bytes }) => bytes > large);
    if (those.length > 0) {
      void showInformation(words.large(those));
    }
  }
}
