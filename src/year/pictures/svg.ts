import { styleSheet } from './palette';

/** Text and attribute values as XML has them; characters that XML does not know go. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element. @param content markup, so made of elements or {@link escaped} text */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const head = `<${name}${written.join('')}`;
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('')}</${name}>`;
}

export function textAt(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text));
}

/** Size of all text, in pixels. */
const fontSize = 12;

/** About how wide `text` is, in pixels, on the safe side: fonts differ, and nobody measures here. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => width + (character > '\u{10ff}' ? 12 : 7.2), 0);
}

export interface Picture {
  /** Of the ids in it, which have to be its own where a page holds several pictures. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What the picture is, and what it tells. */
  readonly title: string;
  readonly description: string;
}

/** The document: all that it needs is in it, and its colours follow those of who looks at it. */
export function document({ id, width, height, title, description }: Picture, content: readonly string[]): string {
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'retrospect-picture',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    `\n${element('title', { id: `${id}-title` }, escaped(title))}`,
    `\n${element('desc', { id: `${id}-desc` }, escaped(description))}`,
    `\n${element('style', {}, styleSheet(fontSize))}\n`,
    // Half a pixel in, so that the border is one sharp pixel.
    element('rect', { class: 'paper', x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 8 }),
    '\n',
    ...content.map((line) => `${line}\n`),
  );
  return `${picture}\n`;
}
