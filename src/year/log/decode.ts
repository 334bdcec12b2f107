const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const eucKr = new TextDecoder('euc-kr', { fatal: true });
const whatever = new TextDecoder('utf-8', { ignoreBOM: true });
const bytewise = new TextDecoder('latin1');

/**
 * Text that people wrote. git says UTF-8 unless a commit names another encoding, and converts what does; what is in
 * neither was mostly written on Korean systems of old. Whatever cannot be read becomes U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const decoder of [utf8, eucKr]) {
    try {
      return decoder.decode(bytes);
    } catch {
      continue; // not in this encoding: the next is tried
    }
  }
  return whatever.decode(bytes);
}

/** What git itself wrote (hashes, times), and keys: different bytes give different text. */
export function decodeAscii(bytes: Uint8Array): string {
  return bytewise.decode(bytes);
}
