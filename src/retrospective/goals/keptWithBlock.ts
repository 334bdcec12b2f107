import type { Block } from '../block';
import type { Period } from './headings/period';

/** The period that a post is about, to compare: each reading of a post finds it anew. */
export const periodKey = (about: Period | undefined): string =>
  about === undefined ? '' : `${about.start}-${about.end}`;

/**
 * Remembers what `read` says of a block, as long as `key` is the same. Between two versions of a post all blocks stay the
 * same objects but those that were written in (see {@link Block}), so that a long post is not read again for a letter.
 * @param key what the answer depends on besides the block
 */
export function keptWithBlock<Asked extends { readonly block: Block }, More extends unknown[], Told>(
  read: (asked: Asked, ...more: More) => Told,
  key: (...more: More) => string = () => '',
): (asked: Asked, ...more: More) => Told {
  const kept = new WeakMap<Block, { readonly key: string; readonly told: Told }>();
  return (asked, ...more) => {
    const now = key(...more);
    const known = kept.get(asked.block);
    if (known?.key === now) {
      return known.told;
    }
    const told = read(asked, ...more);
    kept.set(asked.block, { key: now, told });
    return told;
  };
}
