import type { ProblemRange } from './problem';

/** A picture written as a tag of HTML or JSX. */
export interface PictureTag {
  readonly text: string;
  readonly range: ProblemRange;
  /** Its address; undefined when there is none, or a program makes it. */
  readonly src: string | undefined;
  /** Whether nothing says what it shows, nor, by `alt=""`, that it is decoration. */
  readonly lacksAlt: boolean;
}

const tag = /<img\b(?:[^<>"'{}]|"[^"]{0,4000}"|'[^']{0,4000}'|\{[^{}]{0,400}\})*>/gi;
/** In quotes, bare, or as JSX has it: `{'x.png'}`, `{require('./x.png').default}`. */
const source =
  /\ssrc\s{0,5}=\s{0,5}(?:"([^"]+)"|'([^']+)'|\{\s{0,5}(?:require\(\s{0,5})?["'`]([^"'`${}]+)["'`](?:\s{0,5}\)(?:\.default)?)?\s{0,5}\}|([^\s"'<>{}]+?)(?=\s|\/?>))/i;
/** A description, or `alt=""` and a bare `alt`: nobody need hear of it. Blanks alone are neither. */
const alternative = /\salt(?:\s{0,5}=\s{0,5}(?:""|''|"[^"]*\S[^"]*"|'[^']*\S[^']*'|[^\s"'>])|(?=[\s/>])(?!\s{0,5}=))/i;

/** The picture tags of some lines, which may reach over several; lines count from the first. */
export function pictureTags(lines: readonly string[]): PictureTag[] {
  const text = lines.join('\n');
  if (!/<img/i.test(text)) {
    return [];
  }
  const starts = [0];
  for (const line of lines) {
    starts.push(starts.at(-1)! + line.length + 1);
  }
  let line = 0;
  return [...text.matchAll(tag)].map((match) => {
    const [written] = match;
    while (starts[line + 1]! <= match.index) {
      line++;
    }
    let endLine = line;
    const end = match.index + written.length;
    while (starts[endLine + 1]! < end) {
      endLine++;
    }
    const [, double, single, script, bare] = source.exec(written) ?? [];
    return {
      text: written,
      range: { line, start: match.index - starts[line]!, endLine, end: end - starts[endLine]! },
      src: double ?? single ?? script ?? bare,
      lacksAlt: !alternative.test(written),
    };
  });
}
