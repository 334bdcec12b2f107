import type { OutlinePart } from '../../markdown';
import type { FoundGoal } from './goal';
import { goalFrom, type Above, type OpenBlock } from './goalItems';
import { readGoalLine } from './line/goalLine';
import { areWordedAsGoals, isWordedAsGoal } from './line/wording';

const marked = /^\s*(?:[•·▪◦‣]\s?|\d{1,2}\))/u;
/** Signs that also stand before what is no list. */
const decorated = /^\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[①-⑳❶-❿])/u;

/** So many lines are a list: marked by hand, and without any mark, where each is worded as a goal. */
const leastMarked = 2;
const leastPlain = 3;
/** A line of more UTF-16 units without a mark is prose. */
const longestPlain = 80;

/** Lines of a paragraph that are each a goal: lists of people who write the marks by hand, or none. */
export function goalsOfLines(
  part: OutlinePart & { kind: 'paragraph' | 'heading' },
  block: OpenBlock,
  above: Above,
): FoundGoal[] {
  const lines = part.source.split('\n');
  if (lines.length < leastMarked || lines.length > 200 || part.source.length > 10_000) {
    return [];
  }
  const sources = lines.map((line, index) => ({
    line: part.line + index,
    source: line.replace(/(?: {2,}|\\|<br\s?\/?>)$/i, '').trim(),
  }));
  const read = sources.map((source) => readGoalLine(block.goalSource(source, above.kind, false)));
  const texts = read.map(({ text }) => text);
  const isMarked = sources.every(({ source }, index) => {
    const { state, mark } = read[index]!;
    return (
      marked.test(source) ||
      (state !== undefined &&
        mark !== undefined &&
        (above.kind === 'review' || mark.start <= block.raw(sources[index]!.line).search(/[^\s>]/) + 2))
    );
  });
  const isDecorated = sources.every(({ source }) => decorated.test(source)) && areWordedAsGoals(texts);
  const isPlain =
    lines.length >= leastPlain && texts.every((text) => text.length <= longestPlain && isWordedAsGoal(text));
  if (!isMarked && !isDecorated && !isPlain) {
    return [];
  }
  return read.flatMap((line, index) => {
    const at = sources[index]!.line;
    const goal = goalFrom(line, { line: block.placed.line + at, raw: block.raw(at) }, above, { notes: [] });
    return goal === undefined ? [] : [goal];
  });
}
