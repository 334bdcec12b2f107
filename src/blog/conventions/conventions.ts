import { tellingName } from '../../retrospective/naming';
import type { Archetype, Blog, RequiredKey } from '../blog';
import type { Engine, LinkForm } from '../engines/engine';
import { engineOf } from '../engines/table';
import { isWithin, lastSegment, parentOf } from '../files';
import { asExample } from './archetype';
import { isoForm } from './dates';
import { readHeader, type Header, type HeaderFormat } from './header';
import { learnEntries, learnForms, type LearntHeader } from './learnHeader';
import { learnLinkForm } from './links';
import { commonNaming, hexoNaming, isYearly, mostUsed, type Naming } from './naming';
import { entryOf, planOfExample, roleOf, withEntry, type Forms, type HeaderPlan, type PlanEntry } from './plan';

/** An existing post of a blog. */
export interface Neighbour {
  /** Relative to the workspace folder. */
  readonly path: string;
  /** Its first kilobytes; any line ends. */
  readonly text: string;
}

/** How the people of a blog write their posts. */
export interface Conventions {
  readonly blog: Blog;
  /** The posts folder that a new post goes below; undefined where nothing tells. */
  readonly folder: string | undefined;
  /** How its path below that folder is made. */
  readonly naming: Naming;
  /** Undefined: posts of this blog have no front matter. */
  readonly header: HeaderPlan | undefined;
  readonly links: LinkForm;
}

/**
 * What a new post of `blog` is like: the blog's own archetype or scaffold first, then what most of its posts do, then what
 * its engine does.
 * @param neighbours a sample of its posts, those most like the new one first (see `samplePosts`)
 */
export function blogConventions(blog: Blog, neighbours: readonly Neighbour[]): Conventions {
  const engine = engineOf(blog.engine);
  const posts = neighbours.map(({ path, text }) => ({
    path,
    text: text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
    isLike: isYearly(tellingName(path)),
  }));
  const folder = postsFolder(blog, neighbours);
  const inFolder = posts.filter(({ path }) => folder !== undefined && isWithin(path, folder));
  const relative = (path: string) => path.slice(folder === undefined || folder === '' ? 0 : folder.length + 1);
  const yearly = new Set(inFolder.filter(({ isLike }) => isLike).map(({ path }) => relative(path)));
  const { naming: startersNaming } = (blog.facts.starter && engine.starters?.[blog.facts.starter]) ?? engine;
  const usual = blog.facts.newPostName === undefined ? startersNaming : hexoNaming(blog.facts.newPostName);
  const naming = commonNaming(
    inFolder.map(({ path }) => relative(path)),
    (path) => yearly.has(path),
    usual,
  );
  return {
    blog,
    folder,
    naming:
      engine.isNamingFixed && !/\{YYYY\}-\{MM\}-\{DD\}-/.test(naming.pattern) ? { ...naming, pattern: usual } : naming,
    header: planHeader(blog, engine, posts, folder),
    links: learnLinkForm(posts.map(({ text }) => text)) ?? engine.links,
  };
}

/**
 * The folder that new posts go below: of the configured or usual ones that with the latest retrospective, else that with
 * the most posts, else that where most of all posts are, else the first, if the engine has one of its own.
 */
function postsFolder(blog: Blog, neighbours: readonly Neighbour[]): string | undefined {
  const { postsFolders } = blog.facts;
  const paths = neighbours.map(({ path }) => path);
  // The deepest that holds a post: `content/posts` is meant where `content` is one of the folders too.
  const folderOf = (path: string) =>
    postsFolders.filter((folder) => isWithin(path, folder)).sort((a, b) => b.length - a.length)[0];
  const latest = paths.find((path) => isYearly(tellingName(path)) && folderOf(path) !== undefined);
  const folders = paths.flatMap((path) => folderOf(path) ?? []);
  const found = (latest === undefined ? undefined : folderOf(latest)) ?? mostUsed(folders);
  const isSection = found !== undefined && found === postsFolders.at(-1) && blog.engine === 'hugo';
  if (found !== undefined && !isSection) {
    return found;
  }
  const parents = paths.filter((path) => path.includes('/')).map((path) => sectionOf(path, found));
  return mostUsed(parents) ?? found ?? (blog.engine === 'plain' ? undefined : postsFolders[0]);
}

/** The folder of a post, above a bundle; a section of `top` where that is given. */
function sectionOf(path: string, top: string | undefined): string {
  const parent = /\/index\.\w+$/.test(path) ? parentOf(parentOf(path)) : parentOf(path);
  if (top === undefined || !isWithin(parent, top) || parent === top) {
    return parent;
  }
  return `${top}/${parent.slice(top.length + 1).split('/', 1)[0]}`;
}

interface ReadPost {
  readonly path: string;
  readonly text: string;
  readonly isLike: boolean;
}

function planHeader(blog: Blog, engine: Engine, posts: readonly ReadPost[], folder = ''): HeaderPlan | undefined {
  const isLenient = blog.engine === 'pelican' || blog.engine === 'hexo';
  const learnt = posts.flatMap(({ text, isLike }): LearntHeader[] => {
    const header = readHeader(text, isLenient);
    return header === undefined || header.items.length === 0 ? [] : [{ header, isLike }];
  });
  const without = posts.filter(({ text }) => readHeader(text, isLenient) === undefined);
  const mayHaveNone = blog.engine === 'plain' || blog.engine === 'obsidian' || blog.engine === 'vitepress';
  if (mayHaveNone && without.length > learnt.length && (without.length > 1 || without[0]!.isLike)) {
    return undefined;
  }
  const format = mostUsed(learnt.map(({ header }) => header.format));
  const example = exampleOf(blog, engine, folder);
  const same = learnt.filter(({ header }) => header.format === (example.isArchetype ? example.header.format : format));
  const forms = learnForms(same.map(({ header }) => header));
  const neighbourly = learnEntries(same, forms);
  const defaults = planOfExample(example.header, forms);
  const plan: HeaderPlan =
    example.isArchetype || same.length === 0
      ? { ...defaults, entries: keepDraft(defaults, example.header) }
      : { format: format!, entries: neighbourly, below: [] };
  const more = example.isArchetype
    ? neighbourly.filter((entry) => entry.role === 'own' || entry.role === 'category')
    : [];
  return complete(blog, engine, more.reduce(withMissing, plan), forms, defaults);
}

/** What the next post's front matter is modelled on where its neighbours are not: the archetype, else the engine's. */
function exampleOf(blog: Blog, engine: Engine, folder: string): { header: Header; isArchetype: boolean } {
  const section = lastSegment(folder);
  const isFor = ({ path }: Archetype, name: string) =>
    path.endsWith(`/${name}.md`) || path.endsWith(`/${name}/index.md`);
  const { archetypes, starter } = blog.facts;
  const archetype =
    archetypes.find((candidate) => isFor(candidate, section)) ??
    archetypes.find((candidate) => isFor(candidate, 'default') || isFor(candidate, 'post'));
  const header = archetype && readHeader(asExample(blog.engine, archetype.text), blog.engine === 'hexo');
  return header !== undefined && header.items.length > 0
    ? { header, isArchetype: true }
    : {
        header: readHeader((starter && engine.starters?.[starter].header) ?? engine.header, true)!,
        isArchetype: false,
      };
}

/** Drafts as the example has them: an archetype may say `draft: false`. */
function keepDraft(plan: HeaderPlan, example: Header): PlanEntry[] {
  return plan.entries.map((entry, index) =>
    entry.role === 'draft' ? { ...entry, value: example.items[index]!.value || 'true' } : entry,
  );
}

/** The plan with `entry`, if it has no such key or nothing stands there yet. */
function withMissing(plan: HeaderPlan, entry: PlanEntry): HeaderPlan {
  const at = plan.entries.findIndex(({ key, table }) => key === entry.key && table === entry.table);
  const there = plan.entries[at];
  if (there === undefined) {
    return { ...plan, entries: withEntry(plan.entries, entry) };
  }
  const isEmpty = /^(?:|""|''|\[\s*\])$/.test(writtenIn(there) ?? 'a fact');
  return isEmpty && (writtenIn(entry) ?? '') !== ''
    ? { ...plan, entries: plan.entries.with(at, { ...entry, above: there.above, comment: there.comment }) }
    : plan;
}

/** What the entry itself says, its further lines included; undefined where a fact of the post goes. */
function writtenIn(entry: PlanEntry): string | undefined {
  return entry.role === 'own' ? entry.value + entry.rest.join('') : entry.role === 'category' ? entry.value : undefined;
}

/** The plan with what a post must have and without what it may not. */
function complete(blog: Blog, engine: Engine, learnt: HeaderPlan, forms: Forms, defaults: HeaderPlan): HeaderPlan {
  const { requiredKeys, refusedKeys, starter } = blog.facts;
  // A schema that was read says all that is required.
  const required: readonly RequiredKey[] =
    requiredKeys.length > 0
      ? requiredKeys
      : (engine.required ?? []).map((key) => ({ key, type: roleOf(key) === 'date' ? 'date' : 'text' }));
  let plan = required.reduce(
    (sum, key) => withMissing(sum, requiredEntry(key, learnt.format, forms, defaults)),
    learnt,
  );
  if (engine.isDraftSaid && !plan.entries.some(({ role }) => role === 'draft')) {
    plan = withMissing(plan, { key: 'draft', above: [], comment: '', role: 'draft', value: 'true' });
  }
  const entries = plan.entries
    .filter(({ key }) => !refusedKeys.includes(key))
    .map((entry) => (entry.role === 'draft' && starter === 'gatsby-bee' ? { ...entry, value: 'false' } : entry));
  return { ...plan, entries };
}

function requiredEntry(
  { key, type }: RequiredKey,
  format: HeaderFormat,
  forms: Forms,
  defaults: HeaderPlan,
): PlanEntry {
  const usual = defaults.format === format ? defaults.entries.find((entry) => entry.key === key) : undefined;
  if (usual !== undefined) {
    return usual;
  }
  const value = { text: '""', date: '', boolean: 'false', list: '[]', other: '""' }[type];
  const item = { key, value, rest: [], above: [], comment: '' };
  const entry = entryOf(item, forms);
  return type === 'date'
    ? { key, above: [], comment: '', role: 'date', ...(forms.date ?? { quote: '', form: isoForm }) }
    : entry;
}
