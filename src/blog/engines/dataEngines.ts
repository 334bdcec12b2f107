import type { Archetype } from '../blog';
import { assignmentsOf } from '../configs/python';
import { below } from '../files';
import { basePathOf, folderOf, known, siteUrlOf, type Engine } from './engine';
import { dataAt, textsAt, wordsAt, type SiteFolder } from './siteFolder';

/** Engines configured by data: TOML, YAML, JSON, plain assignments. Facts of `engines.json`, as in `scriptEngines.ts`. */

const hexo: Engine = {
  id: 'hexo',
  configs: ['_config.yml'],
  dependencies: ['hexo'],
  // Jekyll has a _config.yml too
  recognise: async (site, config) =>
    site.dependsOn('hexo') ||
    'hexo' in site.packageJson ||
    (config !== undefined && site.hasFolder('source') && site.hasFolder('scaffolds')) ||
    (config !== undefined &&
      site.hasFolder('source') &&
      (await site.list('source')).some(({ name, isFolder }) => name === '_posts' && isFolder)),
  postsFolders: ['source/_posts'],
  staticRoots: ['source'],
  permalink: ':year/:month/:day/:title/',
  lineBreaks: true,
  async facts(site, config) {
    const data = await site.data(config);
    const source = folderOf(wordsAt(data, 'source_dir')) ?? 'source';
    const newPostName = wordsAt(data, 'new_post_name');
    return {
      postsFolders: [below(source, '_posts')],
      staticRoots: [source],
      basePath: basePathOf(wordsAt(data, 'root')),
      ...siteUrlOf(wordsAt(data, 'url')),
      ...known('permalink', wordsAt(data, 'permalink')),
      lineBreaks: dataAt(data, 'marked', 'breaks') !== false,
      ...known('language', textsAt(data, 'language')[0]),
      ...known('zone', wordsAt(data, 'timezone')),
      hasAssetFolders: dataAt(data, 'post_asset_folder') === true,
      ...(newPostName !== ':title.md' && known('newPostName', newPostName)),
      archetypes: await archetypesIn(site, ['scaffolds/post.md']),
    };
  },
  naming: '{slug}.md',
  header: '---\ntitle: x\ndate: 2013-07-13 20:46:25\ntags:\n  - a\n  - b\n---\n',
  links: 'post_link',
};

/** The archetypes among `paths` that are there, as text. */
async function archetypesIn(site: SiteFolder, paths: readonly string[]): Promise<Archetype[]> {
  const found: Archetype[] = [];
  for (const path of paths) {
    const text = site.hasFolder(path.split('/', 1)[0]!) ? await site.text(path) : undefined;
    if (text !== undefined && text.length < 16_384) {
      found.push({ path: below(site.root, path), text: text.replaceAll('\r\n', '\n') });
    }
  }
  return found;
}

const zola: Engine = {
  id: 'zola',
  configs: ['zola.toml', 'config.toml'],
  // config.toml is Hugo's too: `base_url` is Zola's word, `baseURL` Hugo's
  recognise: async (site, config) =>
    config === 'zola.toml' ||
    (config !== undefined &&
      wordsAt(await site.data(config), 'base_url') !== undefined &&
      !site.hasFolder('archetypes')),
  postsFolders: ['content/blog', 'content/posts', 'content'],
  staticRoots: ['static'],
  async facts(site, config) {
    const data = await site.data(config);
    const address = wordsAt(data, 'base_url');
    const taxonomies = dataAt(data, 'taxonomies');
    const areTagsDeclared =
      Array.isArray(taxonomies) &&
      taxonomies.some((item) => typeof item === 'object' && item !== null && 'name' in item && item.name === 'tags');
    return {
      basePath: basePathOf(address),
      ...siteUrlOf(address),
      ...known('language', wordsAt(data, 'default_language')),
      // A page with a taxonomy that is not declared does not build (checked: getzola/zola#2021).
      refusedKeys: areTagsDeclared ? [] : ['tags'],
    };
  },
  naming: '{slug}.md',
  header: '+++\ntitle = "x"\ndate = 2021-12-31\ndraft = true\n\n[taxonomies]\ntags = ["a", "b"]\n+++\n',
  isDraftSaid: true,
  links: '@/',
};

const hugoNames = ['toml', 'yaml', 'yml', 'json'].flatMap((end) => [`hugo.${end}`, `config.${end}`]);
const usualSections = ['posts', 'post', 'blog'];

const hugo: Engine = {
  id: 'hugo',
  configs: [...hugoNames, '.hugo_build.lock'],
  async recognise(site, config) {
    if (config?.startsWith('config.')) {
      return site.hasFolder('content') && ['archetypes', 'layouts', 'themes'].some((name) => site.hasFolder(name))
        ? true
        : site.file('go.mod') !== undefined || dataAt(await site.data(config), 'baseURL') !== undefined;
    }
    return config !== undefined || (site.hasFolder('content') && (await hugoConfigFolder(site)) !== undefined);
  },
  postsFolders: ['content/posts', 'content/post', 'content/blog', 'content'],
  staticRoots: ['static'],
  async facts(site, config) {
    const path = config === '.hugo_build.lock' || config === undefined ? await hugoConfigFolder(site) : config;
    const data = await site.data(path);
    const address = wordsAt(data, 'baseURL') ?? wordsAt(data, 'baseurl');
    const language = wordsAt(data, 'defaultContentLanguage') ?? wordsAt(data, 'languageCode');
    const contentOfLanguage = language === undefined ? undefined : wordsAt(data, 'languages', language, 'contentDir');
    const content = folderOf(contentOfLanguage ?? wordsAt(data, 'contentDir')) ?? 'content';
    const statics = textsAt(data, 'staticDir').flatMap((folder) => folderOf(folder) ?? []);
    const themes = textsAt(data, 'theme').flatMap((theme) => folderOf(theme) ?? []);
    const own = site.hasFolder('archetypes') ? (await site.list('archetypes')).map(({ name }) => name) : [];
    const sections = own.map((name) => name.replace(/\.md$/, '')).filter((name) => /^(?!default$)[\w-]+$/.test(name));
    return {
      postsFolders: [...new Set([...usualSections, ...sections])]
        .map((section) => below(content, section))
        .concat(content),
      staticRoots: [...new Set(['assets', ...(statics.length > 0 ? statics : ['static'])])],
      basePath: basePathOf(address),
      ...siteUrlOf(address),
      ...known(
        'permalink',
        usualSections.map((name) => permalinkOf(data, name)).find((found) => found !== undefined),
      ),
      lineBreaks: dataAt(data, 'markup', 'goldmark', 'renderer', 'hardWraps') === true,
      ...known('language', language),
      ...known('zone', wordsAt(data, 'timeZone')),
      archetypes: await archetypesIn(
        site,
        own.length > 0
          ? archetypePaths(own)
          : themes.slice(0, 1).map((theme) => `themes/${theme}/archetypes/default.md`),
      ),
    };
  },
  naming: '{slug}.md',
  // Keys of `hugo new` without an archetype (checked: gohugo.io/content/archetypes), and tags
  header: '+++\ntitle = "x"\ndate = 2021-12-31T09:00:00+hh:mm\ndraft = true\ntags = ["a", "b"]\n+++\n',
  isDraftSaid: true,
  links: 'address',
};

function hugoConfigFolder(site: SiteFolder): Promise<string | undefined> {
  return site.hasFolder('config') ? site.fileIn('config/_default', hugoNames) : Promise.resolve(undefined);
}

function permalinkOf(data: Parameters<typeof wordsAt>[0], section: string): string | undefined {
  return wordsAt(data, 'permalinks', 'page', section) ?? wordsAt(data, 'permalinks', section);
}

/** Hugo takes the section's archetype, a file or a bundle's folder, then `default.md`; at most four are read. */
function archetypePaths(names: readonly string[]): string[] {
  const files = names.filter((name) => name.endsWith('.md'));
  const folders = names.filter((name) => usualSections.includes(name)).map((name) => `${name}/index.md`);
  const isUsual = (path: string) => usualSections.includes(path.replace(/\.md$|\/.*$/, ''));
  const others = files.filter((file) => !isUsual(file) && file !== 'default.md');
  const chosen = [...files.filter(isUsual), ...folders, ...others.slice(0, 1)].slice(0, 3);
  return [...chosen, ...files.filter((file) => file === 'default.md')].map((name) => `archetypes/${name}`);
}

const pelican: Engine = {
  id: 'pelican',
  configs: ['pelicanconf.py', 'publishconf.py'],
  postsFolders: ['content'],
  staticRoots: ['content'],
  async facts(site, config) {
    const settings = assignmentsOf((config !== undefined && (await site.text(config))) || '');
    const text = (name: string) => settings.get(name)?.[0];
    const content = folderOf(text('PATH')) ?? 'content';
    const articles = (settings.get('ARTICLE_PATHS') ?? []).filter((path) => path !== '');
    return {
      postsFolders: [...articles.flatMap((path) => folderOf(below(content, path)) ?? []), content],
      staticRoots: [content],
      basePath: basePathOf(text('SITEURL')),
      ...siteUrlOf(text('SITEURL')),
      ...known('language', text('DEFAULT_LANG')),
      ...known('zone', text('TIMEZONE')),
      lineBreaks: settings.has('nl2br'),
    };
  },
  naming: '{slug}.md',
  header: 'Title: x\nDate: 2010-12-03 10:20\nTags: a, b\nStatus: draft\n\n',
  required: ['Title'],
  links: '{filename}',
};

const jekyll: Engine = {
  id: 'jekyll',
  configs: ['_config.yml', '_config.yaml', '_config.toml', 'Gemfile'],
  async recognise(site, config) {
    if (config === undefined) {
      return false;
    }
    const hasGems = site.file('Gemfile') !== undefined;
    return (
      config !== 'Gemfile' ||
      site.hasFolder('_posts') ||
      (hasGems && /\b(?:jekyll|github-pages)\b/.test((await site.text('Gemfile')) ?? ''))
    );
  },
  postsFolders: ['_posts'],
  staticRoots: [''],
  permalink: 'date',
  async facts(site, config) {
    const data = await site.data(config === 'Gemfile' ? undefined : config);
    const source = folderOf(wordsAt(data, 'source')) ?? '';
    const collections = folderOf(wordsAt(data, 'collections_dir')) ?? '';
    return {
      postsFolders: [below(below(source, collections), '_posts')],
      staticRoots: [source],
      basePath: basePathOf(wordsAt(data, 'baseurl')),
      ...siteUrlOf(wordsAt(data, 'url')),
      permalink: wordsAt(data, 'permalink') ?? 'date',
      lineBreaks: dataAt(data, 'kramdown', 'hard_wrap') === true,
      ...known('language', wordsAt(data, 'lang') ?? wordsAt(data, 'locale')),
      ...known('zone', wordsAt(data, 'timezone')),
      ...(hasLayoutDefault(data) && { refusedKeys: ['layout'] }),
    };
  },
  naming: '{YYYY}-{MM}-{DD}-{slug}.md',
  isNamingFixed: true,
  header: '---\nlayout: post\ntitle: "x"\ndate: 2021-12-31 17:12:00 +hhmm\ntags: [a, b]\n---\n',
  links: 'post_url',
};

/** Whether `defaults` give posts their layout, or the theme does (Chirpy, minimal-mistakes): then posts name none. */
function hasLayoutDefault(data: Parameters<typeof dataAt>[0]): boolean {
  const theme = wordsAt(data, 'theme') ?? wordsAt(data, 'remote_theme') ?? '';
  const defaults = dataAt(data, 'defaults');
  return (
    /chirpy|minimal-mistakes/.test(theme) ||
    (Array.isArray(defaults) &&
      defaults.some((item) => wordsAt(item as Parameters<typeof dataAt>[0], 'values', 'layout') !== undefined))
  );
}

const obsidian: Engine = {
  id: 'obsidian',
  configs: [],
  recognise: async (site) => site.hasFolder('.obsidian'),
  postsFolders: [''],
  staticRoots: [''],
  lineBreaks: true,
  async facts(site) {
    // Names of Obsidian's settings: general knowledge.
    const data = await site.data('.obsidian/app.json');
    const folder = wordsAt(data, 'newFileLocation') === 'folder' ? folderOf(wordsAt(data, 'newFileFolderPath')) : '';
    const attachments = folderOf(wordsAt(data, 'attachmentFolderPath')) ?? '';
    return {
      postsFolders: [...new Set([folder ?? '', ''])],
      staticRoots: [...new Set(['', attachments])],
      lineBreaks: dataAt(data, 'strictLineBreaks') !== true,
    };
  },
  naming: '{title}.md',
  header: '---\ndate: 2021-12-31\ntags:\n  - a\n  - b\n---\n',
  links: 'wikilink',
};

/** No engine: as the extension's own drafts have always been, unless neighbours do otherwise. */
const plain: Engine = {
  id: 'plain',
  configs: [],
  recognise: async () => false,
  postsFolders: ['posts', 'blog', 'content/posts', 'content', 'docs', 'contents'],
  staticRoots: [''],
  naming: '{slug}.md',
  header: '---\ntitle: "x"\ndate: 2021-12-31\ntags: [a, b]\ndraft: true\n---\n',
  links: 'file',
};

export const dataEngines = { hexo, zola, hugo, pelican, jekyll, obsidian, plain };
