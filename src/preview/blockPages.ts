import type { Block, PlacedBlock, Retrospective } from '../retrospective';
import { joinedBlocks } from './joinedBlocks';

/** Blocks of a post whose HTML on the page is not their own: numbered, joined with others, or shown elsewhere. */
export type SpecialBlocks = ReadonlyMap<Block, { readonly index: number; readonly html: string }>;

/**
 * The blocks of `post` that look different on the page than alone:
 * - a footnote's definition is shown in the list at the end, references have numbers;
 * - of blocks joined by raw HTML the first holds all, the others nothing;
 * - the first block is left out when it repeats `title`.
 *
 * @param lineAttribute carries lines in the HTML, relative to the block
 */
export function specialBlocks(post: Retrospective, title: string | undefined, lineAttribute: string): SpecialBlocks {
  const special = new Map<Block, { index: number; html: string }>();
  const notable = post.notable.map((index) => ({ index, ...post.placed(index, index + 1)[0]! }));
  for (const { index, block } of notable) {
    if (block.footnote !== undefined || block.read().footnotes.length > 0) {
      special.set(block, { index, html: post.htmlOf({ block }) });
    }
  }
  const balances = notable.flatMap(({ index, block }) => {
    const balance = block.read().htmlBalance;
    return balance ? [{ index, balance }] : [];
  });
  for (const { from, to } of joinedBlocks(balances)) {
    const blocks = post.placed(from, to);
    const html = joinedHtml(blocks, (block) => special.get(block)?.html ?? block.read().html, lineAttribute);
    blocks.forEach(({ block }, at) => special.set(block, { index: from + at, html: at === 0 ? html : '' }));
  }
  const first = post.placed(0, 1)[0];
  if (first !== undefined && repeatsTitle(first.block, title)) {
    special.set(first.block, { index: 0, html: '' });
  }
  return special;
}

function joinedHtml(blocks: readonly PlacedBlock[], htmlOf: (block: Block) => string, lineAttribute: string): string {
  const first = blocks[0]!.line;
  return blocks.map(({ block, line }) => movedLines(htmlOf(block), line - first, lineAttribute)).join('');
}

/** `html` with all lines in it moved by `by`. */
export function movedLines(html: string, by: number, lineAttribute: string): string {
  return by === 0
    ? html
    : html.replace(
        new RegExp(`${lineAttribute}="(\\d+)"`, 'g'),
        (_mark, line: string) => `${lineAttribute}="${Number(line) + by}"`,
      );
}

function repeatsTitle(first: Block, title: string | undefined): boolean {
  if (title === undefined || first.kind !== 'heading') {
    return false;
  }
  const heading = first.read().headings[0];
  return heading?.level === 1 && comparable(heading.text) === comparable(title);
}

function comparable(title: string): string {
  return title
    .normalize('NFC')
    .replace(/[*_`~]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
