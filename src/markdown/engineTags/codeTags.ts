import type { MarkdownIt, StateBlock } from 'markdown-it';

/** A pair of tags that a blog engine shows code for. */
interface CodeTag {
  /** At the beginning of a line; the arguments are its group. */
  readonly opener: RegExp;
  readonly closer: RegExp;
  readonly languageOf: (args: string) => string;
}

const firstWord = (args: string) => /^["']?([\w#+.-]+)/.exec(args)?.[1] ?? '';

/** Jekyll: https://jekyllrb.com/docs/liquid/tags/, Hexo: https://hexo.io/docs/tag-plugins, Hugo: its shortcode `highlight`. */
const codeTags: readonly CodeTag[] = [
  {
    opener: /^\{%-?[ \t]*highlight(?=[\s%-])((?:(?!%\}).)*)%\}/,
    closer: /\{%-?[ \t]*endhighlight[ \t]*-?%\}/,
    languageOf: firstWord,
  },
  {
    opener: /^\{%[ \t]*code(?:block)?(?=[\s%])((?:(?!%\}).)*)%\}/,
    closer: /\{%[ \t]*endcode(?:block)?[ \t]*%\}/,
    languageOf: (args) => /\blang:([\w#+.-]+)/.exec(args)?.[1] ?? '',
  },
  {
    opener: /^\{\{[<%][ \t]*highlight(?=[\s>%])((?:(?![>%]\}\}).)*)(?<!\/)[>%]\}\}/,
    closer: /\{\{[<%][ \t]*\/[ \t]*highlight[ \t]*[>%]\}\}/,
    languageOf: firstWord,
  },
];

/** Of a longer line only the beginning can open code. */
const openerLimit = 500;

/**
 * `{% highlight ruby %} … {% endhighlight %}` and the like are fences to everybody: code, in the language that they name.
 * The tag begins a line. Engines run it before anybody reads Markdown, so that it ends where its end stands, however
 * that is indented; without one it runs to the end, as a fence does.
 */
export function codeTagFences(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'engine_code', codeTag, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

function codeTag(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== 0x7b || state.sCount[startLine]! - state.blkIndent >= 4) {
    return false;
  }
  const firstLine = state.src.slice(start, state.eMarks[startLine]);
  const opening = opened(firstLine);
  if (opening === undefined) {
    return false;
  }
  const { tag, info, length } = opening;
  const behindOpener = firstLine.slice(length);
  const closedAtOnce = tag.closer.exec(behindOpener);
  if (closedAtOnce !== null && behindOpener.slice(closedAtOnce.index + closedAtOnce[0].length).trim() !== '') {
    return false; // code among words
  }
  if (silent) {
    return true;
  }
  let line = startLine;
  let closing = closedAtOnce;
  while (closing === null && ++line < endLine) {
    closing = tag.closer.exec(state.src.slice(state.bMarks[line], state.eMarks[line]));
  }
  const behind = Math.min(line + 1, endLine);
  const first = behindOpener.slice(0, closedAtOnce?.index).trim();
  const middle = state.getLines(startLine + 1, Math.max(startLine + 1, line), state.sCount[startLine]!, true);
  const isWithin = closing !== null && line > startLine;
  const lastLine = isWithin ? state.src.slice(state.bMarks[line], state.eMarks[line]) : '';
  const last = isWithin ? lastLine.slice(0, closing!.index).trimEnd() : '';

  const token = state.push('fence', 'code', 0);
  token.info = info;
  token.content = (first === '' ? '' : `${first}\n`) + middle + (last === '' ? '' : `${last.trimStart()}\n`);
  token.map = [startLine, behind];
  token.markup = firstLine.slice(0, length);
  const rest = isWithin ? lastLine.slice(closing!.index + closing![0].length).trim() : '';
  if (rest !== '') {
    state.push('paragraph_open', 'p', 1).map = [line, behind];
    Object.assign(state.push('inline', '', 0), { content: rest, map: [line, behind], children: [] });
    state.push('paragraph_close', 'p', -1);
  }
  state.line = behind;
  return true;
}

function opened(line: string): { tag: CodeTag; info: string; length: number } | undefined {
  const head = line.slice(0, openerLimit);
  for (const tag of codeTags) {
    const found = tag.opener.exec(head);
    if (found !== null) {
      return { tag, info: tag.languageOf(found[1]!.replace(/-$/, '').trim()), length: found[0].length };
    }
  }
  return undefined;
}
