import { MarksAhead } from '../../searching';

/** What opens a tag of a blog engine (Hugo shortcodes, Liquid and Nunjucks) and what may close it. */
const kinds: readonly (readonly [opener: string, closers: readonly string[]])[] = [
  ['{{<', ['>}}', '%}}']],
  ['{{%', ['>}}', '%}}']],
  ['{%', ['%}']],
  ['{{', ['}}']],
];

/** Finds where tags of a blog engine end in one text. All looking from left to right is one pass for each closer. */
export class TagEnds {
  private readonly marks: MarksAhead;

  constructor(private readonly text: string) {
    this.marks = new MarksAhead(text);
  }

  /** Offset behind the tag that begins at `at`; undefined when none does, or it is never closed and so is text. */
  of(at: number): number | undefined {
    for (const [opener, closers] of kinds) {
      if (this.text.startsWith(opener, at)) {
        const end = Math.min(...closers.map((closer) => this.after(closer, at + opener.length)));
        if (end !== Infinity) {
          return end;
        }
      }
    }
    return undefined;
  }

  /** Offset behind the next `closer` from `from` on, Infinity when there is none. `from` never goes back. */
  after(closer: string, from: number): number {
    return this.marks.after(closer, from);
  }
}

/** `text` in pieces, tags of the blog engine apart. */
export function* piecesOf(text: string): Generator<{ readonly text: string; readonly isTag: boolean }> {
  const ends = new TagEnds(text);
  let from = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    const end = ends.of(at);
    if (end === undefined) {
      at++;
      continue;
    }
    yield { text: text.slice(from, at), isTag: false };
    yield { text: text.slice(at, end), isTag: true };
    from = at = end;
  }
  yield { text: text.slice(from), isTag: false };
}

export function mayHoldTags(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}

/** `text` without the tags of the blog engine, which it replaces before anybody reads. What is never closed is text. */
export function withoutEngineTags(text: string): string {
  if (!mayHoldTags(text)) {
    return text;
  }
  let shown = '';
  for (const piece of piecesOf(text)) {
    shown += piece.isTag ? '' : piece.text;
  }
  return shown;
}
