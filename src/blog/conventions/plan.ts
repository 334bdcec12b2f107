import { isoForm, readDateForm, type DateForm } from './dates';
import type { Header, HeaderFormat, HeaderItem } from './header';
import { slugMark } from './archetype';
import { quoteOf, readTagsForm, unquoted, type Quote, type TagsForm } from './values';

/** Which fact of a post a key of its front matter holds. */
export type Role = 'title' | 'date' | 'tags' | 'description' | 'category' | 'slug' | 'draft' | 'own';

/** One key of a new post's front matter and how its value is written. */
export type PlanEntry = Pick<HeaderItem, 'key' | 'table' | 'above' | 'comment'> &
  (
    | { readonly role: 'title' | 'description' | 'slug'; readonly quote: Quote }
    | { readonly role: 'date'; readonly quote: Quote; readonly form: DateForm }
    | { readonly role: 'tags'; readonly form: TagsForm }
    | { readonly role: 'category'; readonly quote: Quote; readonly value: string }
    | { readonly role: 'draft'; readonly value: string }
    /** The same in every post: as its neighbours or its archetype write it. */
    | { readonly role: 'own'; readonly value: string; readonly rest: readonly string[] }
  );

/** The front matter of a new post, its facts still open. */
export interface HeaderPlan {
  readonly format: HeaderFormat;
  readonly entries: readonly PlanEntry[];
  /** Comments behind the last key. */
  readonly below: readonly string[];
}

/** How values are written by most posts; undefined where none has one. */
export interface Forms {
  readonly title?: Quote;
  readonly date?: { readonly quote: Quote; readonly form: DateForm };
  readonly tags?: TagsForm;
}

/** Keys by what they hold, lower case: those of the engines' docs and common themes (`engines.json`). */
const roles: Readonly<Record<string, Role>> = {
  title: 'title',
  ...asRole(
    'date',
    'date',
    'pubdate',
    'pubdatetime',
    'publishdate',
    'publishedat',
    'created',
    'createdat',
    'created_at',
  ),
  ...asRole('tags', 'tags', 'tag'),
  ...asRole('description', 'description', 'desc', 'summary', 'excerpt', 'subtitle', 'spoiler'),
  ...asRole('category', 'category', 'categories'),
  ...asRole('slug', 'slug'),
  ...asRole('draft', 'draft', 'status'),
};

function asRole(role: Role, ...keys: readonly string[]): Record<string, Role> {
  return Object.fromEntries(keys.map((key) => [key, role]));
}

/** Keys that say something of one post alone, so that no other may copy them. */
const unique =
  /^(?:permalink|url|path|aliases|redirect_from|id|uuid|abbrlink|updated|updateddate|moddatetime|modified|lastmod|last_modified_at|last_update|canonicalurl|wordgoal)$/i;

export function isUnique(key: string): boolean {
  return unique.test(key);
}

export function roleOf(key: string): Role {
  const name = key.toLowerCase();
  return Object.hasOwn(roles, name) ? roles[name]! : 'own';
}

/** The forms that one value shows. */
export function formsOf(item: HeaderItem): Forms {
  switch (roleOf(item.key)) {
    case 'title':
      return { title: quoteOf(item.value) };
    case 'date': {
      const form = readDateForm(unquoted(item.value));
      return form === undefined ? {} : { date: { quote: quoteOf(item.value), form } };
    }
    case 'tags': {
      const tags = readTagsForm(item);
      return tags === undefined ? {} : { tags };
    }
    default:
      return {};
  }
}

/** How a key of an example is written in a new post; `forms` go before what the example shows. */
export function entryOf(item: HeaderItem, forms: Forms): PlanEntry {
  const { key, table, above, comment } = item;
  const base = { key, ...(table !== undefined && { table }), above, comment };
  const own = formsOf(item);
  const role = roleOf(key);
  switch (role) {
    case 'title':
      return { ...base, role, quote: forms.title ?? quoteOf(item.value) };
    case 'description':
      return item.rest.length > 0
        ? { ...base, role, quote: '"' }
        : { ...base, role, quote: quoteOf(item.value) || '"' };
    case 'slug':
      return { ...base, role, quote: quoteOf(item.value) };
    case 'date':
      return { ...base, role, ...(forms.date ?? own.date ?? { quote: quoteOf(item.value), form: isoForm }) };
    case 'tags':
      return { ...base, role, form: forms.tags ?? own.tags ?? { kind: 'inline', quote: '' } };
    case 'draft':
      // Pelican's `Status` has words
      return { ...base, role, value: /^(?:published|draft|hidden)$/i.test(item.value) ? 'draft' : 'true' };
    case 'category':
      if (item.rest.length === 0 && !/^[[{]/.test(item.value)) {
        return { ...base, role, quote: quoteOf(item.value), value: unquoted(item.value) };
      }
      break;
    case 'own':
  }
  return { ...base, role: 'own', value: item.value, rest: item.rest };
}

/** The plan of an example of which every key and comment stays: the engine's default, an archetype. */
export function planOfExample(example: Header, forms: Forms): HeaderPlan {
  return {
    format: example.format,
    entries: example.items.map((item) => {
      // What the archetype makes of the post's name stays what it makes, unless it is the title or the slug.
      const entry = entryOf(item, forms);
      const isMade = item.value.includes(slugMark) && entry.role !== 'title' && entry.role !== 'slug';
      return isMade ? { ...base(entry), role: 'own', value: item.value, rest: item.rest } : entry;
    }),
    below: example.below,
  };
}

function base({ key, table, above, comment }: PlanEntry): Pick<HeaderItem, 'key' | 'table' | 'above' | 'comment'> {
  return { key, ...(table !== undefined && { table }), above, comment };
}

/** `entries` with `entry` behind the last that stands in the same table. */
export function withEntry(entries: readonly PlanEntry[], entry: PlanEntry): PlanEntry[] {
  const last = entries.findLastIndex(({ table }) => table === entry.table);
  const at = last >= 0 ? last + 1 : entry.table === undefined ? 0 : entries.length;
  return [...entries.slice(0, at), entry, ...entries.slice(at)];
}
