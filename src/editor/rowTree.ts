import { EventEmitter, MarkdownString, type TreeDataProvider, type TreeItem } from 'vscode';
import { Turns } from '../turns';
import { changedRows, top, type ShownRow } from './changedRows';
import { Disposables } from './disposables';

/** Where the rows of a view come from, and how they look. */
export interface RowSource<Row> {
  /** The rows that stand below no other; undefined when they could not be read, which is said already. */
  read(): Promise<readonly Row[] | undefined>;
  below(row: Row): readonly Row[];
  /** As VS Code shows it, with an id: unique in the view, not empty, the same for what a person takes for the same row. */
  item(row: Row): RowItem;
  /** Whether the view is shown: otherwise VS Code asks for its rows once it is. */
  isVisible(): boolean;
}

export type RowItem = TreeItem & { id: string };

interface KnownRow<Row> extends ShownRow {
  /** None for {@link top}. */
  readonly row?: Row;
}

/**
 * The rows of a view. VS Code knows them by their ids, and draws anew only what looks otherwise than before: each row that
 * is drawn anew costs it memory for as long as the view is there, and the person what the pointer was on.
 */
export class RowTree<Row> extends Disposables implements TreeDataProvider<string> {
  private readonly changed = this.register(new EventEmitter<string[] | undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  /** What VS Code has been told; undefined until it has asked for the first time. */
  private shown: ReadonlyMap<string, KnownRow<Row>> | undefined;
  /** Whether `shown` was read for VS Code, which is about to ask. */
  private isFresh = false;
  private renewals = 0;
  /** Rows are read one time behind the other: what is read later is newer. */
  private readonly turns = new Turns();

  constructor(private readonly source: RowSource<Row>) {
    super();
  }

  /** What a row stands for; undefined when it is gone. */
  rowOf(id: string | undefined): Row | undefined {
    return id === undefined ? undefined : this.shown?.get(id)?.row;
  }

  async getChildren(id: string = top): Promise<string[]> {
    if (id === top && !this.isFresh) {
      await this.turns.take(async () => {
        this.shown = (await this.read()) ?? this.shown;
      });
    }
    if (id === top) {
      this.isFresh = false;
    }
    return [...(this.shown?.get(id)?.below ?? [])];
  }

  getTreeItem(id: string): TreeItem {
    const row = this.rowOf(id);
    return row === undefined ? { id } : this.source.item(row); // gone since VS Code asked which there are
  }

  /**
   * Reads the rows anew, and has VS Code draw what has changed.
   * @param otherwise ids of rows that VS Code shows otherwise than it was told, as a box that was just ticked
   */
  async renew(otherwise: readonly string[] = []): Promise<void> {
    const renewal = ++this.renewals;
    if (this.shown === undefined || !this.source.isVisible()) {
      this.isFresh = false;
      this.changed.fire(undefined);
      return;
    }
    await this.turns.take(async () => {
      // Of several that wait for their turn one is enough.
      const now = renewal === this.renewals || otherwise.length > 0 ? await this.read() : undefined;
      const changed = now === undefined ? [] : changedRows(this.shown ?? new Map(), now);
      this.shown = now ?? this.shown;
      const drawn = [...changed, ...otherwise.filter((id) => this.shown?.has(id))];
      if (drawn.length > 0) {
        const isWhole = drawn.includes(top);
        // What was overtaken meanwhile, while the view went out of sight, is read again once it is back.
        this.isFresh = isWhole && renewal === this.renewals;
        this.changed.fire(isWhole ? undefined : drawn);
      }
    });
  }

  private async read(): Promise<ReadonlyMap<string, KnownRow<Row>> | undefined> {
    const rows = await this.source.read();
    if (rows === undefined) {
      return undefined;
    }
    const known = new Map<string, KnownRow<Row>>();
    const add = (row: Row): string => {
      const item = this.source.item(row);
      known.set(item.id, { row, look: lookOf(item), below: this.source.below(row).map(add) });
      return item.id;
    };
    return known.set(top, { look: '', below: rows.map(add) });
  }
}

function lookOf(item: RowItem): string {
  const tooltip = item.tooltip instanceof MarkdownString ? item.tooltip.value : item.tooltip;
  return JSON.stringify({ ...item, tooltip, command: undefined }); // a click finds its row by the id
}
