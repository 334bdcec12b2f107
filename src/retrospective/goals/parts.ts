import { outlineOfBlock, readInline } from '../../markdown';
import type { PlacedBlock } from '../blockList';
import type { Reading } from './goalItems';
import { keptWithBlock } from './keptWithBlock';

/** A heading and all below it: its own blocks, and the headings under it. */
export interface Part {
  readonly title: string;
  /** 1 … 6 of a heading; 7 of a bold line that stands for one; 0 of the post itself. */
  readonly level: number;
  /** 0-based line in the post, and behind the last. */
  readonly line: number;
  endLine: number;
  /** The heading's own block; undefined for the post. */
  readonly heading: PlacedBlock | undefined;
  readonly blocks: PlacedBlock[];
  readonly parts: Part[];
}

export const boldLevel = 7;
/** A bold line of more UTF-16 units is a sentence that is meant. */
const longestBold = 120;
const mayBeBold = /^[^\p{L}\n]{0,12}(?:\*\*|__)/u;
/** A heading in HTML, as people write one that is to stand in the middle. */
const htmlHeading = /^\s{0,3}<h([1-6])(?:\s[^<>]{0,300})?>([^<>]{1,200})<\/h\1>\s*(?:<br\s?\/?>\s*)?$/i;
/** Headings of more UTF-16 units are not read: no one writes them. */
const longestHeading = 2_000;

/**
 * The blocks of a post by their headings. A line of nothing but bold text stands for a heading below all others, as
 * people without a habit of `###` write them. Stops after each block.
 */
export function* partingOf(blocks: readonly PlacedBlock[], lineCount: number, reading: Reading): Generator<void, Part> {
  const root: Part = { title: '', level: 0, line: 0, endLine: lineCount, heading: undefined, blocks: [], parts: [] };
  const open = [root];
  for (const placed of blocks) {
    yield;
    const heading = headingOf(placed, reading);
    if (heading === undefined) {
      open.at(-1)!.blocks.push(placed);
      continue;
    }
    while (open.at(-1)!.level >= heading.level) {
      open.pop()!.endLine = placed.line;
    }
    const part: Part = { ...heading, line: placed.line, endLine: lineCount, heading: placed, blocks: [], parts: [] };
    open.at(-1)!.parts.push(part);
    open.push(part);
  }
  return root;
}

function headingOf({ block }: PlacedBlock, reading: Reading): { title: string; level: number } | undefined {
  if (block.kind === 'heading') {
    if (block.source.length > longestHeading) {
      return { title: '', level: Number(/^ {0,3}(#{1,6})/.exec(block.source)?.[1]!.length ?? 2) };
    }
    const heading = block.read().headings[0];
    return heading && { title: heading.text, level: heading.level };
  }
  const written = block.kind === 'html_block' ? htmlHeading.exec(block.source.slice(0, longestHeading)) : null;
  if (written !== null) {
    return { title: written[2]!.trim(), level: Number(written[1]) };
  }
  if (block.kind !== 'paragraph' || block.lineCount > 1 || block.source.length > longestBold) {
    return undefined;
  }
  return mayBeBold.test(block.source.trimStart()) ? boldHeadingOf({ block }, reading) : undefined;
}

const boldHeadingOf = keptWithBlock(({ block }: Pick<PlacedBlock, 'block'>, reading: Reading) => {
  const [text] = outlineOfBlock(block.source, reading.options);
  const inline = text?.kind === 'paragraph' ? readInline(text.source, reading.definitions, reading.options) : undefined;
  const bold = inline?.lead;
  return bold !== undefined && bold === inline!.text.trim() ? { title: bold, level: boldLevel } : undefined;
});

/** All parts below `part`, in order. */
export function walk(part: Part): Part[] {
  return part.parts.flatMap((one) => [one, ...walk(one)]);
}
