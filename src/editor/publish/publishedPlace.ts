import { workspace, type TextDocument } from 'vscode';
import { plainRules } from '../../addresses';
import { absoluteAddress, siteUrlOf } from '../../publish';
import { readStart } from '../blog/folderFiles';
import { pathIn } from '../folderPaths';
import type { Retrospective } from '../../retrospective';
import { settings } from '../settings';
import type { PublishServices } from './postToPublish';

/** Of another post only the front matter is looked at. */
const headBytes = 4_096;

/**
 * Makes addresses in a post absolute, as the blog publishes them; undefined where the setting names no site.
 * Links to other posts become their addresses, by their front matter where it says so.
 */
export async function absoluteAddresses(
  document: TextDocument,
  post: Retrospective,
  { blogs, retrospectives }: PublishServices,
): Promise<((address: string) => string) | undefined> {
  const siteUrl = siteUrlOf(settings.baseUrl(document));
  if (siteUrl === undefined) {
    return undefined;
  }
  const folder = document.isUntitled ? undefined : workspace.getWorkspaceFolder(document.uri);
  const blog = folder && (await blogs.of(folder), blogs.now(document));
  if (folder === undefined || blog === undefined) {
    const { staticRoots, basePath } = plainRules.facts;
    const place = { siteUrl, basePath, staticRoots, postPath: '', postAddress: '/', addressOf: () => undefined };
    return (address) => absoluteAddress(address, place);
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
  await Promise.all(
    [...asked].map(async (path) => {
      const start = await readStart(folder, path, headBytes);
      if (start !== undefined) {
        known.set(path, addressAt(path, Retrospective.parse(start).frontMatter.data));
      }
    }),
  );
  return absolute;
}
