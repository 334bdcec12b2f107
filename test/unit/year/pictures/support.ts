import assert from 'node:assert/strict';

const name = String.raw`[A-Za-z_][\w.:-]*`;
const token = new RegExp(String.raw`<(\/?)(${name})((?:\s+${name}="[^"<]*")*)\s*(\/?)>|([^<]+)`, 'gy');

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: SvgElement[];
  text: string;
}

/** Reads a document and fails where it is not well-formed: tags that close each other, one root, entities that XML knows. */
export function parseSvg(source: string): SvgElement {
  const root: SvgElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const at = token.lastIndex;
    const match = token.exec(source);
    assert.ok(match, `not well-formed at: ${source.slice(at, at + 80)}`);
    const [, slash, tag, attributes, empty, text] = match;
    const parent = open.at(-1)!;
    if (text !== undefined) {
      parent.text += unescaped(text);
    } else if (slash === '/') {
      assert.equal(open.pop()!.name, tag);
    } else {
      const pairs = Array.from(attributes!.matchAll(/([\w.:-]+)="([^"]*)"/g), ([, key, value]) => [
        key!,
        unescaped(value!),
      ]);
      assert.equal(new Set(pairs.map(([key]) => key)).size, pairs.length, 'an attribute stands twice');
      const element = {
        name: tag!,
        attributes: Object.fromEntries(pairs) as Record<string, string>,
        children: [],
        text: '',
      };
      parent.children.push(element);
      if (empty === '') {
        open.push(element);
      }
    }
  }
  assert.equal(open.length, 1, 'something is not closed');
  assert.equal(root.children.length, 1);
  return root.children[0]!;
}

function unescaped(text: string): string {
  assert.doesNotMatch(text, /&(?!#\d+;)/, 'an entity that XML does not know');
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/);
  return text.replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
}

/** All elements in `element`, itself first. */
export function all(element: SvgElement): SvgElement[] {
  return [element, ...element.children.flatMap(all)];
}

/** The contrast of two colours `#rrggbb`, 1 … 21, as WCAG computes it. */
export function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}
