import { Range } from 'vscode';
import type { ProblemRange } from '../../retrospective';

export function rangeOf({ line, start, endLine, end }: ProblemRange): Range {
  return new Range(line, start, endLine, end);
}
