import type { GoalState } from '../goal';
import { markSource, stateOfMarks } from './marks';
import { afterState, anywhere, beginning, plain, plainTitle, verdict, wordsFor } from '../words';

/** A state that a piece of text says, and the part of it that can be replaced by another. */
export interface SaidState {
  readonly state: GoalState;
  /** UTF-16 units in the piece; undefined where more is said than a state: `70%`, `반은 성공 반은 실패`. */
  readonly mark?: readonly [number, number];
  /** What is said behind it. */
  readonly rest?: string;
}

/** Longer text is a remark. */
const longest = 60;
const question = /^[?\s.…]*\?[?\s.…]*$/;
const letter: Readonly<Record<string, GoalState>> = {
  o: 'done',
  '○': 'done',
  '◯': 'done',
  '⭕': 'done',
  v: 'done',
  x: 'missed',
  '×': 'missed',
  '△': 'partly',
  '▲': 'partly',
  '-': 'missed',
};

const verdicts: readonly (readonly [RegExp, GoalState])[] = [
  [verdict('good'), 'done'],
  [verdict('fair'), 'partly'],
  [verdict('bad'), 'missed'],
];

const kinds = ['done', 'partly', 'underWay', 'missed', 'postponed', 'dropped', 'carried', 'open'] as const;
const patterns = {
  ...(Object.fromEntries(kinds.map((kind) => [kind, anywhere(kind)])) as Record<(typeof kinds)[number], RegExp>),
  missedAll: new RegExp(wordsFor('missed'), 'gu'),
  notFailed: new RegExp(wordsFor('notFailed'), 'gu'),
};
const stateWord = [...kinds, 'did' as const].map(wordsFor).join('|');
const number = '\\d[\\d,.]*\\s?(?:%|/\\s?\\d[\\d,.]*\\s?%?|[\\p{L}]{1,8})?';
/** What is left of a piece of words about a state, and no other, is nothing. */
const allowed = new RegExp(`${stateWord}|${number}|[^\\p{L}\\p{N}]+|${wordsFor('stateFiller')}|[ㄱ-ㅎㅏ-ㅣ]+`, 'gu');
const filler = `(?:${wordsFor('stateFiller')}\\s)?`;
const begins = new RegExp(`^(?:[^\\p{L}\\p{N}(]{0,4})${filler}(?:${stateWord})(?=${afterState})`, 'u');
const percent = /(?<!\d|\d\.)(\d{1,4}(?:\.\d+)?)\s?%/u;
/** `7/10` of something; with a sign for a span beside it, it is a day: `7/10~7/22`. */
const ratio = /(?<![\d./,~〜]|[~〜–-]\s)(?<part>\d[\d,.]*)\s?\/\s?(?<all>\d[\d,.]*)(?![\d/]|\s?[~〜–-])/u;
const markRun = new RegExp(`^(?:${markSource(true)}\\s?){1,4}`, 'u');
/** What says that it was done, and that alone: `다 했다`. */
const didFirst = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${wordsFor('stateFiller')}\\s)?${wordsFor('did')}(?=${afterState})`,
  'u',
);
const contrast = new RegExp(wordsFor('contrast'), 'u');
/** `7 of 12`. */
const partOfAll = new RegExp(`(?<part>\\d[\\d,.]*)${wordsFor('outOf')}(?<all>\\d[\\d,.]*)`, 'u');
/** `12권 중 7권`. */
const allAndPart = new RegExp(`(?<all>\\d[\\d,.]*)\\s?\\p{L}{0,3}${wordsFor('among')}(?<part>\\d[\\d,.]*)`, 'u');
const label = beginning('statusLabel');
const labelHead = /^[\s*_~→>-]*([^:：=–—-]{1,16}?)[*_\s]*[:：=–—-][*_\s]*/u;

/**
 * The state that `piece` says, if it says that and nothing else: what stands in brackets behind a goal, behind an arrow,
 * in a cell.
 * @param how `whole`: no other word may stand there; `begins`: a comment may follow
 */
export function saidState(piece: string, how: 'whole' | 'begins'): SaidState | undefined {
  const start = piece.length - piece.trimStart().length;
  const said = piece.trim();
  if (said === '') {
    return undefined;
  }
  const run = markRun.exec(said);
  if (run !== null) {
    return afterMarks(said, run[0], start, how);
  }
  const text = plain(said.slice(0, 200));
  if (question.test(text)) {
    return { state: 'unknown', mark: [start, start + said.length] };
  }
  const bare = text.replace(/[.!]+$/, '');
  const byLetter = letter[bare];
  if (byLetter !== undefined && (bare !== '-' || how === 'begins')) {
    return { state: byLetter, mark: [start, start + said.length] };
  }
  const rating = how === 'whole' ? verdicts.find(([pattern]) => pattern.test(bare)) : undefined;
  if (rating !== undefined) {
    return { state: rating[1] };
  }
  const isWhole = text.length <= longest && text.replace(allowed, '') === '' && /[\p{L}%/]/u.test(text);
  const matched = isWhole ? text : how === 'begins' ? begins.exec(text) && upToStop(text) : null;
  if (matched === null) {
    return how === 'begins' ? numbersFirst(text) : undefined;
  }
  const state = isWhole ? stateOfPiece(matched) : stateOfWords(matched);
  if (state === undefined) {
    return undefined;
  }
  const isSimple = isWhole && !/[\s\d]/.test(bare) && said.length === text.length;
  return {
    state,
    ...(isSimple && { mark: [start, start + said.length] as const }),
    ...(!isWhole && { rest: said }),
  };
}

function afterMarks(said: string, run: string, start: number, how: 'whole' | 'begins'): SaidState | undefined {
  const rest = said.slice(run.length).trim();
  if (how === 'whole' && rest !== '' && plain(rest).replace(allowed, '') !== '') {
    return undefined;
  }
  const state = stateOfMarks(run);
  const end = start + run.trimEnd().length;
  return state && { state, mark: [start, end], ...(rest !== '' && { rest }) };
}

function numbersFirst(text: string): SaidState | undefined {
  const figures = /^\d[\d,.]*\s?(?:%|\/\s?\d[\d,.]*)/.exec(text);
  const state = figures && stateOfWords(figures[0]);
  return state ? { state, rest: text } : undefined;
}

/** The beginning of a comment, up to its first stop or to where it goes on to the contrary. */
function upToStop(text: string): string {
  const sentence = /^.[^.!?,;:(\n]{0,40}/u.exec(text)?.[0] ?? text;
  const turn = contrast.exec(sentence);
  return turn === null ? sentence : sentence.slice(0, turn.index);
}

/** The state that a whole piece says: `done, but not well` is half of it. */
function stateOfPiece(text: string): GoalState | undefined {
  const turn = contrast.exec(text);
  if (turn === null) {
    return stateOfWords(text);
  }
  const before = stateOfWords(text.slice(0, turn.index));
  const behind = stateOfWords(text.slice(turn.index + turn[0].length));
  const isHalf = before !== behind && (before === 'done' || behind === 'done');
  return before === undefined || behind === undefined ? (before ?? behind) : isHalf ? 'partly' : behind;
}

/** Words in {@link plain} form that are about a state; undefined when they say none after all. */
function stateOfWords(said: string): GoalState | undefined {
  const text = said.replace(patterns.notFailed, ' ');
  const share = shareIn(text);
  if (share !== undefined && share > 0 && share < 1) {
    return 'partly';
  }
  const others = text.replace(patterns.missedAll, ' ');
  const isMissed = others !== text;
  const isDone = patterns.done.test(others) || (!isMissed && didFirst.test(text));
  if (patterns.partly.test(others) || (isDone && isMissed && !/못|않|not|n't/u.test(text))) {
    return 'partly';
  }
  for (const kind of ['open', 'postponed', 'dropped'] as const) {
    if (patterns[kind].test(text)) {
      return kind;
    }
  }
  if (isMissed) {
    return 'missed';
  }
  if (isDone) {
    return 'done';
  }
  if (patterns.underWay.test(others)) {
    return 'partly';
  }
  if (patterns.carried.test(others)) {
    return 'carried';
  }
  return share === undefined ? undefined : share >= 1 ? 'done' : 'missed';
}

/** `70%`, `7/10`, `7 of 10` and `10권 중 7권` as 0.7. */
function shareIn(text: string): number | undefined {
  const whole = percent.exec(text);
  if (whole !== null) {
    return Number(whole[1]) / 100;
  }
  const { part, all } = (ratio.exec(text) ?? partOfAll.exec(text) ?? allAndPart.exec(text))?.groups ?? {};
  const value = Number(part?.replaceAll(',', '')) / Number(all?.replaceAll(',', ''));
  return Number.isFinite(value) ? value : undefined;
}

const stars = /\s*(?:[★☆⭐]\ufe0f?){3,10}(?:\s*\d{1,3}\s?\p{L}{1,6})?\s*$/u;

/** The state that a rating in stars behind a reviewed goal says, `★★★☆☆ 60점`, and where it begins. */
export function ratedState(text: string): { readonly state: GoalState; readonly from: number } | undefined {
  const run = stars.exec(text.slice(-40));
  if (run === null) {
    return undefined;
  }
  const full = [...run[0]].filter((sign) => sign === '★' || sign === '⭐').length;
  const isEmpty = run[0].includes('☆');
  const state = full === 0 ? 'missed' : isEmpty ? 'partly' : 'done';
  return { state, from: Math.max(0, text.length - 40) + run.index };
}

/** Whether `text` is a label in front of a state, such as `Verdict`. */
export function isStatusLabel(text: string): boolean {
  return label.test(plain(text.slice(0, longest)));
}

/** Whether an item says how a goal went and is none: `**Result**: sold ten`. */
export function isStatusItem(source: string): boolean {
  const head = labelHead.exec(source.slice(0, 80));
  return head !== null && label.test(plain(head[1]!)) && plain(head[1]!).split(' ').length === 1;
}

/** School grades: `B+`. */
function graded(text: string): SaidState | undefined {
  const letter = /^([A-DF])[+-]?(?=[\s.]*$)/.exec(text.split('\n', 1)[0]!)?.[1];
  const state = letter && (letter === 'A' ? 'done' : letter === 'B' || letter === 'C' ? 'partly' : 'missed');
  return state ? { state } : undefined;
}

const boldHead =
  /^\s*(\*\*|__)([^*_\n]{2,60}?)(?:(?<label>[:：])\1(?!\s*\d)|\1\s*(?:[:：.,–—-]|$)|(?<stop>[.!])\1(?=\s|$))/u;

/** The state that a text below a goal begins with in bold: `**Success**: but late`, `**I did it.** It took until May`. */
export function boldState(text: string): SaidState | undefined {
  const head = boldHead.exec(text.slice(0, 80));
  const said = head && saidState(head[2]!, head.groups?.['stop'] === undefined ? 'whole' : 'begins');
  // `**Started:** in March` and `**Next year:** more of it` are labels of what follows, and no verdicts.
  const isLabel = head?.groups?.['label'] !== undefined && said?.state !== 'done' && said?.state !== 'missed';
  return said && !isLabel ? { state: said.state } : undefined;
}

/** The state behind a label such as `Status:`, `**Verdict:**`, `결과 -`: visible text. */
export function labelledState(text: string): { readonly said: SaidState; readonly at: number } | undefined {
  const head = labelHead.exec(text.slice(0, 80));
  if (head === null || !label.test(plain(head[1]!))) {
    return undefined;
  }
  const behind = text.slice(head[0].length);
  const said = graded(behind) ?? saidState(behind, 'begins');
  return said && { said, at: head[0].length };
}

/** Between the names of two groups. */
const apart = /\s?[,/&·]\s?|\sand\s|(?<=[가-힣])[과와]\s/u;

/**
 * How the goals below a heading went that groups them by that: `Successes`, `Partial`, `못 이룬 것`; undefined for all
 * other headings.
 */
export function outcomeOf(title: string): GoalState | undefined {
  const text = plainTitle(title.slice(0, longest));
  if (text === '') {
    return stateOfMarks(title.slice(0, longest));
  }
  const [said, ...others] = new Set(text.split(apart).map(stateOfWords));
  return text.replace(allowed, '') === '' && others.length === 0 ? said : undefined;
}
