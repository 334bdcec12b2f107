import type { OutlinePart } from '../../markdown';
import type { FoundGoal } from './goal';
import { belowGoal, goalFrom, goalsOfList, type Above, type OpenBlock } from './goalItems';
import { goalsOfLines } from './lineGoals';
import { readGoalLine } from './line/goalLine';
import { isWordedAsGoal } from './line/wording';
import { isStatusLabel, saidState } from './line/states';
import { isArea } from './headings/names';
import { anywhere, plain, plainTitle, wordsFor } from './words';

const goalLike = anywhere('goalLike');

/** Bold and quoted paragraphs are goals where there are several alike. */
export const several = 2;

/** A title without signs and numbers around it. */
export const plainSigns = (title: string) =>
  title
    .replace(/^(?:[^\p{L}\p{N}(]|\d{1,2}[.)](?!\d))+/u, '')
    .replace(/[\s:：]+$/u, '')
    .trim();

/** `**Travel:**` before what one thinks of that is no goal; `**Read more books:**` is. */
function isAreaLabel(lead: string): boolean {
  const text = plainSigns(lead);
  return /[:：]\s*$/u.test(lead) && (isArea(text) || text.split(/\s+/u).length <= 2) && !goalLike.test(plain(text));
}

/** Paragraphs that begin in bold, or quotes of earlier goals, where there are several. */
export function goalsOfParagraphs(blocks: readonly OpenBlock[], above: Above): FoundGoal[] {
  const texts = blocks.flatMap((block) => block.parts.map((part) => ({ block, part })));
  const isBold = ({ block, part }: (typeof texts)[number]) => {
    const lead = part.kind === 'paragraph' ? block.read(part.source).lead : undefined;
    return lead !== undefined && lead.length > 3 && !isStatusLabel(lead) && !isAreaLabel(lead);
  };
  const bold = goalsOf(texts, isBold, above);
  if (bold.length >= several) {
    return bold;
  }
  if (above.kind !== 'review') {
    const quoted = texts.flatMap(({ block, part }) => (part.kind === 'quote' ? goalsOfQuote(part, block, above) : []));
    return quoted.length >= several ? quoted : [...goalOfLoneQuote(texts, above), ...goalsOfWorded(texts, above)];
  }
  const counted = texts.flatMap(({ block, part }) => goalOfOrdinal(part, block, above) ?? []);
  if (counted.length >= several) {
    return counted;
  }
  const quoted = texts.flatMap(({ block, part }) => (part.kind === 'quote' ? goalsOfQuote(part, block, above) : []));
  return quoted.length > 0 ? quoted : goalsOf(texts, ({ part }) => part.kind === 'quote', above);
}

const goal = anywhere('goal');
/** A quote that is not of one's own: in quotation marks, or with its author behind a dash. */
const cited = /^["'“‘「『]|\s[–—-]{1,2}\s?\p{Lu}[^.!?]{1,40}$|^[–—]/mu;

/** The only quote in a part of goals: one's goal, set apart, where it is worded so or says that it is one. */
function goalOfLoneQuote(texts: readonly PlacedPart[], above: Above): FoundGoal[] {
  const [only, ...others] = texts.filter(({ part }) => part.kind === 'quote');
  const [text, ...more] = only?.part.kind === 'quote' ? only.part.parts : [];
  if (above.isDoubtful === true || others.length > 0 || more.length > 0 || text?.kind !== 'paragraph') {
    return [];
  }
  const { block } = only!;
  const line = readGoalLine(block.goalSource(text, above.kind, false));
  const isOwn = text.source.length <= longestWorded && !text.source.includes('\n') && !cited.test(text.source.trim());
  if (!isOwn || /[.!?。]\s+\S/u.test(line.text) || !(isWordedAsGoal(line.text) || goal.test(plain(line.text)))) {
    return [];
  }
  const found = goalFrom(line, { line: block.placed.line + text.line, raw: block.raw(text.line) }, above, {
    notes: [],
  });
  return found === undefined ? [] : [found];
}

/** What is set down in a quote, so that it stands out: lists, and lines that are one each. */
function goalsOfQuote(quote: OutlinePart & { kind: 'quote' }, block: OpenBlock, above: Above): FoundGoal[] {
  return quote.parts.flatMap((inner) =>
    inner.kind === 'list'
      ? goalsOfList(inner, block, above)
      : inner.kind === 'paragraph'
        ? goalsOfLines(inner, block, above)
        : [],
  );
}

/** So many paragraphs, and at least this share of all, are worded as goals where a part is nothing but goals. */
const leastWorded = 3;
const wordedShare = 0.6;
/** A paragraph of more UTF-16 units is prose. */
const longestWorded = 300;
const imperative = anywhere('imperative');

/** Paragraphs of one line each that are worded as goals, where most are: lists of people who leave the marks out. */
function goalsOfWorded(texts: readonly PlacedPart[], above: Above): FoundGoal[] {
  const isWorded = ({ block, part }: PlacedPart) =>
    part.kind === 'paragraph' &&
    part.source.length <= longestWorded &&
    !part.source.trim().includes('\n') &&
    imperative.test(plainTitle(block.read(part.source).text));
  const worded = texts.filter(isWorded);
  return worded.length >= leastWorded && worded.length >= texts.length * wordedShare
    ? goalsOf(texts, isWorded, above)
    : [];
}

const ordinal = new RegExp(`^${wordsFor('ordinal')}[^\\p{L}\\p{N}]{0,4}(?:\\*\\*|__)(.{2,80}?)(?:\\*\\*|__)(.*)`, 'iu');

/** A paragraph that tells of one goal: `첫 번째 **책 읽기**는 실패했다.` */
function goalOfOrdinal(part: OutlinePart, block: OpenBlock, above: Above): FoundGoal | undefined {
  const told = part.kind === 'paragraph' ? ordinal.exec(part.source.slice(0, 300).normalize('NFC')) : null;
  if (told === null) {
    return undefined;
  }
  const text = block
    .read(told[1]!)
    .text.replace(/^['"‘’“”「『]+|['"‘’“”」』]+$/gu, '')
    .trim();
  const state = saidState(told[2]!, 'begins')?.state;
  const line = { text, state, mark: undefined, notes: [], isBold: true, isLink: false };
  const at = { line: block.placed.line + part.line, raw: block.raw(part.line) };
  return goalFrom(line, at, above, { notes: [] });
}

interface PlacedPart {
  readonly block: OpenBlock;
  readonly part: OutlinePart;
}

/** Parts that `isGoal` picks as goals, with what follows each up to the next; none when they are alone and say no state. */
function goalsOf(texts: readonly PlacedPart[], isGoal: (one: PlacedPart) => boolean, above: Above): FoundGoal[] {
  const found: FoundGoal[] = [];
  texts.forEach((one, index) => {
    if (!isGoal(one)) {
      return;
    }
    const { block } = one;
    const quoted = one.part.kind === 'quote' ? one.part.parts : [one.part];
    const text = quoted[0];
    if (quoted.length !== 1 || text === undefined || (text.kind !== 'paragraph' && text.kind !== 'heading')) {
      return;
    }
    const following = texts.slice(index + 1, index + 4);
    const end = following.findIndex(isGoal);
    const below = following
      .slice(0, end < 0 ? following.length : end)
      .map(({ block: other, part }) => belowGoal([part], other, above.kind));
    const line = readGoalLine(block.goalSource(text, above.kind, false));
    const lead = one.part.kind === 'quote' ? undefined : block.read(text.source).lead;
    const name = lead === undefined ? line : { ...line, ...leadOf(line.text, lead) };
    const goal = goalFrom(name, { line: block.placed.line + text.line, raw: block.raw(text.line) }, above, {
      ...below.find(({ state }) => state !== undefined),
      notes: below.flatMap(({ notes }) => notes),
    });
    if (goal !== undefined) {
      found.push(goal);
    }
  });
  return found.length >= several || found.some(({ goal }) => goal.state !== 'unknown') ? found : [];
}

/** The bold beginning of a paragraph as the goal's text, when the text is that and more. */
function leadOf(text: string, lead: string): { text?: string } {
  const name = plainSigns(lead.replace(/\s+/g, ' ')).replace(/[.:：]+$/u, '');
  return name !== '' && text.includes(name) && text.length > name.length ? { text: name } : {};
}
