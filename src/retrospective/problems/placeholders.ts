/** The texts that stand in fields of templates and sections until somebody fills them in. */
export class PlaceholderTexts {
  static readonly none = new PlaceholderTexts([]);

  /** By their first characters, the longest first. */
  private readonly texts = new Map<string, { readonly pattern: RegExp; readonly length: number }[]>();
  private readonly begins: RegExp | undefined;

  /** @param texts as templates have them: `{year}` stands for what is filled in when a draft is made */
  constructor(texts: Iterable<string>) {
    for (const text of new Set([...texts].map((each) => each.trim()))) {
      const start = text.slice(0, prefixLength);
      if (text.length < shortest || /[{}\n]/.test(start) || usual.has(text)) {
        continue;
      }
      const escaped = text.split(/\{\w+\}/).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
      const entry = { pattern: new RegExp(escaped.join('[^\\n]{1,20}?'), 'yu'), length: text.length };
      const same = this.texts.get(start);
      if (same === undefined) {
        this.texts.set(start, [entry]);
      } else {
        same.push(entry);
        same.sort((a, b) => b.length - a.length);
      }
    }
    const starts = [...this.texts.keys()].map((start) => start.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    this.begins = starts.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${starts.join('|')})`, 'gu');
  }

  /** Where they stand in a line, in order. */
  *in(line: string): Generator<{ readonly start: number; readonly end: number }> {
    if (this.begins === undefined) {
      return;
    }
    let behind = 0;
    for (const { 0: start, index } of line.matchAll(this.begins)) {
      for (const { pattern } of index < behind ? [] : this.texts.get(start)!) {
        pattern.lastIndex = index;
        const match = pattern.exec(line);
        if (match !== null) {
          behind = index + match[0].length;
          yield { start: index, end: behind };
          break;
        }
      }
    }
  }
}

/** Shorter texts are also what people write. */
const shortest = 6;
const prefixLength = 4;
/** What a field offers and most people keep. */
const usual = new Set(['out of 10', '10점 만점에']);
