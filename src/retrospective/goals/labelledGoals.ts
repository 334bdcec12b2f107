import type { FoundGoal, GoalState } from './goal';
import { goalFrom, OpenBlock } from './goalItems';
import { isStatusLabel, labelledState } from './line/states';
import type { PostReading } from './partGoals';
import { walk, type Part } from './parts';
import { wordsFor } from './words';

/** One goal with a label may be that of a project; so many, each with a result, are those that a post goes through. */
const leastLabelled = 2;
/** What became of a goal stands in one of so many lines that are not blank, its own first. */
const nearLines = 4;

const bold = '(?:\\*\\*|__)?';
const label = new RegExp(
  `^\\s*(?:[-*+]\\s+)?${bold}(?:the\\s)?${wordsFor('numbered')}(?:\\s?#?\\d{1,2})?\\s*${bold}\\s*[:：]\\s*${bold}\\s*(\\S[^\\n]{1,200})`,
  'iu',
);
const resultLabel = /(?:^|\s)(?:\*\*|__)?([\p{L} ]{2,16}?)(?:\*\*|__)?\s*[:：]/gu;

interface Line {
  readonly block: OpenBlock;
  readonly line: number;
  readonly source: string;
}

/**
 * Goals that say so themselves, each with what became of it: `**The goal:** Read a book`, and behind it `**The result:** I
 * read two.`
 */
export function goalsOfLabels(main: Part, post: PostReading): FoundGoal[] {
  const parts = [main, ...walk(main)];
  const isLabelled = ({ blocks }: Part) =>
    blocks.some(({ block }) => block.kind === 'paragraph' && label.test(block.source.slice(0, 400)));
  const found = parts
    .filter((part) => !post.seen.has(part) && isLabelled(part))
    .flatMap((part) => goalsOfLines(linesOf(part, post)));
  return found.length >= leastLabelled ? found : [];
}

/** Lines of a part, as far as they are paragraphs, without blank ones. */
function linesOf(part: Part, post: PostReading): Line[] {
  return part.blocks.flatMap((placed) => {
    if (placed.block.kind !== 'paragraph' || placed.block.source.length > 5_000) {
      return [];
    }
    const block = new OpenBlock(placed, post);
    const lines = placed.block.source.split('\n').map((source, line) => ({ block, line, source }));
    return lines.filter(({ source }) => source.trim() !== '');
  });
}

function goalsOfLines(lines: readonly Line[]): FoundGoal[] {
  return lines.flatMap(({ block, line, source }, index) => {
    const labelled = label.exec(source.normalize('NFC'));
    if (labelled === null) {
      return [];
    }
    const near = lines.slice(index, index + nearLines);
    const next = near.findIndex((one, at) => at > 0 && label.test(one.source));
    const until = next < 0 ? near : near.slice(0, next);
    const result = until.map((one, at) => resultIn(one.source, at === 0)).find((one) => one !== undefined);
    if (result === undefined) {
      return [];
    }
    const text = block.read(beforeResult(labelled[1]!)).text.trim();
    const at = { line: block.placed.line + line, raw: block.raw(line) };
    const own = { text, state: result.state, mark: undefined, notes: [], isBold: false, isLink: false };
    const goal = goalFrom(own, at, { kind: 'review' }, { notes: [block.read(result.note).text] });
    return goal === undefined ? [] : [goal];
  });
}

/** What a line says behind the label of a result; undefined where it has none. On a goal's own line it stands behind that. */
function resultIn(source: string, isOwn: boolean): { readonly state?: GoalState; readonly note: string } | undefined {
  for (const match of source.slice(0, 400).matchAll(resultLabel)) {
    const name = match[1]!.trim().replace(/^the\s/i, '');
    if (isStatusLabel(name) && (isOwn ? match.index > 0 : match.index === 0)) {
      const said = source.slice(match.index).trim();
      const state = labelledState(said.replace(/^(?:\*\*|__)?the\s/i, ''))?.said.state;
      return { ...(state && { state }), note: said };
    }
  }
  return undefined;
}

function beforeResult(text: string): string {
  const match = [...text.matchAll(resultLabel)].find(([, name]) => isStatusLabel(name!.trim().replace(/^the\s/i, '')));
  return match === undefined ? text : text.slice(0, match.index);
}
