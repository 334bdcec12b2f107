import { escapeMarkdown } from '../../markdown/escape'; // not the room: no Markdown reader
import type { Goal, GoalState } from './goal';
import { writtenMarks } from './line/marks';

/** How a state is written where a line has none yet: the setting `retrospect.goalMarks`. */
export type GoalMarks = 'marks' | 'boxes';

/** A piece of one line replaced: UTF-16 columns. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const listMark = /^(?:[ \t]|>)*(?:[-+*]|\d{1,9}[.)])[ \t]+(?=\S)/;
const headingMark = /^(?:[ \t]|>)*#{1,6}[ \t]+(?=\S)/;

/**
 * How to write another state for a goal: by the mark that its line has, else by one put in front of it. Everything else on
 * the line stays.
 * @param lineText the line that the state stands on: that of `goal.mark`, if it has one, else that of the goal
 * @returns undefined where it can't be done safely: the line is not as it was, the style has no sign for the state
 *   (a box for `missed`; nothing for `postponed` and `unknown`), or the state is said in words that say more
 */
export function goalStateEdit(
  lineText: string,
  goal: Goal,
  state: GoalState,
  marks: GoalMarks,
): LineChange | undefined {
  const written = writtenMarks[state];
  if (written === undefined || ((goal.mark?.line ?? goal.line) === goal.line && lineText !== goal.raw)) {
    return undefined;
  }
  if (goal.mark !== undefined) {
    const { kind, start, end } = goal.mark;
    const text = kind === 'box' ? written.box : written.mark;
    const spaced = start === end ? `${text} ` : text; // an empty cell
    return text === undefined || spaced === undefined || end > lineText.length
      ? undefined
      : { start, end, text: spaced };
  }
  if (goal.state !== 'open' && goal.state !== 'unknown') {
    return undefined;
  }
  const list = listMark.exec(lineText);
  const before = list ?? headingMark.exec(lineText);
  const sign = list !== null && marks === 'boxes' ? written.box : written.mark;
  return before === null || sign === undefined
    ? undefined
    : { start: before[0].length, end: before[0].length, text: `${sign} ` };
}

/** A goal as a line of a list, in its parts. */
export interface GoalListLine {
  /** A mark or box for the state; empty where goals are written without. */
  readonly mark: string;
  /** Markdown source of the goal, one line. */
  readonly text: string;
  readonly area?: string;
}

/**
 * Goals as lines of a Markdown list, for the section of another post.
 * @param options.kind `review`: last year's goals, each with how it went, `⬜` where that is not known; `next`: goals still
 *   to reach, without marks, or each with an empty box
 */
export function goalsAsMarkdown(
  goals: readonly Goal[],
  { marks, kind }: { readonly marks: GoalMarks; readonly kind: 'review' | 'next' },
): GoalListLine[] {
  return goals.map(({ text, state, area }) => {
    const written = kind === 'next' ? writtenMarks.open : (writtenMarks[state] ?? writtenMarks.open);
    const mark = marks === 'boxes' ? (written?.box ?? written?.mark) : kind === 'next' ? '' : written?.mark;
    return { mark: mark ?? '', text: escapeMarkdown(text), ...(area !== undefined && { area }) };
  });
}
