/** Types of pictures that may go into a file, by their first bytes: what a file is called proves nothing. */
const signatures: readonly (readonly [type: string, pattern: RegExp])[] = [
  // eslint-disable-next-line no-control-regex -- bytes as characters
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftyp(?:avif|avis|mif1|miaf)/],
  ['image/svg+xml', /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/i],
];

/** Of so many bytes at a file's start its type is read. */
const looked = 4_096;

/** The type of a picture; undefined where it is none that a browser shows. @param bytes of the whole file */
export function pictureType(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, looked));
  return signatures.find(([, pattern]) => pattern.test(start))?.[0];
}
