import type { HtmlBalance } from '../markdown';

/** Blocks from one index up to another that are one piece of HTML. */
export interface JoinedBlocks {
  readonly from: number;
  readonly to: number;
}

/** So many blocks at most are joined; a post that closes a tag later is shown block by block. */
const maxJoined = 500;

/**
 * Which blocks belong together because raw HTML opens in one and closes in another (`<details>`, `<center>`). What is
 * never closed joins nothing: the page closes it at its block's end.
 * @param balances of the blocks that leave a tag open or close one, with their indices, in order
 */
export function joinedBlocks(
  balances: Iterable<{ readonly index: number; readonly balance: HtmlBalance }>,
): JoinedBlocks[] {
  const open: { tag: string; index: number }[] = [];
  const openTags = new Map<string, number>();
  const joined: JoinedBlocks[] = [];
  const join = (from: number, to: number) => {
    const inside = joined.findLastIndex((run) => run.to <= from) + 1;
    const start = Math.min(from, joined[inside]?.from ?? from);
    if (to - start <= maxJoined) {
      joined.splice(inside, Infinity, { from: start, to });
    }
  };
  for (const { index, balance } of balances) {
    for (const tag of balance.closed) {
      if ((openTags.get(tag) ?? 0) === 0) {
        continue; // closes nothing
      }
      // Everything opened since is left open inside, as browsers have it.
      let partner = open.pop()!;
      for (; partner.tag !== tag; partner = open.pop()!) {
        openTags.set(partner.tag, openTags.get(partner.tag)! - 1);
      }
      openTags.set(tag, openTags.get(tag)! - 1);
      join(partner.index, index + 1);
    }
    for (const tag of balance.opened) {
      open.push({ tag, index });
      openTags.set(tag, (openTags.get(tag) ?? 0) + 1);
    }
  }
  return joined;
}
