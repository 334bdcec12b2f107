import type { MarkdownIt, StateBlock, StateCore, Token } from 'markdown-it';
import { withoutAttributeLists } from './attributeLists';
import { isComponent, tagNameAt } from './components';
import { labelOfFence, labelOn, setLabel, type TagLabel } from './label';
import { placeholdersInHtml } from './rawHtml';

/** Lines of attributes that a tag may be written over. */
const lineLimit = 60;
/** Begins a tag that goes on in the next lines. */
const openTag = /^(?:\{\{[<%](?:(?!\}\}).)*|<[A-Z](?:[^<>{}]|\{[^{}]*\})*)$/;
/** What can stand between: nothing that begins a block of its own, so that the lines are one paragraph but for the last. */
const attributeLine = /^[A-Za-z"'{][^<>]*$/;
const closingLine = /^(?:\/?>(?:\}\})?|\/?%\}\})$/;
const fenceLine = /^(?::{2,}|:{3,}[ \t]*[{[.#]?[\p{L}_].*|::[A-Za-z][\w-]*(?:[[{].*)?)$/u;
/** A statement of MDX; all of its paragraph is one, or several. */
const statement =
  /^(?:import\s+(?:[\w*{][^'"\n]{0,300}(?:\n[^'"\n]{0,300}){0,40}\sfrom\s+)?["'][^'"\n]{1,300}["']|export\s+(?:(?:const|let|var)\s+[\w{[]|(?:default\s+)?(?:async\s+)?function\b|default\s+[({<[]|\*\s+from|\{))/;

/** Tags that are blocks of their own, and what is left of blocks when tags are taken out. */
export function blockTags(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'engine_fence', admonitionFence, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.block.ruler.before('html_block', 'engine_tag_over_lines', tagOverLines);
  notForComponents(md);
  md.core.ruler.before('inline', 'engine_statements', statements);
  md.core.ruler.after('inline', 'engine_blocks', loneTags);
  md.renderer.rules['engine_block'] = (tokens, index, _options, _env, self) => {
    const token = tokens[index]!;
    const { text, isEnd } = labelOn(token)!;
    token.attrSet('class', isEnd ? 'engine-tag engine-tag-end' : 'engine-tag');
    return `<div${self.renderAttrs(token)}>${md.utils.escapeHtml(text)}</div>\n`;
  };
  for (const type of ['html_block', 'html_inline'] as const) {
    md.renderer.rules[type] = (tokens, index) => placeholdersInHtml(tokens[index]!.content, md.utils.escapeHtml);
  }
}

/** One line that opens or closes an admonition or a directive; what stands between is Markdown like any other. */
function admonitionFence(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = state.bMarks[startLine]! + state.tShift[startLine]!;
  if (state.src.charCodeAt(start) !== 0x3a || state.src.charCodeAt(start + 1) !== 0x3a) {
    return false;
  }
  const line = state.src.slice(start, state.eMarks[startLine]).trimEnd();
  const isIndented = state.sCount[startLine]! - state.blkIndent >= 4;
  if (
    isIndented ||
    line.length > 500 ||
    !fenceLine.test(line) ||
    (silent && !line.startsWith(':::') && line !== '::')
  ) {
    return false;
  }
  if (!silent) {
    const token = state.push('engine_block', 'div', 0);
    token.map = [startLine, startLine + 1];
    setLabel(token, labelOfFence(line));
    state.line = startLine + 1;
  }
  return true;
}

/** A tag with its attributes on lines of their own, closed by a line that would begin a quote: `>}}`, `>`. */
function tagOverLines(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const textOf = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]).trimEnd();
  if (silent || state.sCount[startLine]! - state.blkIndent >= 4) {
    return false;
  }
  const first = state.src.charCodeAt(state.bMarks[startLine]! + state.tShift[startLine]!);
  if ((first !== 0x7b && first !== 0x3c) || !openTag.test(textOf(startLine).slice(0, 2_000))) {
    return false;
  }
  let line = startLine + 1;
  while (line < endLine && line - startLine < lineLimit && state.sCount[line]! >= state.blkIndent) {
    const text = textOf(line);
    if (closingLine.test(text)) {
      const open = state.push('paragraph_open', 'p', 1);
      open.map = [startLine, line + 1];
      const inline = state.push('inline', '', 0);
      inline.content = state.getLines(startLine, line + 1, state.blkIndent, false).trim();
      inline.map = [startLine, line + 1];
      inline.children = [];
      state.push('paragraph_close', 'p', -1);
      state.line = line + 1;
      return true;
    }
    if (!attributeLine.test(text)) {
      return false;
    }
    line++;
  }
  return false;
}

/** A line that begins with a component's tag is text with tags in it, as in MDX: what it holds is Markdown. */
function notForComponents(md: MarkdownIt): void {
  const { ruler } = md.block;
  const all = ruler.getRules('');
  ruler.disable('html_block');
  const others = ruler.getRules('');
  ruler.enable('html_block');
  const htmlBlock = all.find((rule) => !others.includes(rule))!;
  ruler.at(
    'html_block',
    (state, startLine, endLine, silent) => {
      const start = state.bMarks[startLine]! + state.tShift[startLine]!;
      const name = state.src.charCodeAt(start) === 0x3c ? tagNameAt(state.src, start) : undefined;
      return (name === undefined || !isComponent(name)) && htmlBlock(state, startLine, endLine, silent);
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}

/** Imports and exports of MDX are no text. */
function statements(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    const isParagraph = token.type === 'inline' && state.tokens[index - 1]?.type === 'paragraph_open';
    const found = isParagraph && token.level === 1 ? statement.exec(token.content.slice(0, 4_000)) : null;
    if (found !== null) {
      token.content = '';
      setLabel(token, { text: found[0].startsWith('import') ? 'import' : 'export', isEnd: false });
    }
  }
}

/** A paragraph of nothing but a tag is the placeholder of that; one of nothing at all is gone. */
function loneTags(state: StateCore): void {
  const { tokens } = state;
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const open = tokens[index]!;
    const inline = tokens[index + 1];
    if (open.type === 'inline') {
      open.children = withoutAttributeLists(open.children ?? []);
    }
    if (open.type !== 'paragraph_open' || open.hidden || inline?.type !== 'inline') {
      kept.push(open);
      continue;
    }
    inline.children = withoutAttributeLists(inline.children ?? []);
    const label = labelOn(inline) ?? loneTag(inline.children);
    if (label === undefined) {
      kept.push(open);
      continue;
    }
    if (label.text !== '' || label.isEnd) {
      const block = new state.Token('engine_block', 'div', 0);
      Object.assign(block, { map: open.map, block: true, level: open.level });
      setLabel(block, label);
      kept.push(block);
    }
    index += 2;
  }
  state.tokens = kept;
}

function loneTag(children: readonly Token[]): TagLabel | undefined {
  const solid = children.filter(({ type, content }) => type !== 'text' || content.trim() !== '');
  const [tag, ...others] = solid.filter(({ type }) => type !== 'softbreak' && type !== 'hardbreak');
  if (tag === undefined) {
    return { text: '', isEnd: false };
  }
  return others.length === 0 && tag.type === 'engine_tag' ? labelOn(tag) : undefined;
}
