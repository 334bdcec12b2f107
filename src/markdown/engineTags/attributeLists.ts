import type { MarkdownIt, Token } from 'markdown-it';

const attributeList = /\{:[^{}\n]{0,500}\}/y;

/**
 * kramdown's attribute lists: `![a](b){: width="700" .left }`, `{: .prompt-tip }` on a line under a block. They are no text;
 * a picture keeps its size.
 */
export function attributeLists(md: MarkdownIt): void {
  md.inline.ruler.before('engine_tag', 'attribute_list', (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x7b || src.charCodeAt(pos + 1) !== 0x3a) {
      return false;
    }
    attributeList.lastIndex = pos;
    const found = attributeList.exec(src)?.[0];
    if (found === undefined || pos + found.length > state.posMax) {
      return false;
    }
    if (!silent) {
      state.push('attribute_list', '', 0).content = found;
    }
    state.pos = pos + found.length;
    return true;
  });
  md.renderer.rules['attribute_list'] = () => '';
}

/** Inline tokens without attribute lists, nor the line breaks that they leave alone; sizes go to the picture before. */
export function withoutAttributeLists(children: Token[]): Token[] {
  if (!children.some(({ type }) => type === 'attribute_list')) {
    return children;
  }
  const kept: Token[] = [];
  children.forEach((token, index) => {
    if (token.type !== 'attribute_list') {
      kept.push(token);
      return;
    }
    const isBlank = ({ type, content }: Token) => type === 'text' && content.trim() === '';
    while (kept.length > 0 && isBlank(kept.at(-1)!)) {
      kept.pop();
    }
    const before = kept.at(-1);
    const next = children[index + 1];
    if (before?.type === 'image') {
      setSize(before, token.content);
    } else if (before !== undefined && isBreak(before) && (next === undefined || isBreak(next))) {
      kept.pop();
    }
  });
  while (kept[0] !== undefined && isBreak(kept[0])) {
    kept.shift();
  }
  return kept;
}

function isBreak({ type }: Token): boolean {
  return type === 'softbreak' || type === 'hardbreak';
}

/** `w` and `h` are Chirpy's short names (general knowledge). */
function setSize(image: Token, list: string): void {
  for (const [name, pattern] of [
    ['width', /\s(?:width|w)=["']?(\d{1,4})(?:px)?["'\s}]/],
    ['height', /\s(?:height|h)=["']?(\d{1,4})(?:px)?["'\s}]/],
  ] as const) {
    const size = pattern.exec(list.replace(/^\{:/, '{: '))?.[1];
    if (size !== undefined) {
      image.attrSet(name, size);
    }
  }
}
