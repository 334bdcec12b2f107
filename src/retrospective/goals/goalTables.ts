import type { OutlineTable } from '../../markdown';
import type { FoundGoal, GoalMark } from './goal';
import { goalFrom, type Above, type OpenBlock } from './goalItems';
import { readGoalLine } from './line/goalLine';
import { saidState } from './line/states';
import { areWordedAsGoals } from './line/wording';
import { columnHead, plain } from './words';

const goalHead = columnHead('goal');
const stateHead = columnHead('state');
const areaHead = columnHead('area');
const numeric = /^[^\p{L}]*\d[^\p{L}]*\p{L}{0,3}$/u;

/**
 * The goals of a table: its head decides which column names them, says how they went, or groups them. A table whose
 * head says nothing of goals has those of a column that is worded so.
 */
export function goalsOfTable(table: OutlineTable, block: OpenBlock, above: Above): FoundGoal[] {
  const head = table.head.map((cell) => plain(cell));
  const isNumeric = (column: number) =>
    table.rows.length > 0 && table.rows.every(({ cells }) => numeric.test(cells[column] ?? '') || !cells[column]);
  const state = head.findIndex((cell, column) => stateHead.test(cell) && !(column === 0 && goalHead.test(cell)));
  const area = head.findIndex((cell) => areaHead.test(cell) && !goalHead.test(cell));
  const named = head.findIndex(
    (cell, column) => goalHead.test(cell) && column !== state && column !== area && !isNumeric(column),
  );
  const isAboutGoals = named >= 0 || head.some((cell) => goalHead.test(cell));
  const worded = isAboutGoals || above.isDoubtful === true ? -1 : wordedColumn(table);
  const other = isAboutGoals ? head.findIndex((_cell, index) => index !== area && index !== state) : worded;
  const column = named >= 0 ? named : other;
  if (column < 0) {
    return [];
  }
  let group: string | undefined;
  return table.rows.flatMap((row) => {
    const source = row.cells[column] ?? '';
    group = (area >= 0 && block.read(row.cells[area] ?? '').text.trim()) || group;
    const line = readGoalLine(block.goalSource({ line: row.line, source }, above.kind, false));
    const raw = block.raw(row.line);
    const inCell =
      state < 0 ? undefined : stateInCell(raw, state, row.cells[state] ?? '', block.placed.line + row.line);
    const notes = row.cells.flatMap((cell, index) => {
      const note = [column, state, area].includes(index) ? '' : block.read(cell).text.trim();
      return note === '' ? [] : [note];
    });
    const own =
      inCell === undefined ? line : { ...line, state: inCell.state ?? line.state, mark: inCell.mark ?? line.mark };
    const goal = goalFrom(
      own,
      { line: block.placed.line + row.line, raw },
      group === undefined ? above : { ...above, area: group },
      {
        notes,
      },
    );
    return goal === undefined ? [] : [goal];
  });
}

/** The first column most cells of which are worded as goals; -1 when there is none. */
const wordedColumn = ({ head, rows }: OutlineTable): number =>
  head.findIndex((_cell, column) => areWordedAsGoals(rows.map(({ cells }) => cells[column] ?? '')));

function stateInCell(raw: string, column: number, cell: string, line: number) {
  const said = saidState(cell, 'begins');
  const [start, end] = cellRanges(raw)[column] ?? [-1, -1];
  if (start < 0) {
    return { state: said?.state, mark: undefined };
  }
  const text = raw.slice(start, end);
  const at = (from: number, to: number): GoalMark => ({ kind: 'marker', line, start: start + from, end: start + to });
  if (text.trim() === '') {
    const middle = Math.min(1, text.length);
    return { state: undefined, mark: at(middle, middle) };
  }
  const offset = text.indexOf(cell);
  return {
    state: said?.state,
    mark: said?.mark && offset >= 0 ? at(offset + said.mark[0], offset + said.mark[1]) : undefined,
  };
}

/** Where the cells of a table's row are, between its bars: a bar behind a backslash is text. */
function cellRanges(row: string): [number, number][] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (let index = 0; index <= row.length; index++) {
    if (index === row.length || (row[index] === '|' && row[index - 1] !== '\\')) {
      ranges.push([start, index]);
      start = index + 1;
    }
  }
  if (row.trimStart().startsWith('|')) {
    ranges.shift();
  }
  return ranges;
}
