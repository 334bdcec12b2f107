import { FileType, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import { plainRules, rulesOf, type AddressRules } from '../../addresses';
import { maxNamedPictures } from '../../preview';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { findPaths } from '../folderPaths';

/** Folders that blogs publish as their root, looked into where no engine is known. */
const publishedFolders = ['static', 'public', 'source', 'src'];
export const pictureGlob = '**/*.{png,jpg,jpeg,gif,webp,svg,avif,bmp,PNG,JPG,JPEG,GIF}';
const notPictures = '**/{node_modules,.git,.obsidian,.trash,dist,_site}/**';

/** By which rules the addresses in a post lead to pictures, as far as its blog is known at this moment. */
export async function pictureRules(
  blogs: WorkspaceBlogs,
  folder: WorkspaceFolder | undefined,
  document: TextDocument,
): Promise<AddressRules> {
  const blog = blogs.now(document);
  if (blog !== undefined && blog.engine !== 'plain') {
    return rulesOf(blog);
  }
  const rules = rulesOf(blog ?? plainRules);
  const found = folder === undefined ? [] : await existing(folder, publishedFolders);
  return { ...rules, facts: { ...rules.facts, staticRoots: [...found, ...rules.facts.staticRoots] } };
}

async function existing(folder: WorkspaceFolder, names: readonly string[]): Promise<string[]> {
  const found = await Promise.allSettled(names.map((name) => workspace.fs.stat(Uri.joinPath(folder.uri, name))));
  return names.filter((_name, index) => {
    const stat = found[index]!;
    return stat.status === 'fulfilled' && (stat.value.type & FileType.Directory) !== 0;
  });
}

/** Paths of pictures in a folder, those nearest to its top first. */
export async function findPictures(folder: WorkspaceFolder): Promise<readonly string[]> {
  const found = (await findPaths(folder, pictureGlob, notPictures, { most: maxNamedPictures })) ?? [];
  return found.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
}
