/** Longest text that is shown of a title, in characters as people see them. */
const longest = 40;

/**
 * What somebody wrote, as Markdown that shows exactly that, on one line and not too long: nothing in it can become
 * markup, a link, a command, an icon or the end of a table's cell.
 */
export function asMarkdownText(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return shortened(line).replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => {
    const point = sign.codePointAt(0)!;
    return point < 0x80 ? `&#${point};` : sign;
  });
}

function shortened(line: string): string {
  // The segmenter of Node 20 takes quadratic time; no character that is shown needs this many units.
  const start = line.slice(0, longest * 20);
  const characters = Array.from(
    new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(start),
    ({ segment }) => segment,
  );
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : start;
}
