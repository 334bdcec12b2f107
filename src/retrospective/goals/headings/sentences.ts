import { senseOf } from './senses';
import { periodsIn, periodFrom, type Period } from './period';
import { anywhere, plain } from '../words';

const pointing = anywhere('pointing');
const statement = anywhere('statement');
const sentenceLike = anywhere('sentence');
const want = anywhere('want');
const other = anywhere('otherList');
const next = anywhere('next', 'newYear');
const last = anywhere('last');
const goal = anywhere('goal');
const future = anywhere('future');
const check = anywhere('check');
/** What announces a list is short, and stands at the end. */
const longest = 200;
const longestLabel = 40;

function lastSentence(text: string): string {
  const line = text
    .slice(-2 * longest)
    .trim()
    .split('\n')
    .at(-1)!
    .trim();
  const sentences = line.split(/(?<=[.!?…]["'”’)]*)\s+/u);
  return sentences.at(-1)!.slice(-longest);
}

/** Whether the sentence before a list says that it holds something other than goals. */
export function saysOther(text: string): boolean {
  const sentence = plain(lastSentence(text));
  const isLabel = sentence.length <= longestLabel && !/[.!?]$/u.test(sentence) && !sentenceLike.test(sentence);
  if (!isLabel && !/[:：]$/u.test(sentence) && !pointing.test(sentence)) {
    return false;
  }
  return (other.test(sentence) || statement.test(sentence)) && !want.test(sentence) && !goal.test(sentence);
}

/** Whether the sentence before a list is about the time until the goals, and no other. */
export function looksBack(text: string, about: Period | undefined): boolean {
  const named = periodsIn(plain(text.slice(-2 * longest))).filter(({ year }) => year !== undefined);
  return (
    about !== undefined &&
    named.length > 0 &&
    named.every(({ year, month, months }) => periodFrom(year!, month, months).start < about.end)
  );
}

/** Whose goals a paragraph between a heading and its list says they are: `Here is how my goals for 2021 went`. */
export function tellsOf(text: string, about: Period | undefined): 'next' | 'review' | undefined {
  const said = plain(text.slice(0, 2 * longest));
  const isOver = looksBack(text.slice(0, 2 * longest), about) || last.test(said);
  const announced = announces(text, about);
  const kind = announced?.sure ?? announced?.maybe;
  return kind ?? (isOver && check.test(said) ? 'review' : undefined);
}

/**
 * What the text before a list announces: goals, `sure` when it is a label (`2022 goals:`), or only maybe, when it is a
 * sentence; undefined when nothing.
 */
export function announces(
  text: string,
  about: Period | undefined,
): { readonly sure?: 'next' | 'review'; readonly maybe?: 'next' | 'review' } | undefined {
  const sentence = lastSentence(text);
  const said = plain(sentence);
  const isWhole = text.trim() === sentence && text.trim().length <= longestLabel;
  const sense = isWhole && !/[.!?]$/u.test(said) && !sentenceLike.test(said) ? senseOf(sentence, about) : undefined;
  if (sense !== undefined && !sense.isWeak && (sense.kind === 'next' || sense.kind === 'review')) {
    return { sure: sense.kind };
  }
  if (saysOther(text)) {
    return undefined;
  }
  const isAhead = periodsIn(said).some(
    ({ year, month, months }) =>
      year !== undefined && about !== undefined && periodFrom(year, month, months).start >= about.end,
  );
  if ((isAhead || next.test(said) || future.test(said)) && want.test(said) && !check.test(said)) {
    return { maybe: 'next' };
  }
  return last.test(said) && goal.test(said) ? { maybe: 'review' } : undefined;
}
