/** The texts that stand in fields of templates and sections until somebody fills them in. */
export class PlaceholderTexts {
  static readonly none = new PlaceholderTexts([]);

  /** By their first characters, the longest first. */
  private readonly texts = new Map<string, { readonly pattern: RegExp; readonly length: number }[]>();
  private readonly begins: RegExp | undefined;
  /** Lines of templates, trimmed. */
  private readonly lines: Set<string>;
  /** Those of them that hold what is filled in when a draft is made. */
  private readonly filledIn: RegExp | undefined;

  /**
   * @param texts as templates have them: `{year}` stands for what is filled in when a draft is made
   * @param lines of templates and sections, with their fields as nobody has touched them
   */
  constructor(texts: Iterable<string>, lines: Iterable<string> = []) {
    const all = [...lines].map((line) => line.trim());
    this.lines = new Set(all);
    const variable = [...this.lines].filter((line) => /\{\w+\}/.test(line));
    this.filledIn = variable.length === 0 ? undefined : new RegExp(`^(?:${variable.map(asPattern).join('|')})$`, 'u');
    for (const text of new Set([...texts].map((each) => each.trim()))) {
      const start = text.slice(0, prefixLength);
      if (text.length < shortest || /[{}\n]/.test(start) || usual.has(text)) {
        continue;
      }
      const entry = { pattern: new RegExp(asPattern(text), 'yu'), length: text.length };
      const same = this.texts.get(start);
      if (same === undefined) {
        this.texts.set(start, [entry]);
      } else {
        same.push(entry);
        same.sort((a, b) => b.length - a.length);
      }
    }
    const starts = [...this.texts.keys()].map(escaped);
    this.begins = starts.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${starts.join('|')})`, 'gu');
  }

  /**
   * What of a line its writer has put there: nothing of a template's line that is as it was, nor of a goal that says
   * neither by its mark nor in its field how it went; of others all but the fields.
   */
  ownPart(line: string): string {
    const text = line.trim();
    if (text === '' || this.lines.has(text) || this.filledIn?.test(text) === true) {
      return '';
    }
    const fields = [...this.in(text)];
    if (fields.at(-1)?.end === text.length && unmarkedGoal.test(text)) {
      return '';
    }
    return fields.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
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

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** A template's text as a pattern: `{year}` is whatever was filled in. */
const asPattern = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map(escaped)
    .join('[^\\n]{1,20}?');

/** A goal in a list, still marked as open. */
const unmarkedGoal = /^[-*+]\s+(?:⬜|\[ \])/u;

/** Shorter texts are also what people write. */
const shortest = 6;
const prefixLength = 4;
/** What a field offers and most people keep. */
const usual = new Set(['out of 10', '10점 만점에']);
