import type { PlacedBlock } from '../blockList';
import type { PostHeader } from '../frontMatter/header';
import { pictureTags } from './pictureTags';
import type { ProblemRange } from './problem';

/** An address in a post, and where the picture or link that has it stands. */
export interface PostAddress {
  readonly kind: 'image' | 'link';
  readonly address: string;
  readonly range: ProblemRange;
  /** How a picture is written, where not as Markdown or HTML: `![[x.png]]`, or a tag of the engine. */
  readonly form?: 'embed' | 'tag';
}

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
    for (const { kind, address, span, form } of addresses) {
      const range = { line: span.line + line, start: span.start, endLine: span.endLine + line, end: span.end };
      found.push({ kind, address, range, ...(form && { form }) });
    }
    for (const { src, range } of pictureTags(text)) {
      if (src !== undefined) {
        const { start, end } = range;
        found.push({
          kind: 'image',
          address: src,
          range: { line: range.line + line, start, endLine: range.endLine + line, end },
        });
      }
    }
  }
  return found;
}
