import { workspace, type TextDocument } from 'vscode';
import { Disposables } from '../disposables';

/**
 * Tells whether lines that the page names are those of its post still: what somebody does on it can come before the page has
 * followed an edit, and is done all the same where the edit moved no line.
 */
export class PageLines extends Disposables {
  private moves = 0;
  /** The first version of the page whose lines are those of the post now; undefined while no page shows them. */
  private since: number | undefined;

  constructor(shown: () => TextDocument) {
    super();
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const stay = contentChanges.every(({ range, text }) => range.isSingleLine && !/[\r\n]/.test(text));
        if (document === shown() && !stay) {
          this.forget();
        }
      }),
    );
  }

  /** No page shows the lines that are there now. */
  forget(): void {
    this.moves++;
    this.since = undefined;
  }

  /** To be asked before the post is read for a page. @returns what {@link showed} wants to know */
  get reading(): number {
    return this.moves;
  }

  /** Says that a version of the page shows the post that was read. */
  showed(version: number, reading: number): void {
    if (reading === this.moves) {
      this.since ??= version;
    }
  }

  /** Whether lines that a version of the page names are those of the post now. */
  areOf(version: number): boolean {
    return this.since !== undefined && version >= this.since;
  }
}
