import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  blogConventions,
  blogFor,
  detectBlogs,
  frontMatterFor,
  placePost,
  samplePosts,
  slugOfPlace,
  type Blog,
  type BlogFiles,
  type Conventions,
  type Neighbour,
  type PlaceRequest,
} from '../../../src/blog';

/** Files in memory by path; `looks` counts how often they were listed or read. */
export interface CountedFiles extends BlogFiles {
  readonly looks: () => number;
  readonly markdown: readonly string[];
}

export function memoryFiles(texts: Readonly<Record<string, string>>): CountedFiles {
  let looks = 0;
  const paths = Object.keys(texts);
  return {
    looks: () => looks,
    markdown: paths.filter((path) => /\.mdx?$/.test(path)),
    list: async (folder) => {
      looks++;
      const prefix = folder === '' ? '' : `${folder}/`;
      const names = new Map<string, boolean>();
      for (const path of paths.filter((path) => path.startsWith(prefix))) {
        const [name, ...rest] = path.slice(prefix.length).split('/');
        names.set(name!, rest.length > 0);
      }
      return [...names].map(([name, isFolder]) => ({ name, isFolder }));
    },
    read: async (path) => {
      looks++;
      return Object.hasOwn(texts, path) ? texts[path] : undefined;
    },
  };
}

const all = join(process.cwd(), 'test', 'fixtures');
const fixtures = join(all, 'blogs');

/** The files of a fixture blog (or of the sample blog that people try), as in memory. */
export function fixtureTexts(blog: string): Record<string, string> {
  const root = blog === 'sample-blog' ? join(all, blog) : join(fixtures, blog);
  const files = (readdirSync(root, { recursive: true }) as string[]).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(files.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path), 'utf8')]));
}

export const fixtureBlogs = readdirSync(fixtures);

/** Half past nine in the morning of 3 January 2022, where the person is: in Seoul. */
export const clock = { now: Date.UTC(2022, 0, 3, 0, 30), offset: 540 };

export async function conventionsOf(texts: Readonly<Record<string, string>>): Promise<Conventions> {
  const files = memoryFiles(texts);
  const blog = blogFor(await detectBlogs(files), files.markdown);
  const neighbours = samplePosts(blog, files.markdown).map((path): Neighbour => ({ path, text: texts[path]! }));
  return blogConventions(blog, neighbours);
}

export interface NewPost {
  readonly path: string;
  readonly frontMatter: string;
  readonly fields: readonly string[];
}

/** Where the retrospective of 2021, written on that morning, goes, and what stands at its top. */
export async function newPost(
  texts: Readonly<Record<string, string>>,
  request: Partial<PlaceRequest> & { readonly tags?: readonly string[] } = {},
): Promise<NewPost> {
  const conventions = await conventionsOf(texts);
  const title = request.title ?? '2021 in review';
  const date = request.date ?? { year: 2022, month: 1, day: 3 };
  const place = placePost({
    year: 2021,
    date,
    title,
    posts: memoryFiles(texts).markdown,
    folder: '',
    fileName: '',
    conventions,
    ...request,
  });
  if ('setting' in place) {
    return { path: `${place.setting}: ${place.value}`, frontMatter: '', fields: [] };
  }
  const slug = slugOfPlace(place);
  const pieces = frontMatterFor({
    conventions,
    title,
    date,
    clock,
    tags: request.tags ?? ['retrospective', 'life'],
    slug,
  });
  return {
    path: [place.folder, place.bundle, place.fileName].filter((part) => part !== undefined && part !== '').join('/'),
    frontMatter: pieces.map(({ text }) => text).join(''),
    fields: pieces.flatMap(({ field }) => field ?? []),
  };
}

let known: Promise<readonly Blog[]> | undefined;

/** The blog of each fixture, found once. */
export function blogsOfFixtures(): Promise<readonly Blog[]> {
  known ??= Promise.all(
    fixtureBlogs.map(async (name) => {
      const files = memoryFiles(fixtureTexts(name));
      return blogFor(await detectBlogs(files), files.markdown);
    }),
  );
  return known;
}
