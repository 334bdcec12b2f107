import type { TextDocument } from 'vscode';
import type { Section } from '../../retrospective';

/** A section in which nothing stands but its heading. Lines are 0-based. */
export interface EmptySection {
  readonly title: string;
  /** The same for this section as long as its title and the number of those before it that have the same stay. */
  readonly key: string;
  /** Its heading. */
  readonly line: number;
  /** Its blank lines: at least one. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/**
 * The empty sections of a post. One with sections of its own is none, nor one that holds the fields of a snippet.
 * @param isWanted only sections of these lines, the second exclusive, or of this key are looked at
 */
export function emptySections(
  sections: readonly Section[],
  document: TextDocument,
  isWanted: (line: number, endLine: number, key: string) => boolean,
): EmptySection[] {
  const seen = new Map<string, number>();
  return sections.flatMap(({ title, level, line, endLine }, index) => {
    const same = seen.get(title) ?? 0;
    seen.set(title, same + 1);
    const key = `${title}#${same}`;
    const next = sections[index + 1];
    if (title === '' || !isWanted(line, endLine, key) || (next !== undefined && next.level > level)) {
      return [];
    }
    const from = line + (isUnderlined(document, line, endLine) ? 2 : 1);
    const to = Math.min(endLine, document.lineCount);
    for (let blank = from; blank < to; blank++) {
      if (!document.lineAt(blank).isEmptyOrWhitespace) {
        return [];
      }
    }
    return from < to ? [{ title, key, line, from, to }] : [];
  });
}

/** Whether the heading on `line` is one of those that a line of `===` or `---` makes. */
function isUnderlined(document: TextDocument, line: number, endLine: number): boolean {
  return (
    line + 1 < Math.min(endLine, document.lineCount) &&
    !/^ {0,3}#/.test(document.lineAt(line).text) &&
    /^ {0,3}(?:=+|-+)\s*$/.test(document.lineAt(line + 1).text)
  );
}
