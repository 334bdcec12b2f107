const windowsDevice = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;
/** Separators, characters that some system refuses, control and formatting characters (bidi overrides among them). */
const refused = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ud800-\udfff]/gu;
const maxBytes = 120;

/**
 * `name` as one file name that every system takes: NFC, no separators or invisible characters, no leading `.` or `-`,
 * no trailing `.` or blank, no Windows device, at most 120 bytes of UTF-8. Undefined when nothing is left of it.
 */
export function safeFileName(name: string): string | undefined {
  let safe = name
    .replace(refused, '')
    .normalize('NFC') // last: what was taken out may have stood between a letter and its mark
    .replace(/\s+/g, ' ')
    .replace(/^[.\-\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (windowsDevice.test(safe)) {
    safe = `_${safe}`;
  }
  const extension = /\.[a-z0-9]{1,8}$/i.exec(safe)?.[0] ?? '';
  let stem = cutToBytes(safe.slice(0, safe.length - extension.length), maxBytes - extension.length);
  if (extension === '') {
    stem = stem.replace(/[.\s]+$/, ''); // the cut may have bared a blank
  }
  return stem === '' ? undefined : stem + extension;
}

/** As much of the beginning of `text` as is at most so many bytes of UTF-8, no character cut in two. */
function cutToBytes(text: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > most) {
      break;
    }
    end += character.length;
  }
  return text.slice(0, end);
}

/**
 * `path` as a folder below the workspace folder: segments joined by `/`, empty for the folder itself. Undefined when it
 * is absolute, climbs out with `..`, or a segment is no safe name.
 */
export function safeFolder(path: string): string | undefined {
  if (/^(?:[\\/]|[a-z]:|~)/i.test(path)) {
    return undefined;
  }
  const segments: string[] = [];
  for (const segment of path.split(/[\\/]/)) {
    if (segment === '' || segment === '.') {
      continue;
    }
    if (
      /[.\s]$/.test(segment) || // `..` too; Windows drops a trailing dot or blank
      windowsDevice.test(segment) ||
      safeFileName(segment.replace(/^[._-]+/, 'x')) === undefined ||
      segment.search(refused) >= 0
    ) {
      return undefined;
    }
    segments.push(segment);
  }
  return segments.join('/');
}
