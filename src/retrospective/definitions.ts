import type { Definitions, LinkDefinition } from '../markdown';

export const noDefinitions: Definitions = { links: Object.create(null) as Record<string, never>, footnotes: new Set() };

/** What of a block is defined for the rest of the post. */
interface Defining {
  readonly links: Readonly<Record<string, LinkDefinition>> | undefined;
  readonly footnote: string | undefined;
}

/** Whether a block defines something for the rest of the post. */
export function defines({ links, footnote }: Defining): boolean {
  return links !== undefined || footnote !== undefined;
}

/** The definitions of a post from its blocks in order; of two with one label the first wins. */
export function definitionsOf(blocks: Iterable<Defining>): Definitions {
  const links: Record<string, LinkDefinition> = Object.create(null);
  const footnotes = new Set<string>();
  for (const block of blocks) {
    for (const label in block.links) {
      links[label] ??= block.links[label]!;
    }
    if (block.footnote !== undefined) {
      footnotes.add(block.footnote);
    }
  }
  return { links, footnotes };
}

/** Whether both define the same. */
export function isSameDefinitions(a: Definitions, b: Definitions): boolean {
  const labels = Object.keys(a.links);
  return (
    a.footnotes.size === b.footnotes.size &&
    [...a.footnotes].every((label) => b.footnotes.has(label)) &&
    labels.length === Object.keys(b.links).length &&
    labels.every(
      (label) => a.links[label]!.href === b.links[label]?.href && a.links[label]!.title === b.links[label]?.title,
    )
  );
}
