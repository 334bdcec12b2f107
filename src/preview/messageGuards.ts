import type { FromPage, PageState, ToPage } from './messages';

// Neither side trusts the other: what is no message in every part of it is dropped.

/** No post has as many lines; a line beyond is garbage whatever the post. */
const maxLine = 10_000_000;

/** Longest word that goes along with a task. */
export const maxTaskWord = 100;

/** Whether `value` can be a line of a post, or a part of one. */
function isPlace(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= maxLine;
}

function isLine(value: unknown): value is number {
  return isPlace(value) && Number.isInteger(value);
}

function isVersion(value: unknown): boolean {
  return Number.isSafeInteger(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Whether `value` is a message that a page may send. A page is never trusted: everything else is dropped. */
export function isFromPage(value: unknown): value is FromPage {
  if (!isRecord(value)) {
    return false;
  }
  switch (value['type']) {
    case 'ready':
      return true;
    case 'copied':
      return isVersion(value['id']) && typeof value['done'] === 'boolean';
    case 'openLink':
      return typeof value['href'] === 'string' && value['href'].length <= 2_000;
    case 'toggleTask':
      return (
        isVersion(value['version']) &&
        isLine(value['line']) &&
        typeof value['checked'] === 'boolean' &&
        typeof value['word'] === 'string' &&
        value['word'].length <= maxTaskWord
      );
    case 'scrolled':
      return isVersion(value['version']) && isPlace(value['line']);
    case 'reveal':
      return isVersion(value['version']) && isLine(value['line']);
    default:
      return false;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isAbsentOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || is(value);
}

function isListOf(is: (value: unknown) => boolean, value: unknown): boolean {
  return Array.isArray(value) && value.every(is);
}

function isUnit(value: unknown): boolean {
  return isRecord(value) && isLine(value['line']) && isText(value['html']);
}

function isSplice(value: unknown): boolean {
  return (
    isRecord(value) &&
    isLine(value['from']) &&
    isLine(value['removed']) &&
    isListOf(isUnit, value['added']) &&
    Number.isInteger(value['lineDelta'])
  );
}

function isHeader(value: unknown): boolean {
  return (
    isRecord(value) &&
    isAbsentOr(isText, value['title']) &&
    isAbsentOr((date) => isRecord(date) && isText(date['text']) && isAbsentOr(isText, date['day']), value['date']) &&
    isListOf(isText, value['tags']) &&
    isAbsentOr(isText, value['readingTime']) &&
    isAbsentOr(isText, value['goals']) &&
    isAbsentOr(
      (cover) =>
        isRecord(cover) && isText(cover['src']) && isText(cover['alt']) && isAbsentOr(isText, cover['caption']),
      value['cover'],
    )
  );
}

function isNotice(value: unknown): boolean {
  return isRecord(value) && isText(value['text']) && isAbsentOr(isLine, value['line']);
}

/** So many pictures are told by their names; a page does not take more. */
export const maxNamedPictures = 2_000;

/** Whether `value` is a path inside of a folder: no way up, no root, no drive. '' is the folder itself. */
function isInnerPath(value: unknown): value is string {
  return (
    isText(value) &&
    value.length <= 4_096 &&
    (value === '' || !value.split('/').some((segment) => /^\.{0,2}$|[\\\p{Cc}]|^[a-z]:/iu.test(segment)))
  );
}

function isRules(value: unknown): boolean {
  const facts = isRecord(value) ? value['facts'] : undefined;
  return (
    isRecord(value) &&
    isText(value['engine']) &&
    isInnerPath(value['root']) &&
    isRecord(facts) &&
    isText(facts['basePath']) &&
    isAbsentOr(isText, facts['siteUrl']) &&
    isListOf(isInnerPath, facts['staticRoots']) &&
    isListOf(isInnerPath, facts['postsFolders']) &&
    typeof facts['hasAssetFolders'] === 'boolean'
  );
}

/** Whether `value` says properly, and without a way out of the folder, where pictures are. */
export function isBases(value: unknown): boolean {
  return (
    isRecord(value) &&
    isAbsentOr((folder) => isText(folder) && /^[a-z][a-z\d+.-]*:.*\/$/i.test(folder), value['folder']) &&
    isInnerPath(value['post']) &&
    isRules(value['rules']) &&
    isListOf(isInnerPath, value['named']) &&
    (value['named'] as readonly unknown[]).length <= maxNamedPictures &&
    typeof value['remote'] === 'boolean'
  );
}

function isPageGuests(value: unknown): boolean {
  return (
    isRecord(value) &&
    isText(value['attribute']) &&
    isText(value['html']) &&
    isListOf((index) => Number.isSafeInteger(index), value['scripted'])
  );
}

function isPatchedNotes(value: unknown): boolean {
  return value === null || (isRecord(value) && isLine(value['line']) && isAbsentOr(isText, value['html']));
}

/** Whether `value` is a message of the extension (another frame may post to the page too). */
export function isToPage(value: unknown): value is ToPage {
  if (!isRecord(value)) {
    return false;
  }
  switch (value['type']) {
    case 'page':
      return (
        isVersion(value['version']) &&
        isText(value['source']) &&
        isText(value['lineAttribute']) &&
        isAbsentOr(isText, value['language']) &&
        isHeader(value['header']) &&
        isAbsentOr(isNotice, value['notice']) &&
        isListOf(isUnit, value['units']) &&
        isAbsentOr(isUnit, value['notes']) &&
        isBases(value['bases']) &&
        isAbsentOr(isPageGuests, value['guests']) &&
        isAbsentOr(isPlace, value['scrollTo'])
      );
    case 'patch':
      return (
        isVersion(value['version']) &&
        isListOf(isSplice, value['splices']) &&
        isAbsentOr(isPatchedNotes, value['notes']) &&
        isAbsentOr(isHeader, value['header']) &&
        isAbsentOr((notice) => notice === null || isNotice(notice), value['notice'])
      );
    case 'bases':
      return isText(value['source']) && isBases(value['bases']);
    case 'scroll':
      return isPlace(value['line']);
    case 'lock':
      return typeof value['locked'] === 'boolean';
    case 'copy':
      return isVersion(value['id']) && isText(value['html']) && isText(value['text']);
    case 'cursor':
      return value['line'] === null || isLine(value['line']);
    default:
      return false;
  }
}

export function isPageState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    typeof value['source'] === 'string' &&
    typeof value['line'] === 'number' &&
    ['boolean', 'undefined'].includes(typeof value['locked'])
  );
}
