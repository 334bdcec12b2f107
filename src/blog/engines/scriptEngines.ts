import type { BlogFacts, RequiredKey } from '../blog';
import { Call, listAt, textAt, valueAt, type Script, type ScriptValue } from '../configs/script';
import { below } from '../files';
import { basePathOf, folderOf, known, siteUrlOf, type Engine } from './engine';
import type { SiteFolder } from './siteFolder';

/**
 * Engines configured by a script. Facts of `engines.json` (their docs and starters were read, unless a line says
 * otherwise). A script is read for its literals; what it computes is unknown, and the engine's default holds.
 */

const scriptNames = (name: string, ...extensions: readonly string[]) => extensions.map((end) => `${name}.${end}`);

const astro: Engine = {
  id: 'astro',
  configs: scriptNames('astro.config', 'mjs', 'ts', 'js', 'mts', 'cjs'), // .mts and .cjs: general knowledge
  dependencies: ['astro'],
  postsFolders: ['src/content/blog', 'src/content/posts', 'src/data/blog', 'src/pages/posts', 'src/pages/blog'],
  staticRoots: ['public'],
  async facts(site, config) {
    const script = await site.script(config);
    const source = folderOf(textAt(script.exported, 'srcDir')) ?? 'src';
    const contentConfig =
      (await site.fileIn(source, scriptNames('content.config', 'ts', 'mjs', 'js'))) ??
      (await site.fileIn(`${source}/content`, scriptNames('config', 'ts', 'js', 'mjs')));
    const collections = (await site.script(contentConfig)).variables.get('collections');
    const posts = blogFirst(collections);
    return {
      postsFolders: [
        ...posts.map(([name, value]) => collectionFolder(value) ?? `${source}/content/${name}`),
        ...astro.postsFolders,
      ],
      staticRoots: [folderOf(textAt(script.exported, 'publicDir')) ?? 'public'],
      basePath: basePathOf(textAt(script.exported, 'base')),
      ...siteUrlOf(textAt(script.exported, 'site')),
      lineBreaks: script.mentions('remark-breaks'),
      requiredKeys: requiredKeys(valueAt(posts[0]?.[1], 'schema')),
    };
  },
  naming: '{slug}.md',
  header: "---\ntitle: 'x'\ndescription: 'x'\npubDate: 'Jul 08 2022'\n---\n",
  required: ['title', 'description', 'pubDate'],
  links: 'address',
};

/** Collections of posts before others: `blog` before `authors`. */
function blogFirst(collections: ScriptValue): [string, ScriptValue][] {
  const all = collections instanceof Map ? [...(collections as ReadonlyMap<string, ScriptValue>)] : [];
  const isBlog = ([name]: [string, ScriptValue]) => /blog|post|article|writing|essay/i.test(name);
  return all.some(isBlog) ? all.filter(isBlog) : all.filter(([name]) => !/docs|author|page|tag|i18n/i.test(name));
}

/** `base` of a collection's `glob({ base, pattern })`. */
function collectionFolder(collection: ScriptValue): string | undefined {
  const loader = valueAt(collection, 'loader');
  const prefix = /^(?:[\w-]+\/)*(?=[*{[])/.exec(textAt(loader, 'pattern') ?? '')?.[0] ?? '';
  const base = folderOf(textAt(loader, 'base'));
  return base === undefined ? undefined : folderOf(below(base, prefix));
}

/** Keys of a Zod object that are neither optional nor have a default; empty when the schema is none that can be read. */
function requiredKeys(schema: ScriptValue): RequiredKey[] {
  const object = schema instanceof Call ? schema.args[0] : undefined;
  return [...(object instanceof Map ? (object as ReadonlyMap<string, ScriptValue>) : [])].flatMap(([key, value]) => {
    const isOptional =
      !(value instanceof Call) ||
      /optional|nullish/.test(value.name) ||
      value.then.some((name) => /^(?:optional|default|nullish|catch)$/.test(name));
    const kind = value instanceof Call ? /(?:string|date|boolean|array)/.exec(value.name)?.[0] : undefined;
    const types = { string: 'text', date: 'date', boolean: 'boolean', array: 'list' } as const;
    return isOptional ? [] : [{ key, type: kind === undefined ? 'other' : types[kind as keyof typeof types] }];
  });
}

const docusaurus: Engine = {
  id: 'docusaurus',
  configs: scriptNames('docusaurus.config', 'ts', 'js', 'mjs', 'cjs'), // which extensions: general knowledge
  dependencies: ['@docusaurus/core'],
  postsFolders: ['blog'],
  staticRoots: ['static'],
  permalink: '/blog/:year/:month/:day/:title',
  async facts(site, config) {
    const { exported } = await site.script(config);
    const isPlugin = (name: ScriptValue) => typeof name === 'string' && /content-blog/.test(name);
    const options = [
      ...listAt(exported, 'presets').flatMap((preset) =>
        Array.isArray(preset) ? [valueAt(preset[1] as ScriptValue, 'blog')] : [],
      ),
      ...listAt(exported, 'plugins').flatMap((plugin) =>
        Array.isArray(plugin) && isPlugin(plugin[0] as ScriptValue) ? [plugin[1] as ScriptValue] : [],
      ),
    ];
    const blogs = options.filter((option) => option !== false);
    const folders = blogs.flatMap((option) => folderOf(textAt(option, 'path') ?? 'blog') ?? []);
    const statics = listAt(exported, 'staticDirectories').filter((folder) => typeof folder === 'string');
    const route = blogs.map((option) => textAt(option, 'routeBasePath')).find((text) => text !== undefined) ?? 'blog';
    return {
      postsFolders: options.length > 0 ? [...new Set(folders)] : docusaurus.postsFolders,
      ...(statics.length > 0 && { staticRoots: statics.flatMap((folder) => folderOf(folder as string) ?? []) }),
      basePath: basePathOf(textAt(exported, 'baseUrl')),
      ...siteUrlOf(textAt(exported, 'url')),
      ...known('language', textAt(exported, 'i18n', 'defaultLocale')),
      permalink: `${basePathOf(route)}/:year/:month/:day/:title`,
    };
  },
  naming: '{YYYY}-{MM}-{DD}-{slug}.md',
  header: '---\ntitle: x\ndate: 2021-12-31\ntags: [a, b]\n---\n',
  links: 'file',
};

const vitepress: Engine = {
  id: 'vitepress',
  configs: scriptNames('config', 'mts', 'ts', 'mjs', 'js'),
  configFolder: '.vitepress',
  dependencies: ['vitepress'],
  postsFolders: ['posts', 'blog', 'docs/posts', 'docs'], // general knowledge: it has no notion of a blog
  staticRoots: ['public'],
  async facts(site, config) {
    const { exported } = await site.script(config);
    const source = folderOf(textAt(exported, 'srcDir')) ?? '';
    return {
      postsFolders: ['posts', 'blog', 'docs/posts', ''].map((folder) => below(source, folder)),
      staticRoots: [below(source, 'public')],
      basePath: basePathOf(textAt(exported, 'base')),
      lineBreaks: valueAt(exported, 'markdown', 'breaks') === true,
      ...known('language', textAt(exported, 'lang')),
    };
  },
  naming: '{slug}.md',
  header: '---\ntitle: x\ndate: 2021-12-31\ntags: [a, b]\n---\n',
  links: 'file',
};

const gatsby: Engine = {
  id: 'gatsby',
  configs: scriptNames('gatsby-config', 'js', 'ts', 'mjs'),
  dependencies: ['gatsby'],
  postsFolders: ['content/blog', 'content/posts', 'src/posts/blog', 'src/pages'],
  staticRoots: ['static'],
  async facts(site, config) {
    const { exported } = await site.script(config);
    const sources = listAt(exported, 'plugins')
      .filter((plugin) => textAt(plugin, 'resolve') === 'gatsby-source-filesystem')
      .flatMap((plugin) => folderOf(pathIn(valueAt(plugin, 'options', 'path'))) ?? [])
      .filter((folder) => !/image|asset|static|about|data$/i.test(folder));
    const isBee = site.file('gatsby-meta-config.js') !== undefined;
    const meta = isBee ? await site.script('gatsby-meta-config.js') : undefined;
    const siteUrl = textAt(exported, 'siteMetadata', 'siteUrl') ?? textAt(meta?.exported, 'siteUrl');
    const language = textAt(exported, 'siteMetadata', 'lang') ?? textAt(meta?.exported, 'lang');
    return {
      postsFolders: [...sources, ...gatsby.postsFolders],
      basePath: basePathOf(textAt(exported, 'pathPrefix')),
      ...siteUrlOf(siteUrl),
      ...known('language', language),
      ...(isBee && {
        starter: 'gatsby-bee',
        // gatsby-node makes no page of a post without a category, or whose draft is not false
        requiredKeys: [
          { key: 'category', type: 'text' },
          { key: 'draft', type: 'boolean' },
        ],
      }),
    };
  },
  naming: '{slug}/index.md',
  header: '---\ntitle: x\ndate: "2015-05-01T22:12:03.284Z"\ndescription: "x"\n---\n',
  starters: {
    'gatsby-bee': {
      naming: '{category}/{slug}.md',
      header: "---\ntitle: 'x'\ndate: 2019-1-3 16:21:13\ncategory: ''\ndraft: false\n---\n",
    },
  },
  links: 'address',
};

/** A path that is text, or `path.join(__dirname, 'content')` of texts. */
function pathIn(value: ScriptValue): string | undefined {
  if (value instanceof Call && /(?:^|\.)(?:join|resolve)$/.test(value.name)) {
    return value.args.every((part) => typeof part === 'string') ? value.args.join('/') : undefined;
  }
  return typeof value === 'string' ? value : undefined;
}

const quartz: Engine = {
  id: 'quartz',
  configs: ['quartz.config.ts', 'quartz.config.yaml', 'quartz.layout.ts'],
  postsFolders: ['content/posts', 'content/blog', 'content'],
  staticRoots: ['content'],
  async facts(site, config) {
    if (config?.endsWith('.yaml')) {
      const text = (await site.text(config)) ?? '';
      // The name of the plugin's package in version 5: general knowledge.
      return { lineBreaks: /^[^#\n]*hard-line-breaks/m.test(text) };
    }
    const script = await site.script(config);
    const baseUrl = script.variables.get('config');
    return {
      lineBreaks: script.calls('HardLineBreaks').length > 0,
      ...known('language', textAt(baseUrl, 'configuration', 'locale')),
      basePath: basePathOf(`//${textAt(baseUrl, 'configuration', 'baseUrl') ?? ''}`),
    };
  },
  naming: '{title}.md',
  header: '---\ntitle: x\ndate: 2021-12-31\ntags:\n  - a\n  - b\n---\n',
  links: 'wikilink',
};

const nuxtContent: Engine = {
  id: 'nuxt-content',
  configs: ['content.config.ts', 'content.config.js', 'content.config.mjs'],
  dependencies: ['@nuxt/content'],
  postsFolders: ['content/blog', 'content/posts', 'content'],
  staticRoots: ['public'],
  async facts(site, config) {
    const nuxt = await site.script(site.file('nuxt.config.ts', 'nuxt.config.js', 'nuxt.config.mjs'));
    const { exported } = await site.script(config);
    const posts = blogFirst(valueAt(exported, 'collections'));
    const folders = posts.flatMap(([, value]) => {
      const source = valueAt(value, 'source');
      const pattern = typeof source === 'string' ? source : textAt(source, 'include');
      const prefix = /^(?:[\w-]+\/)*(?=[*{[])/.exec(pattern ?? '')?.[0];
      return prefix === undefined ? [] : [folderOf(below('content', prefix)) ?? 'content'];
    });
    return {
      postsFolders: [...folders, ...nuxtContent.postsFolders],
      basePath: basePathOf(textAt(nuxt.exported, 'app', 'baseURL')),
      requiredKeys: requiredKeys(valueAt(posts[0]?.[1], 'schema')),
    };
  },
  naming: '{slug}.md',
  header: '---\ntitle: x\ndescription: x\ndate: 2021-12-31\ntags: [a, b]\n---\n',
  links: 'address',
};

const eleventy: Engine = {
  id: 'eleventy',
  configs: ['eleventy.config.js', 'eleventy.config.mjs', 'eleventy.config.cjs', '.eleventy.js'],
  dependencies: ['@11ty/eleventy'],
  postsFolders: ['content/blog', 'posts', 'src/posts', 'blog', 'src/blog'],
  staticRoots: ['public'],
  async facts(site, config) {
    const script = await site.script(config);
    const options = [script.exported, script.variables.get('config'), ...script.returned];
    const find = (...path: readonly string[]) =>
      options.map((value) => textAt(value, ...path)).find((text) => text !== undefined);
    const input = folderOf(find('dir', 'input')) ?? '';
    return {
      postsFolders: [
        ...new Set(['blog', 'posts', 'content/blog'].map((folder) => below(input, folder))),
        ...eleventy.postsFolders,
      ],
      staticRoots: [...new Set([...passedThrough(script), 'public', input])],
      basePath: basePathOf(find('pathPrefix')),
      lineBreaks: ['markdownIt', 'markdownit', 'MarkdownIt'].some((name) =>
        script.calls(name).some((args) => args.some((options) => valueAt(options, 'breaks') === true)),
      ),
    };
  },
  naming: '{slug}.md',
  header: '---\ntitle: x\ndescription: x\ndate: 2021-12-31\ntags:\n  - a\n  - b\n---\n',
  links: 'address',
};

/** Folders that `addPassthroughCopy` maps to the root of the site. */
function passedThrough(script: Script): string[] {
  return script
    .calls('addPassthroughCopy')
    .flatMap(([what]) => (what instanceof Map ? [...(what as ReadonlyMap<string, ScriptValue>)] : []))
    .filter(([, to]) => to === '/' || to === '.')
    .flatMap(([from]) => folderOf(from) ?? []);
}

const nextContentlayer: Engine = {
  id: 'next-contentlayer',
  configs: scriptNames('contentlayer.config', 'ts', 'js', 'mjs'),
  dependencies: ['contentlayer', 'contentlayer2', 'next-contentlayer', 'next-contentlayer2'],
  // Next with another source of Markdown (not checked: which of these are used for blogs)
  recognise: async (site, config) =>
    config !== undefined ||
    (site.dependsOn('next') &&
      ['contentlayer', 'contentlayer2', 'next-contentlayer', 'next-contentlayer2', '@next/mdx', 'next-mdx-remote']
        .concat('velite', 'nextra', '@contentlayer/source-files')
        .some((name) => site.dependsOn(name))),
  postsFolders: ['data/blog', 'content/blog', 'posts', 'content/posts', '_posts'],
  staticRoots: ['public'],
  async facts(site, config) {
    const script = await site.script(config);
    const folder = folderOf(textAt(script.exported, 'contentDirPath'));
    const types = listAt(script.exported, 'documentTypes');
    const post = types.find((type) => /blog|post|article/i.test(textAt(type, 'name') ?? '')) ?? types[0];
    const prefix = /^(?:[\w-]+\/)*(?=[*{[])/.exec(textAt(post, 'filePathPattern') ?? '')?.[0] ?? '';
    const fields = valueAt(post, 'fields');
    return {
      postsFolders: [
        ...(folder === undefined ? [] : [folderOf(below(folder, prefix)) ?? folder]),
        ...nextContentlayer.postsFolders,
      ],
      basePath: basePathOf(await nextBasePath(site)),
      requiredKeys: [...(fields instanceof Map ? (fields as ReadonlyMap<string, ScriptValue>) : [])].flatMap(
        ([key, field]): BlogFacts['requiredKeys'] =>
          valueAt(field, 'required') !== true
            ? []
            : [{ key, type: ({ string: 'text', date: 'date', boolean: 'boolean', list: 'list' } as const)[textAt(field, 'type') as 'string'] ?? 'other' }], // prettier-ignore
      ),
    };
  },
  naming: '{slug}.mdx',
  header: "---\ntitle: 'x'\ndate: '2021-12-31'\ntags: ['a', 'b']\ndraft: true\nsummary: 'x'\n---\n",
  required: ['title', 'date'],
  links: 'address',
};

async function nextBasePath(site: SiteFolder): Promise<string | undefined> {
  const name = site.file('next.config.js', 'next.config.mjs', 'next.config.ts');
  const script = name === undefined ? undefined : await site.script(name);
  return textAt(script?.exported, 'basePath') ?? textAt(script?.returned[0], 'basePath');
}

export const scriptEngines = {
  astro,
  docusaurus,
  vitepress,
  gatsby,
  quartz,
  nuxtContent,
  eleventy,
  nextContentlayer,
};
