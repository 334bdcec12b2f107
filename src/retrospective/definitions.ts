import type { BlockSpan, Definitions, LinkDefinition } from '../markdown';

export const noDefinitions: Definitions = { links: Object.create(null) as Record<string, never>, footnotes: new Set() };

/** Whether a block defines something for the rest of the post. */
export function defines(span: BlockSpan): boolean {
  return span.links !== undefined || span.footnote !== undefined;
}

/** The definitions of a post from its blocks in order; of two with one label the first wins. */
export function definitionsOf(spans: Iterable<BlockSpan>): Definitions {
  const links: Record<string, LinkDefinition> = Object.create(null);
  const footnotes = new Set<string>();
  for (const span of spans) {
    for (const label in span.links) {
      links[label] ??= span.links[label]!;
    }
    if (span.footnote !== undefined) {
      footnotes.add(span.footnote);
    }
  }
  return { links, footnotes };
}
