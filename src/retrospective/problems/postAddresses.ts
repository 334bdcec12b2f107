import type { PlacedBlock } from '../blockList';
import type { PostHeader } from '../frontMatter/header';
import type { ProblemRange } from './problem';

/** An address in a post, and where the picture or link that has it stands. */
export interface PostAddress {
  readonly kind: 'image' | 'link';
  readonly address: string;
  readonly range: ProblemRange;
}

const pictureTag = /<img\b[^<>]{0,2000}>/gi;
const source = /\ssrc\s{0,5}=\s{0,5}(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i;

/** The addresses of a post in order, its cover's first. */
export function postAddresses(
  blocks: readonly PlacedBlock[],
  { cover }: PostHeader,
  head: readonly string[],
): PostAddress[] {
  const found: PostAddress[] = [];
  if (cover !== undefined) {
    const line = Math.max(
      0,
      head.findIndex((text) => text.includes(cover.src)),
    );
    found.push({
      kind: 'image',
      address: cover.src,
      range: { line, start: 0, endLine: line, end: head[line]?.length ?? 0 },
    });
  }
  for (const { block, line } of blocks) {
    if (block.kind === 'fence' || block.kind === 'code_block') {
      continue;
    }
    const { addresses, text } = block.marks();
    for (const { kind, address, span } of addresses) {
      const range = { line: span.line + line, start: span.start, endLine: span.endLine + line, end: span.end };
      found.push({ kind, address, range });
    }
    text.forEach((words, index) => {
      for (const { 0: tag, index: start } of words.matchAll(pictureTag)) {
        const [, double, single, bare] = source.exec(tag) ?? [];
        const address = double ?? single ?? bare;
        if (address !== undefined) {
          const at = index + line;
          found.push({ kind: 'image', address, range: { line: at, start, endLine: at, end: start + tag.length } });
        }
      }
    });
  }
  return found;
}
