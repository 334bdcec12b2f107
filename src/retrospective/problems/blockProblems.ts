import { footnoteLabel, type Span } from '../../markdown';
import type { Block } from '../block';
import { comments } from './comments';
import { pictureTags } from './pictureTags';
import type { PlaceholderTexts } from './placeholders';
import type { Problem } from './problem';
import { textProblems, withoutBracketed } from './textProblems';

/** What one block tells by itself; ranges are relative to its first line. What concerns the whole post is told apart. */
export interface BlockProblems {
  readonly problems: readonly Problem[];
  /** References to footnotes that some block of the post must define. */
  readonly footnotes: readonly { readonly label: string; readonly key: string; readonly range: Span }[];
  /** Links to headings of the post: what stands behind `#`, decoded. */
  readonly anchors: readonly { readonly fragment: string; readonly range: Span }[];
  /** Names that the author gave to places: `<a id="x">`, `{#x}`. */
  readonly names: readonly string[];
  /** Whether nothing of it is content: comments, marks without text, definitions. */
  readonly isBlank: boolean;
  /** Whether it says something that no template says: neither blank, nor lines and fields that nobody has touched. */
  readonly isOwn: boolean;
  /** Whether it may hold a goal that is marked as open: reading a post's goals takes long. */
  readonly mayHoldOpenGoal: boolean;
}

const known = new WeakMap<Block, { readonly placeholders: PlaceholderTexts; readonly found: BlockProblems }>();

/** Reads what a block tells, once: what was found stays with the block. */
export function problemsOfBlock(block: Block, placeholders: PlaceholderTexts): BlockProblems {
  const before = known.get(block);
  if (before?.placeholders === placeholders) {
    return before.found;
  }
  const found = readProblems(block, placeholders);
  known.set(block, { placeholders, found });
  return found;
}

const footnote = /(?<![\\!])\[\^([^\s[\]]{1,200})\](?!:)/g;
const name = /\b(?:id|name)\s{0,5}=\s{0,5}["']?([^\s"'<>]{1,200})|\{#([^\s{}]{1,200})[^{}\n]{0,200}\}/gi;

function readProblems(block: Block, placeholders: PlaceholderTexts): BlockProblems {
  if (block.kind === 'fence' || block.kind === 'code_block') {
    return { problems: [], footnotes: [], anchors: [], names: [], isBlank: false, isOwn: true, mayHoldOpenGoal: false };
  }
  const { text, addresses, emphasis } = block.marks();
  const problems: Problem[] = textProblems(text, placeholders);
  const notes = comments(text);
  for (const { range, words } of notes) {
    if (/^(?:private|비공개)(?![\p{L}\p{N}])/iu.test(words)) {
      problems.push({ code: 'privateNote', facts: {}, range });
    }
  }
  for (const { kind, span, text: alt, form } of addresses) {
    // A tag may take its caption for it.
    if (kind === 'image' && form === undefined && alt.trim() === '') {
      problems.push({ code: 'missingAlt', facts: {}, range: span });
    }
  }
  for (const { range, lacksAlt } of pictureTags(text)) {
    if (lacksAlt) {
      problems.push({ code: 'missingAlt', facts: {}, range });
    }
  }
  for (const { mark, open, close } of emphasis) {
    const range = { line: open.line, start: open.start, endLine: close.endLine, end: close.end };
    problems.push({ code: 'literalEmphasis', facts: { mark, open, close }, range });
  }
  const words = withoutComments(text, notes).replace(/<br\s{0,5}\/?>|&nbsp;/gi, '');
  // Of what is not told as text (code, what is too long to be read) nothing is blank.
  const isContent = block.footnote === undefined && !isDefinition(block);
  const isSeen = text.join('\n') === block.source;
  return {
    problems,
    footnotes: found(footnote, text).map(({ match, range }) => ({
      label: match[1]!,
      key: footnoteLabel(match[1]!),
      range,
    })),
    anchors: addresses
      .filter(({ kind, address }) => kind === 'link' && address.startsWith('#'))
      .map(({ address, span }) => ({ fragment: decoded(address.slice(1)), range: span })),
    names: found(name, text).map(({ match }) => match[1] ?? match[2]!),
    isBlank: !isContent || (isSeen && blank.test(words)),
    isOwn:
      isContent && (!isSeen || words.split('\n').some((line) => says(withoutBracketed(placeholders.ownPart(line))))),
    mayHoldOpenGoal: openMark.test(block.source),
  };
}

/** A task's empty box, and the signs that stand for one. */
const openMark = /\[ \]|[⬜🔲◻☐◽🔳]|:white_large_square:/u;
/** Marks of lists, quotes, headings, tables and tasks without any text, rules. */
const blank = /^(?:[\s>*+#|:-]|\d{1,9}[.)]|\[[ xX]?\])*$/;

/** Whether a line says anything: words, numbers (not of a list), emoji, and not marks and dashes alone. */
const says = (line: string) =>
  /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line.replace(/^(?:[\s>*+-]|\d{1,9}[.)](?=\s|$))+/, ''));

const isDefinition = ({ kind, links }: Block) => links !== undefined || kind === 'definition';

function withoutComments(text: readonly string[], notes: readonly { readonly range: Span }[]): string {
  const lines = [...text];
  for (const { line, start, endLine, end } of notes.map(({ range }) => range).reverse()) {
    const rest = lines[endLine]!.slice(end);
    lines.splice(line, endLine - line + 1, `${lines[line]!.slice(0, start)} ${rest}`);
  }
  return lines.join('\n');
}

function found(pattern: RegExp, lines: readonly string[]): { match: RegExpMatchArray; range: Span }[] {
  return lines.flatMap((text, line) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = match.index;
      return { match, range: { line, start, endLine: line, end: start + match[0].length } };
    }),
  );
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray `%` is part of the name
  }
}
