import { lastSegment, parentOf } from '../files';
import { safeFileName } from '../safeName';

/** Longer names make long addresses; with a number and an extension behind it stays below what every system takes. */
const maxStem = 90;

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
  'image/heic': 'heic',
  'image/heif': 'heif',
};
const pictureNames = /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic|heif)$/i;

/** The extension (without dot) of a picture of that MIME type or name; undefined when it is no picture. */
export function pictureExtension(mime: string, name: string): string | undefined {
  return extensions[mime.toLowerCase()] ?? pictureNames.exec(name)?.[1]?.toLowerCase().replace('jpeg', 'jpg');
}

/** What pictures of the post at `path` are named after: its own name, without date and blanks. */
export function pictureStem(path: string): string {
  const file = lastSegment(path).replace(/\.\w+$/, '');
  const name = file === 'index' && path.includes('/') ? lastSegment(parentOf(path)) : file;
  const plain = name
    .normalize('NFC')
    .replace(/^(?:19|20)\d\d([-_.])\d\d\1\d\d[-_. ]*(?=.)/, '')
    .replace(/[^\p{L}\p{M}\p{N}._~-]+/gu, '-')
    // Jekyll and others publish nothing that begins so.
    .replace(/^[_~.-]+|[.-]+$/g, '');
  const characters = Array.from(safeFileName(plain) ?? 'picture');
  while (new TextEncoder().encode(characters.join('')).length > maxStem) {
    characters.pop();
  }
  return characters.join('');
}

/**
 * `2021-retrospective-1.png`: the first number that no file of the folder has, whatever its extension, written in upper or
 * lower case, composed or not.
 * @param taken names in the folder, those given away already among them
 */
export function pictureName(stem: string, extension: string, taken: Iterable<string>): string {
  const plain = (name: string) => name.normalize('NFC').toLowerCase();
  const stems = new Set([...taken].map((name) => plain(name).replace(/\.[^.]*$/, '')));
  let number = 1;
  while (stems.has(plain(`${stem}-${number}`))) {
    number++;
  }
  return `${stem}-${number}.${extension}`;
}
