import type { SourceChange } from './markdownCopy';
import { codeIn, isInside, type TextRange } from './source';

/** Of links and pictures in running text: what stands between `](` and a title or the bracket. */
const inline = /(\]\([ \t]*)(<[^<>\n]{1,2000}>|(?:[^\s()\\<]|\\.|\((?:[^\s()\\]|\\.){0,500}\)){1,2000})/g;
/** Of definitions: `[a]: address`; what begins with `^` is a footnote. */
const definition = /(^ {0,3}\[[^\]^\n][^\]\n]{0,300}\]:[ \t]*)(<[^<>\n]{1,2000}>|[^\s<]\S{0,2000})/gm;
/** Of raw HTML. */
const attribute = /(<(?:a|img)\b[^<>]{0,600}?\s(?:href|src)=)("[^"<>\n]{1,2000}"|'[^'<>\n]{1,2000}')/gi;

/** How to make the addresses of links and pictures in the source of a post absolute, in order. Code is left alone. */
export function absoluteDestinations(
  text: string,
  isCode: (line: number) => boolean,
  absolute: (address: string) => string,
): SourceChange[] {
  const code = codeIn(text, isCode);
  const changes: SourceChange[] = [];
  for (const pattern of [inline, definition, attribute]) {
    for (const { 0: whole, 1: before, 2: written, index } of text.matchAll(pattern)) {
      const range: TextRange = { from: index + before!.length, to: index + whole.length };
      if (isInside(range.from, code)) {
        continue;
      }
      const quote = /^[<"']/.exec(written!) === null ? '' : written![0]!;
      const address = quote === '' ? written! : written!.slice(1, -1);
      const changed = absolute(address);
      if (changed !== address) {
        changes.push({ ...range, text: quote === '' ? changed : quote + changed + written!.at(-1)! });
      }
    }
  }
  return changes.sort((a, b) => a.from - b.from);
}
