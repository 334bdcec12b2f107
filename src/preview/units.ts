import type { Retrospective } from '../retrospective';

/** A unit of the page before it has an id. */
export interface Unit {
  /** 0-based line of the post. */
  readonly line: number;
  readonly html: string;
}

/** So many blocks at most wait for a closing tag; a post that never closes one is shown block by block. */
const maxJoined = 500;

/**
 * The units of a post: its blocks, joined where raw HTML opens in one and closes in another (`<details>`, `<center>`),
 * then the list of footnotes. The first block is left out when it repeats `title`.
 *
 * @param lineAttribute carries lines in the HTML, relative to the block
 */
export function unitsOf(post: Retrospective, title: string | undefined, lineAttribute: string): Unit[] {
  const units: Unit[] = [];
  const lineMark = new RegExp(`${lineAttribute}="(\\d+)"`, 'g');
  const shifted = (html: string, by: number) =>
    by === 0 ? html : html.replace(lineMark, (_mark, line: string) => `${lineAttribute}="${Number(line) + by}"`);

  const { blocks } = post;
  for (let index = repeatsTitle(post, title) ? 1 : 0; index < blocks.length;) {
    const { line } = blocks[index]!;
    const end = endOfJoined(post, index);
    let html = '';
    for (; index < end; index++) {
      html += shifted(post.htmlOf(blocks[index]!), blocks[index]!.line - line);
    }
    if (html !== '') {
      units.push({ line, html });
    }
  }

  const notes = post.footnotes;
  if (notes.length > 0) {
    const line = notes[0]!.line;
    const items = notes.map(
      (note) =>
        `<li id="fn-${note.number}">${shifted(note.html, note.line - line)}` +
        `<a class="footnote-back" href="#fnref-${note.number}">↩</a></li>`,
    );
    units.push({ line, html: `<section class="footnotes"><ol>${items.join('')}</ol></section>` });
  }
  return units;
}

function repeatsTitle(post: Retrospective, title: string | undefined): boolean {
  const first = post.blocks[0]?.block;
  if (title === undefined || first?.kind !== 'heading') {
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

/** Index behind the last block that belongs together with the one at `start`. */
function endOfJoined({ blocks }: Retrospective, start: number): number {
  const open = [...(blocks[start]!.block.read().htmlBalance?.opened ?? [])];
  for (let index = start + 1; open.length > 0; index++) {
    if (index >= blocks.length || index - start > maxJoined) {
      return start + 1; // never closed: the page closes it at the block's end
    }
    const balance = blocks[index]!.block.read().htmlBalance;
    for (const tag of balance?.closed ?? []) {
      const partner = open.lastIndexOf(tag);
      open.length = partner >= 0 ? partner : open.length;
    }
    open.push(...(balance?.opened ?? []));
    if (open.length === 0) {
      return index + 1;
    }
  }
  return start + 1;
}
