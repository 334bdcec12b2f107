import type { Token } from 'markdown-it';

/** What a placeholder says in place of a tag. */
export interface TagLabel {
  /** The tag's name, and its first argument if that is short. */
  readonly text: string;
  /** Whether the tag ends what another began. */
  readonly isEnd: boolean;
}

/** Gives a placeholder's token its label. */
export function setLabel(token: Token, label: TagLabel): void {
  token.meta = { label };
}

/** The label of a placeholder's token; undefined for all others. */
export function labelOn({ meta }: Token): TagLabel | undefined {
  return meta?.['label'] as TagLabel | undefined;
}

/** A longer argument, in UTF-16 units, says more than a placeholder needs. */
const argumentLimit = 24;
/** Of a longer tag only the beginning is looked at. */
const readLimit = 500;

const nameOfTag = /^[\p{L}_][\p{L}\p{N}_.:-]*(?:\/[\p{L}\p{N}_.-]+)*/u;
const firstArgument = /^\(?\s*(?:[\w-]+\s*=\s*)?(?:"([^"]*)"|'([^']*)'|([^\s"',)|(/][^\s"',)|(]*))/;

/** Label of a tag as written: `{{< youtube abc >}}`, `{% include toc.html %}`, `{{ page.title | upcase }}`. */
export function labelOfTag(tag: string): TagLabel {
  const body = tag
    .slice(0, readLimit)
    .replace(/^\{(?:\{[<%]?|%)[-~]?/, '')
    .replace(/[-~]?(?:[>%]?\}\}|%\})$/, '')
    .replace(/^\s*\/\*|\*\/\s*$/g, '') // Hugo's way of showing a shortcode instead of running it
    .trim();
  const isEnd = /^\/|^end(?:[a-z_]*)\b/.test(body);
  return labelOf(body.replace(/^\/\s*/, ''), isEnd);
}

/** Label of a component's tag as written: `<YouTube id="abc" />`, `</Tabs>`. */
export function labelOfComponent(tag: string): TagLabel {
  const body = tag.slice(0, readLimit).replace(/^<\/?|\/?>$/g, '');
  return labelOf(body, tag.startsWith('</'));
}

/** Label of a line that fences an admonition: `:::note Title`, `::: code-group`, `:::`. */
export function labelOfFence(line: string): TagLabel {
  const body = line
    .slice(0, readLimit)
    .replace(/^:+\s*/, '')
    .replace(/[{}[\]]+/g, ' ')
    .trim();
  const name = nameOfTag.exec(body.replace(/^[.#]/, ''))?.[0] ?? '';
  const title = body
    .replace(/^[.#]?/, '')
    .slice(name.length)
    .trim();
  return { text: title === '' || title.length > 60 ? name : `${name} ${title}`, isEnd: name === '' };
}

function labelOf(body: string, isEnd: boolean): TagLabel {
  const name = nameOfTag.exec(body)?.[0];
  if (isEnd) {
    return { text: `/${(name ?? '').replace(/^end_?(?=.)/, '')}`, isEnd };
  }
  if (name === undefined) {
    const literal = /^["']([^"']*)["']/.exec(body)?.[1] ?? body;
    return { text: shortened(literal), isEnd };
  }
  const found = firstArgument.exec(body.slice(name.length).trimStart());
  const argument = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  const isShort = argument !== '' && argument.length <= argumentLimit && !argument.startsWith('{');
  return { text: isShort ? `${shortened(name)} ${argument}` : shortened(name), isEnd };
}

function shortened(text: string): string {
  const letters = Array.from(text.slice(0, 100));
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : text;
}
