import { compact } from '../../markdown/compact'; // not the room: who reads front matter alone loads no Markdown

/** Front matter as it stands in the file, not read yet. */
export interface FrontMatterSource {
  readonly format: 'yaml' | 'toml' | 'unsupported';
  /** What follows the opening marker (`js` in `---js`), trimmed; empty for plain `---` and `+++`. */
  readonly language: string;
  /** Lines between the markers, joined by `\n`. Its first line is line 1 of the text. */
  readonly source: string;
  /** 0-based line on which the body begins. */
  readonly bodyLine: number;
  /** Offset (UTF-16 units) at which the body begins. */
  readonly bodyOffset: number;
}

const yamlEnd = /^(?:---|\.\.\.)[ \t]*$/;
const tomlEnd = /^\+\+\+[ \t]*$/;
const opening = /^(---|\+\+\+)[ \t]*([A-Za-z][\w-]*)?[ \t]*$/;

/**
 * Finds front matter: only on the very first line, only between whole lines of `---` (or `...` at the end) or `+++`.
 * A `----`, a `---` without an end, or a `---` with prose behind it is body, as in every blog engine.
 *
 * @param text normalised (see markdown `normalise`)
 * @returns undefined when there is none
 */
export function splitFrontMatter(text: string): FrontMatterSource | undefined {
  const firstEnd = text.indexOf('\n');
  const match = opening.exec(firstEnd < 0 ? text : text.slice(0, firstEnd));
  if (match === null) {
    return undefined;
  }
  const [, marker, word = ''] = match;
  const language = word.toLowerCase();
  const sourceStart = firstEnd + 1;
  for (let line = 1, start = sourceStart; firstEnd >= 0 && start <= text.length; line++) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (isEndMarker(marker!, text, start, end)) {
      return {
        format: formatOf(marker!, language),
        language: word,
        source: compact(text.slice(sourceStart, Math.max(sourceStart, start - 1))),
        bodyLine: line + 1,
        bodyOffset: newline < 0 ? text.length : newline + 1,
      };
    }
    if (newline < 0) {
      break;
    }
    start = newline + 1;
  }
  // Opened in a language of its own and never closed: surely meant as front matter, and nothing of it may run.
  return word === '' || marker === '+++'
    ? undefined
    : { format: 'unsupported', language: word, source: '', bodyLine: 0, bodyOffset: 0 };
}

/** Whether the line of `text` from `start` to `end` closes front matter that `marker` opened. A long line does not. */
function isEndMarker(marker: string, text: string, start: number, end: number): boolean {
  const length = end - start;
  return length >= 3 && length < 1000 && (marker === '---' ? yamlEnd : tomlEnd).test(text.slice(start, end));
}

function formatOf(marker: string, language: string): FrontMatterSource['format'] {
  if (marker === '+++') {
    return language === '' ? 'toml' : 'unsupported';
  }
  return language === '' || language === 'yaml' || language === 'yml' ? 'yaml' : 'unsupported';
}

/** Whether front matter may begin with `line`, a text's first. */
export function opensFrontMatter(line: string): boolean {
  return opening.test(line);
}

/** Whether `line` would end front matter that began with `first`. */
export function endsFrontMatter(first: string, line: string): boolean {
  const marker = opening.exec(first)?.[1];
  return marker !== undefined && isEndMarker(marker, line, 0, line.length);
}
