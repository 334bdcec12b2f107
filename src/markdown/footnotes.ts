import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What reading a block's text needs to know of the post's footnotes, and what it leaves there. */
export interface FootnoteUse {
  /** Whether the post defines a note with this (normalised) label. */
  isDefined(label: string): boolean;
  /** Labels that the block refers to, in order, each time it does. */
  readonly used: string[];
}

/** The key under which markdown-it's environment carries {@link FootnoteUse}. */
export const footnotesKey = 'footnotes';

/** Two labels name the same note when this is equal. */
export function footnoteLabel(written: string): string {
  return written.trim().replace(/\s+/g, ' ').toUpperCase();
}

const definition = /^\[\^([^\]\s][^\]]*)\]:/;

/**
 * Footnotes: `[^label]` in text, `[^label]: text` as a block of its own whose further lines are indented by four.
 * A definition leaves `footnote_open` … `footnote_close` tokens. Numbers and the list at the end are the post's matter,
 * not the block's: a reference is rendered as NUL, its place in {@link FootnoteUse.used}, NUL (no text of a post holds a
 * NUL any more once it is normalised), which {@link numberFootnotes} replaces.
 */
export function footnotes(md: MarkdownIt): void {
  md.block.ruler.before('reference', 'footnote_definition', defineFootnote, {
    alt: ['paragraph', 'reference', 'blockquote'],
  });
  md.inline.ruler.after('image', 'footnote_reference', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== 0x5b || src.charCodeAt(pos + 1) !== 0x5e) {
      return false;
    }
    const end = src.indexOf(']', pos + 2);
    if (end <= pos + 2 || end >= posMax || end - pos > 1000 || /[\s[]/.test(src.slice(pos + 2, end))) {
      return false;
    }
    const label = footnoteLabel(src.slice(pos + 2, end));
    const notes = state.env[footnotesKey] as FootnoteUse | undefined;
    if (notes?.isDefined(label) !== true) {
      return false;
    }
    if (!silent) {
      state.push('footnote_reference', '', 0).meta = { use: notes.used.push(label) - 1 };
    }
    state.pos = end + 1;
    return true;
  });
  md.renderer.rules['footnote_reference'] = (tokens, index) => {
    const { use } = tokens[index]!.meta as { use: number };
    return `\0${use}\0`;
  };
  // A definition is shown in the list at the post's end, not where it is written.
  md.renderer.rules['footnote_open'] = () => '';
  md.renderer.rules['footnote_close'] = () => '';
}

/**
 * Replaces the marks that references left in `html`.
 * @param used labels as the block used them
 * @param numberOf 1-based number of a label, and whether this use is the post's first (the one to come back to)
 */
export function numberFootnotes(
  html: string,
  used: readonly string[],
  numberOf: (label: string) => { number: number; isFirst: boolean },
): string {
  if (used.length === 0) {
    return html;
  }

  return html.replace(/\0(\d+)\0/g, (_mark, use: string) => {
    const { number, isFirst } = numberOf(used[Number(use)]!);
    const id = isFirst ? ` id="fnref-${number}"` : '';
    return `<sup class="footnote-ref"><a href="#fn-${number}"${id}>${number}</a></sup>`;
  });
}

function defineFootnote(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const indent = state.sCount[startLine]!;
  // Inside a list, or another definition, one may end what stands there (`silent`), if it stands outside by its indent.
  const endsContainer = silent && indent < state.blkIndent && indent < 4;
  if ((state.level > 0 && !endsContainer) || indent - state.blkIndent >= 4) {
    return false;
  }
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  const max = state.eMarks[startLine]!;
  if (state.src.charCodeAt(start) !== 0x5b || state.src.charCodeAt(start + 1) !== 0x5e) {
    return false;
  }
  const match = definition.exec(state.src.slice(start, max));
  if (match === null) {
    return false;
  }
  if (silent) {
    return true;
  }

  const label = footnoteLabel(match[1]!);
  const open = state.push('footnote_open', '', 1);
  open.meta = { label };
  open.map = [startLine, startLine];

  // The text after `[^label]:` is a container whose further lines are indented by four, as in a list item.
  const saved = {
    bMarks: state.bMarks[startLine]!,
    tShift: state.tShift[startLine]!,
    sCount: state.sCount[startLine]!,
    blkIndent: state.blkIndent,
    parentType: state.parentType,
  };
  let contentStart = start + match[0].length;
  while (
    contentStart < max &&
    (state.src.charCodeAt(contentStart) === 0x20 || state.src.charCodeAt(contentStart) === 0x09)
  ) {
    contentStart++;
  }
  state.bMarks[startLine] = contentStart;
  state.tShift[startLine] = 0;
  state.sCount[startLine] = state.blkIndent + 4;
  state.blkIndent += 4;
  state.parentType = 'footnote' as typeof state.parentType;
  state.md.block.tokenize(state, startLine, endLine);
  state.bMarks[startLine] = saved.bMarks;
  state.tShift[startLine] = saved.tShift;
  state.sCount[startLine] = saved.sCount;
  state.blkIndent = saved.blkIndent;
  state.parentType = saved.parentType;
  open.map[1] = state.line;
  state.push('footnote_close', '', -1);
  return true;
}
