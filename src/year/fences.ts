const opening = /^ {0,3}(`{3,}|~{3,})(.*)$/;

/**
 * Which lines are fenced code, the fences included. A fence that nothing closes is none here: it may have been forgotten
 * years ago, and what was written since shall still be found.
 */
export function closedFences(lines: readonly string[]): (line: number) => boolean {
  const code = new Set<number>();
  /** Of each mark, the least length for which no closing fence is left: openings are not looked up one by one then. */
  const unclosed = new Map<string, number>();
  for (let line = 0; line < lines.length; line++) {
    const fence = opening.exec(lines[line]!);
    const [mark, length] = [fence?.[1]?.[0] ?? '', fence?.[1]?.length ?? 0];
    if (fence === null || (mark === '`' && fence[2]!.includes('`')) || length >= (unclosed.get(mark) ?? Infinity)) {
      continue;
    }
    const end = closing(lines, line + 1, mark, length);
    if (end === undefined) {
      unclosed.set(mark, length);
      continue;
    }
    for (let inside = line; inside <= end; inside++) {
      code.add(inside);
    }
    line = end;
  }
  return (line) => code.has(line);
}

function closing(lines: readonly string[], from: number, mark: string, length: number): number | undefined {
  for (let line = from; line < lines.length; line++) {
    const fence = opening.exec(lines[line]!);
    if (fence !== null && fence[1]![0] === mark && fence[1]!.length >= length && fence[2]!.trim() === '') {
      return line;
    }
  }
  return undefined;
}
