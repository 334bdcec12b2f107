// A draft as the extension makes it, without a window: bundled by esbuild.mjs (`test-engines`), run by scripts/engines.mjs.
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  blogConventions,
  blogFor,
  detectBlogs,
  frontMatterFor,
  pictureName,
  placePost,
  postPictures,
  refusesMissingFiles,
  samplePosts,
  slugOfPlace,
  type BlogFiles,
} from '../../src/blog';
import { localDay } from '../../src/calendar';
import { workspaceLanguage } from '../../src/library';
import { Retrospective } from '../../src/retrospective';
import {
  findTemplate,
  makeDraft,
  proposedTitle,
  SectionCatalogue,
  templateLanguages,
  type Period,
  type SectionFiles,
} from '../../src/template';

/** What was written into the blog, paths relative to it. */
export interface Scaffolded {
  readonly engine: string;
  readonly post: string;
  readonly title: string;
  readonly picture: string;
  /** The picture's alternative text, by which it is found in the page. */
  readonly alt: string;
  readonly caption: string;
}

function filesIn(root: string): BlogFiles {
  return {
    async list(folder) {
      const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    read: (path) => readFile(join(root, path), 'utf8').catch(() => undefined),
  };
}

/**
 * Writes last year's retrospective into the blog at `root`, with a picture in its text: place, name and front matter as the
 * blog has them, then the text of the default template.
 * @param project the folder of this project, for its snippets
 */
export async function scaffold(root: string, project: string, picture: string): Promise<Scaffolded> {
  const files = filesIn(root);
  const posts = (readdirSync(root, { recursive: true }) as string[])
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.mdx?$/.test(path) && !path.includes('node_modules/'));
  const blog = blogFor(await detectBlogs(files), posts);
  const sample = samplePosts(blog, posts);
  const neighbours = await Promise.all(sample.map(async (path) => ({ path, text: (await files.read(path)) ?? '' })));
  const conventions = blogConventions(blog, neighbours);

  const today = localDay(new Date());
  const period: Period = { kind: 'year', year: today.year - 1 };
  const language = (await workspaceLanguage({
    paths: posts,
    read: async (path) => (await files.read(path)) ?? '',
    languageOf: (text) => Retrospective.parse(text).language,
  }))!;
  const template = findTemplate('yearly-themed')!;
  const title = proposedTitle(template, { period, language, date: today });
  const place = placePost({
    year: period.year,
    date: today,
    title,
    posts,
    folder: '',
    fileName: '',
    conventions,
  });
  if ('setting' in place) {
    throw new Error(`no place: ${place.setting}`);
  }
  const clock = { now: Date.now(), offset: -new Date().getTimezoneOffset() };
  const slug = slugOfPlace(place);
  const sections = Object.fromEntries(
    await Promise.all(
      templateLanguages.map(async (each) => [
        each,
        await readFile(join(project, 'snippets', `sections.${each}.json`), 'utf8'),
      ]),
    ),
  ) as SectionFiles;
  const draft = makeDraft(
    {
      template,
      language,
      period,
      date: today,
      refusesMissingFiles: refusesMissingFiles(blog),
      frontMatter: (facts) => frontMatterFor({ conventions, date: today, clock, slug, ...facts }),
    },
    new SectionCatalogue(sections),
  );

  const post = [place.folder, place.bundle, place.fileName]
    .filter((part) => part !== undefined && part !== '')
    .join('/');
  const pictures = await postPictures({ blog, post: { path: post, text: draft.text }, neighbours, files, today });
  const name = pictureName(pictures.stem, 'png', []);
  const path = pictures.folder === '' ? name : `${pictures.folder}/${name}`;
  const fields = { alt: 'A bridge of paper', caption: 'Folded in March.' };
  const shown = pictures.pieces(path).map((piece) => ('text' in piece ? piece.text : fields[piece.field]));
  await mkdir(dirname(join(root, post)), { recursive: true });
  await writeFile(join(root, post), `${draft.text}\n${shown.join('')}\n`, { flag: 'wx' });
  await mkdir(dirname(join(root, path)), { recursive: true });
  await copyFile(picture, join(root, path));
  return { engine: blog.engine, post, title, picture: path, ...fields };
}
