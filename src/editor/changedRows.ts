/** A row that a view shows. */
export interface ShownRow {
  /** All of how it looks: other looks are drawn anew. */
  readonly look: string;
  /** The ids of the rows below it. */
  readonly below: readonly string[];
}

/** The rows of a view by their ids; the one of {@link top} holds those that stand below no other. */
export type ShownRows = ReadonlyMap<string, ShownRow>;

/** The id of what all rows stand below; no row has it. */
export const top = '';

/**
 * Which rows have to be drawn anew, each with all that is below it, where `before` is shown and `now` is to be.
 * @returns ids of rows of both, none of them below another; `[top]` for the whole view; nothing where it looks the same
 */
export function changedRows(before: ShownRows, now: ShownRows): string[] {
  const changed: string[] = [];
  const compare = (id: string) => {
    const [was, is] = [before.get(id), now.get(id)];
    if (was?.look !== is?.look || JSON.stringify(was?.below) !== JSON.stringify(is?.below)) {
      changed.push(id);
    } else {
      is?.below.forEach(compare);
    }
  };
  compare(top);
  return changed;
}
