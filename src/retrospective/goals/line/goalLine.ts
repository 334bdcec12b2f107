import type { InlineText } from '../../../markdown';
import type { GoalKind, GoalMark, GoalState } from '../goal';
import { boxStates, markSource, stateOfMarks } from './marks';
import { ratedState, saidState } from './states';
import { isArea } from '../headings/names';
import { anywhere, plain, wordsFor } from '../words';

/** Where a goal's text stands, and how to read it. */
export interface GoalSource {
  /** Inline source: an item's first paragraph, a heading's, a bold paragraph's. */
  readonly source: string;
  /** 0-based line in the post of its first line, and that line as the post has it. */
  readonly line: number;
  readonly raw: string;
  readonly kind: GoalKind;
  readonly isItem: boolean;
  readonly lineBreaks: boolean;
  readonly read: (source: string) => InlineText;
}

/** What one line says of a goal. */
export interface GoalLine {
  readonly text: string;
  readonly state: GoalState | undefined;
  readonly mark: GoalMark | undefined;
  /** What is said behind the goal: a comment, further lines. */
  readonly notes: readonly string[];
  /** Whether the text is bold from its beginning to its end. */
  readonly isBold: boolean;
  readonly isLink: boolean;
}

type Range = readonly [number, number];

/** Only so many UTF-16 units are looked at for what stands before and behind a goal. */
const reach = 300;
/** A goal of more characters is a goal and its explanation. */
const longGoal = 120;

const goalLike = anywhere('goalLike');
const wrapper = /(?:\s|\*\*|__|~~|\*|_)+/y;
const wrappersAtEnd = /(?:\s|\*|_|~~)+$/;
const box = /\[([ xX/>-])\](?:[ \t\u00a0]+|$)/y;
const bracket = /([([【［（])([^()[\]【】［］（）]{1,16})[)\]】］）](?![([])\s*/y;
const numbered = new RegExp(
  `(?:\\d{1,2}[a-z]?[.)](?![\\d])|\\(\\d{1,2}\\)|\\d\\ufe0f?\\u20e3|[①-⑳❶-❿]|#\\d{1,2}[.:)]?(?=\\s)|${wordsFor('numbered')}\\s?#?\\d{1,2}\\s?[:.)–—-])\\s*`,
  'iuy',
);
const decoration =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|[★☆•·▶►※]|\u200d|\ufe0f)+\s*/uy;
const bracketAtEnd = /(?<!\])([([【［（])([^()[\]【】［］（）]{1,60})[)\]】］）][.!]?$/;
const separator = /\s*(?:→|⇒|➡\ufe0f?|➔|⟶|->|=>|-->)\s*|\s+(?:[–—|]|--?)\s+|\s?—\s?|[:：]\s+|(?<=[.?!])\s+/gu;

const leadingMarks = [false, true].map(
  (isReview) => new RegExp(`((?:${markSource(isReview)}\\s*){1,4})[:|]?\\s*`, 'uy'),
);
const marksAtEnd = [false, true].map((isReview) => new RegExp(`(?:${markSource(isReview)}\\s*){1,4}[.!]*$`, 'u'));

/** Reads a goal off its line: what it is, how it went, what else is said. */
export function readGoalLine(from: GoalSource): GoalLine {
  const { source, kind, read } = from;
  const isReview = kind === 'review';
  const breakAt = hardBreak(source, from.lineBreaks);
  const main = source.slice(0, breakAt);
  const notes: string[] = [];
  const cuts: Range[] = [];
  let state: GoalState | undefined;
  let mark: { kind: GoalMark['kind']; range: Range } | undefined;
  const found = (said: GoalState, range: Range | undefined, markKind: GoalMark['kind'] = 'marker') => {
    if (state === undefined) {
      state = said;
      mark = range && { kind: markKind, range };
    }
  };
  const at = <T>(pattern: RegExp, index: number, use: (match: RegExpExecArray) => T): T | undefined => {
    pattern.lastIndex = index;
    const match = pattern.exec(main.slice(0, index + reach));
    return match === null ? undefined : use(match);
  };

  let start = 0;
  for (let step = 0; step < 8; step++) {
    start += at(wrapper, start, ([all]) => all.length) ?? 0;
    const cut =
      (start === 0 && from.isItem
        ? at(box, 0, ([all, character]) => {
            found(boxStates[character!.toLowerCase()]!, [0, 3], 'box');
            return all.length;
          })
        : undefined) ??
      at(leadingMarks[Number(isReview)]!, start, ([all, run]) => {
        found(stateOfMarks(run!)!, [start, start + run!.trimEnd().length]);
        return all.length;
      }) ??
      at(bracket, start, ([all, open, inner]) => {
        const said = stateInBrackets(open!, inner!);
        if (said === undefined) {
          return undefined;
        }
        found(said.state, said.mark && [start + 1 + said.mark[0], start + 1 + said.mark[1]]);
        return all.length;
      }) ??
      at(numbered, start, ([all]) => all.length) ??
      at(decoration, start, ([all]) => all.length);
    if (cut === undefined || cut === 0) {
      break;
    }
    cuts.push([start, start + cut]);
    start += cut;
  }

  const isMarked = state !== undefined;
  let end = main.length;
  for (let step = 0; step < 3; step++) {
    const floor = Math.max(start, end - reach);
    const tail = main.slice(floor, end);
    const bare = tail.replace(wrappersAtEnd, '');
    const stop = floor + bare.length;
    const behind = stateBehind(bare, isReview, floor === start);
    if (behind === undefined) {
      break;
    }
    const cutFrom = floor + behind.from;
    if (main.slice(start, cutFrom).trim() === '') {
      break; // all there is
    }
    found(behind.state, behind.mark && [floor + behind.mark[0], floor + behind.mark[1]]);
    if (behind.rest !== undefined) {
      notes.push(read(behind.rest).text);
    }
    cuts.push([cutFrom, stop]);
    end = cutFrom;
  }

  const inline = read(without(main, cuts));
  const { text, comment, isBold } = goalAndComment(inline, isReview, isMarked);
  const below = breakAt < source.length ? read(source.slice(breakAt)).text.split('\n') : [];
  return {
    text,
    state,
    mark: mark && placed(mark.kind, mark.range, main, from),
    notes: [...(comment === '' ? [] : [comment]), ...notes, ...below]
      .map((note) => oneLine(note))
      .filter((note) => note !== ''),
    isBold,
    isLink: inline.isLink,
  };
}

/** UTF-16 units up to the first line break that is shown. */
function hardBreak(source: string, lineBreaks: boolean): number {
  const found = lineBreaks ? /\n|<br\s?\/?>/i.exec(source) : /(?: {2}|\\)\n|<br\s?\/?>/i.exec(source);
  return found === null ? source.length : found.index;
}

function stateInBrackets(open: string, inner: string) {
  if (/^[[［]$/.test(open)) {
    const box = boxStates[inner.normalize('NFKC').toLowerCase()];
    if (box !== undefined) {
      return { state: box, mark: [0, inner.length] as const };
    }
  }
  return saidState(inner, 'whole');
}

interface Behind {
  readonly state: GoalState;
  readonly from: number;
  readonly mark?: Range;
  readonly rest?: string;
}

/** The state at the end of `text`. @param isAll whether `text` is the whole of the goal, and does not begin inside it */
function stateBehind(text: string, isReview: boolean, isAll: boolean): Behind | undefined {
  const marks = marksAtEnd[Number(isReview)]!.exec(text);
  if (marks !== null) {
    const said = stateOfMarks(marks[0]);
    const from = text.slice(0, marks.index).replace(/[\s:：→–—-]+$/, '').length;
    const mark = [marks.index, marks.index + marks[0].replace(/[\s.!]+$/, '').length] as const;
    return said && { state: said, from, mark };
  }
  const rated = isReview ? ratedState(text) : undefined;
  if (rated !== undefined) {
    return rated;
  }
  const inBrackets = bracketAtEnd.exec(text);
  if (inBrackets !== null) {
    const said = saidState(inBrackets[2]!, 'whole');
    if (said !== undefined && !(inBrackets[1] === '[' && /^x$/i.test(inBrackets[2]!))) {
      const inside = inBrackets.index + 1;
      const mark = said.mark && ([inside + said.mark[0], inside + said.mark[1]] as const);
      return { state: said.state, from: inBrackets.index, ...(mark && { mark }) };
    }
  }
  const separators = [...text.matchAll(separator)].filter(({ index }) => index > 0 || !isAll).slice(-4);
  for (const match of separators.reverse()) {
    const after = match.index + match[0].length;
    const isLoose = isReview && /[→⇒➡➔⟶>|–—-]/.test(match[0]);
    const isSentence = match[0].trim() === '';
    if (isSentence && !isReview) {
      continue;
    }
    const piece = text.slice(after);
    const said = saidState(piece, 'whole') ?? (isLoose ? saidState(piece, 'begins') : undefined);
    if (said !== undefined) {
      const mark = said.mark && ([after + said.mark[0], after + said.mark[1]] as const);
      return {
        state: said.state,
        from: match.index,
        ...(mark && { mark }),
        ...(said.rest !== undefined && { rest: piece }),
      };
    }
  }
  return undefined;
}

function without(text: string, cuts: readonly Range[]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of [...cuts].sort(([a], [b]) => a - b)) {
    kept += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return (kept + text.slice(at)).replace(/(?:\*\*\s*\*\*|~~\s*~~|__\s*__)/g, '').trim();
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const trimmed = (text: string) =>
  oneLine(text)
    .replace(/^[\s,.:：→–—-]+(?=\S)/, '')
    .replace(/[\s:：→–—-]+$/, '');

/** Parts the goal from what is said of it. Reviewed goals that are bold or marked end where a dash or the bold does. */
function goalAndComment({ text: visible, lead }: InlineText, isReview: boolean, isMarked: boolean) {
  const text = oneLine(visible);
  const bold = lead === undefined ? '' : trimmed(oneLine(lead));
  const isBold = bold !== '' && trimmed(text) === bold;
  const behind = bold === '' || isBold ? '' : text.slice(text.indexOf(bold) + bold.length);
  const isParted = /[.!]$/.test(bold) || /^[.!]?\s*[–—]|^\s*-\s|^[.!]/u.test(behind);
  const saysGoal = goalLike.test(plain(bold)) || /\S\s+\S+\s+\S/u.test(bold) || /\d/.test(bold);
  if (behind !== '' && !isArea(bold) && (isParted || ((isReview || text.length > longGoal) && saysGoal))) {
    return { text: bold.replace(/\.$/, ''), comment: trimmed(behind), isBold };
  }
  const dash = isReview && isMarked ? /\s[–—-]\s|\s?—\s?/u.exec(text) : null;
  if (dash !== null && dash.index > 1) {
    return {
      text: trimmed(text.slice(0, dash.index)),
      comment: trimmed(text.slice(dash.index + dash[0].length)),
      isBold,
    };
  }
  const sentence = text.length > longGoal ? /[.!?](?=\s)/.exec(text) : null;
  if (sentence !== null && sentence.index > 8) {
    return {
      text: trimmed(text.slice(0, sentence.index + 1)),
      comment: trimmed(text.slice(sentence.index + 1)),
      isBold,
    };
  }
  return { text: trimmed(text), comment: '', isBold };
}

function placed(kind: GoalMark['kind'], [start, end]: Range, main: string, from: GoalSource): GoalMark | undefined {
  const lineEnd = main.indexOf('\n');
  const first = lineEnd < 0 ? main : main.slice(0, lineEnd);
  const offset = from.raw.lastIndexOf(first.trimEnd());
  return offset < 0 || end > first.length
    ? undefined
    : { kind, line: from.line, start: offset + start, end: offset + end };
}
