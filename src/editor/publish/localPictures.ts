import { FileType, Uri, workspace, type TextDocument } from 'vscode';
import { resolveAddress } from '../../addresses';
import { pictureType, type PublishedPicture, type ShownPicture } from '../../publish';
import { pathIn } from '../folderPaths';
import { isOutside } from '../outside';
import { findPictures, pictureRules } from '../pictures/picturePlaces';
import { embedsPictures, settings } from '../settings';
import { publishWords as words } from '../words/publish';
import type { ExportProblem } from './exportHtml';
import type { PublishServices } from './postToPublish';

/** Bytes of one picture, and of all together, that go into a file: more is slow to open and refused by mail. */
const pictureLimit = 10_000_000;
const sumLimit = 40_000_000;

interface ReadPicture {
  readonly picture: ShownPicture;
  readonly shown: PublishedPicture;
}

type Found =
  | { readonly bytes: Uint8Array }
  | { readonly code: 'missingPicture' | 'unreadablePicture' | 'largePicture' | 'outsidePicture' };

/**
 * The pictures of a post as they stand in its file: those of the workspace folder (of a loose file: its own folder) as
 * data, those on the web as they are, and what is wrong with the others.
 */
export async function readPictures(
  pictures: readonly ShownPicture[],
  document: TextDocument,
  services: PublishServices,
): Promise<{ readonly pictures: readonly ReadPicture[]; readonly problems: readonly ExportProblem[] }> {
  const read: ReadPicture[] = [];
  const problems: ExportProblem[] = [];
  const find = await finderFor(document, services);
  let sum = 0;
  for (const picture of pictures) {
    const { source } = picture;
    const say = (code: keyof typeof words.picture) =>
      problems.push({ code, message: words.picture[code](source.slice(0, 200)), address: source });
    const text = source.trim();
    if (/^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i.test(text)) {
      read.push({ picture, shown: { src: text } });
      continue;
    }
    const found = await find(picture, Math.min(pictureLimit, sumLimit - sum));
    if ('bytes' in found) {
      const type = pictureType(found.bytes);
      if (type === undefined) {
        say('notAPicture');
      } else {
        sum += found.bytes.length;
        read.push({ picture, shown: { src: `data:${type};base64,${base64(found.bytes)}` } });
      }
    } else if (/^https?:/i.test(text)) {
      say('remotePicture');
      const isShown = /^https:/i.test(text) && settings.remoteImages();
      read.push({ picture, shown: isShown ? { src: text } : { href: text } });
    } else {
      say(found.code);
    }
  }
  return { pictures: read, problems };
}

/** How pictures of `document` are found and read. */
async function finderFor(
  document: TextDocument,
  { blogs }: PublishServices,
): Promise<(picture: ShownPicture, limit: number) => Promise<Found>> {
  if (document.isUntitled) {
    return async () => ({ code: 'missingPicture' });
  }
  const folder = workspace.getWorkspaceFolder(document.uri);
  const base = folder?.uri ?? Uri.joinPath(document.uri, '..');
  if (folder !== undefined) {
    await blogs.of(folder);
  }
  const rules = await pictureRules(blogs, folder, document);
  const named = folder !== undefined && embedsPictures(blogs.now(document)) ? await findPictures(folder) : [];
  return async ({ source, isByName }, limit) => {
    const address = isByName ? `[[${source}]]` : source.trim();
    const { candidates, anywhere } = resolveAddress(rules, pathIn(base, document.uri) ?? '', address);
    const byName = named.find((path) => path.slice(path.lastIndexOf('/') + 1).normalize('NFC') === anywhere);
    const paths = byName === undefined ? candidates : [...candidates, byName];
    // Names written on a Mac may be decomposed on the disk.
    for (const path of new Set(paths.flatMap((each) => [each, each.normalize('NFD')]))) {
      const found = await readWithin(base, path, limit);
      if (found !== undefined) {
        return found;
      }
    }
    return { code: 'missingPicture' };
  };
}

/** The file at `path` in `base`; undefined when there is none. */
async function readWithin(base: Uri, path: string, limit: number): Promise<Found | undefined> {
  const uri = Uri.joinPath(base, path);
  let stat;
  try {
    stat = await workspace.fs.stat(uri);
  } catch {
    return undefined; // not there: looked for elsewhere, and said to be missing in the end
  }
  if ((stat.type & FileType.File) === 0) {
    return undefined;
  }
  if (await isOutside(uri, base)) {
    return { code: 'outsidePicture' };
  }
  if (stat.size > limit) {
    return { code: 'largePicture' };
  }
  try {
    return { bytes: await workspace.fs.readFile(uri) };
  } catch {
    return { code: 'unreadablePicture' };
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(text);
}
