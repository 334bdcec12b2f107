import { workspace, type TextDocument } from 'vscode';
import { decoded, encoded, parentOf, plainRules, relativePath } from '../../addresses';
import { absoluteAddress, asLinks, siteUrlOf, wikilinkFiles, wikilinksIn, type SourceChange } from '../../publish';
import { readStart } from '../blog/folderFiles';
import { pathIn, postPaths } from '../folderPaths';
import { findPictures, pictureRules } from '../pictures/picturePlaces';
import type { Retrospective } from '../../retrospective';
import { embedsPictures, settings } from '../settings';
import type { PublishServices } from './postToPublish';

/** Of another post only the front matter is looked at. */
const headBytes = 4_096;

/** How a post's links and pictures lead to the site from elsewhere. */
export interface PublishedAddresses {
  /** @param isByName of a picture that `![[x.png]]` shows */
  absolute(address: string, isByName?: boolean): string;
  /** `[[Post]]` and the like in a source as Markdown for everybody; nothing where the blog has no such links. */
  wikilinks(text: string, isCode: (line: number) => boolean): SourceChange[];
}

/**
 * Makes addresses in a post absolute, as the blog publishes them; undefined where the setting names no site.
 * Links to other posts become their addresses, by their front matter where it says so.
 */
export async function publishedAddresses(
  document: TextDocument,
  post: Retrospective,
  services: PublishServices,
): Promise<PublishedAddresses | undefined> {
  const { blogs, retrospectives } = services;
  const siteUrl = siteUrlOf(settings.baseUrl(document));
  if (siteUrl === undefined) {
    return undefined;
  }
  const folder = document.isUntitled ? undefined : workspace.getWorkspaceFolder(document.uri);
  const blog = folder && (await blogs.of(folder), blogs.now(document));
  if (folder === undefined || blog === undefined) {
    const { staticRoots, basePath } = plainRules.facts;
    const place = { siteUrl, basePath, staticRoots, postPath: '', postAddress: '/', addressOf: () => undefined };
    return {
      absolute: (address) => absoluteAddress(address, place),
      wikilinks: (source, isCode) => asLinks(wikilinksIn(source, isCode), () => undefined),
    };
  }
  const [{ postAddress }, { Retrospective }] = await Promise.all([blogs.load(), retrospectives.load()]);
  const postPath = pathIn(folder.uri, document.uri) ?? '';
  const addressAt = (path: string, data: Retrospective['frontMatter']['data']) =>
    postAddress(blog, { path, data, from: postPath, form: 'address' });
  const { basePath, staticRoots } = blog.facts;
  const known = new Map<string, string>();
  const place = {
    siteUrl,
    basePath,
    staticRoots,
    postPath,
    postAddress: addressAt(postPath, post.frontMatter.data),
    addressOf: (path: string) => {
      asked.add(path);
      return known.get(path);
    },
  };
  // Which posts it links to is known only when its links are read, so they are read for those first.
  const asked = new Set<string>();
  const absolute = (address: string) => absoluteAddress(address, place);
  const text = document.getText();
  for (const [, link] of text.matchAll(/\]\(\s*<?([^\s()<>]{1,500}\.(?:mdx?|markdown))(?=[#)>\s])/gi)) {
    absolute(link!);
  }
  const fileOf = await wikilinkedFiles(document, post, services);
  const addressOf = (name: string) => {
    const path = fileOf?.(name);
    const written = path === undefined ? undefined : encoded(relativePath(parentOf(postPath), path));
    const address = written === undefined ? undefined : absolute(written);
    return address === written ? undefined : address;
  };
  wikilinksIn(text, (line) => post.isCode(line)).forEach(({ name }) => addressOf(name));
  await Promise.all(
    [...asked].map(async (path) => {
      const start = await readStart(folder, path, headBytes);
      if (start !== undefined) {
        known.set(path, addressAt(path, Retrospective.parse(start).frontMatter.data));
      }
    }),
  );
  return {
    absolute: (address, isByName = false) => (isByName && addressOf(decoded(address))) || absolute(address),
    wikilinks: (source, isCode) => (fileOf === undefined ? [] : asLinks(wikilinksIn(source, isCode), addressOf)),
  };
}

/** Finds what wikilinks of a post name; undefined where a blog has none. */
async function wikilinkedFiles(
  document: TextDocument,
  post: Retrospective,
  { blogs }: PublishServices,
): Promise<((name: string) => string | undefined) | undefined> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || !embedsPictures(blogs.now(document))) {
    return undefined;
  }
  if (wikilinksIn(document.getText(), (line) => post.isCode(line)).length === 0) {
    return () => undefined; // the folder need not be searched
  }
  const [rules, posts, pictures] = await Promise.all([
    pictureRules(blogs, folder, document),
    postPaths(folder),
    findPictures(folder),
  ]);
  return wikilinkFiles([...posts, ...pictures], rules, pathIn(folder.uri, document.uri) ?? '');
}
