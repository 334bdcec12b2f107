import type { MarkdownIt, StateInline, Token } from 'markdown-it';

/** What of inline text is told with its place. */
export type PlacedRule = 'backticks' | 'link' | 'image' | 'autolink' | 'embed' | 'engine_tag';

/** A construct of inline text and where it stands: UTF-16 offsets in that text. */
export interface InlinePlace {
  readonly rule: PlacedRule;
  readonly start: number;
  readonly end: number;
  /** What it was read as. */
  readonly token: Token;
}

/** The key under which markdown-it's environment carries where {@link InlinePlace}s are put. */
export const placesKey = 'places';

const tokenTypes: Readonly<Record<PlacedRule, string>> = {
  backticks: 'code_inline',
  link: 'link_open',
  image: 'image',
  autolink: 'link_open',
  // Those that show a picture.
  embed: 'image',
  engine_tag: 'image',
};

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * Lets an engine tell where inline constructs stand, which markdown-it itself forgets: those of {@link PlacedRule} are put
 * into the environment, marks of emphasis carry their offset as `meta.at`.
 */
export function recordPlaces(md: MarkdownIt): void {
  // markdown-it has no public way to a rule by its name.
  const { __rules__: rules } = md.inline.ruler as unknown as { __rules__: { name: string; fn: InlineRule }[] };
  const around = (name: string, wrap: (rule: InlineRule) => InlineRule) => {
    const found = rules.find((rule) => rule.name === name);
    if (found !== undefined) {
      md.inline.ruler.at(name, wrap(found.fn)); // embeds are not read everywhere
    }
  };
  for (const rule of Object.keys(tokenTypes) as PlacedRule[]) {
    around(rule, (read) => (state, silent) => {
      const start = state.pos;
      const before = state.tokens.length;
      const isRead = read(state, silent);
      if (isRead && !silent) {
        const notes = state.env[placesKey] as { readonly of: string; readonly places: InlinePlace[] } | undefined;
        const token = state.tokens.slice(before).find(({ type }) => type === tokenTypes[rule]);
        // What stands in a picture's alternative text is read as a text of its own.
        if (token !== undefined && notes?.of === state.src) {
          notes.places.push({ rule, start, end: state.pos, token });
        }
      }
      return isRead;
    });
  }
  around('emphasis', (read) => (state, silent) => {
    const start = state.pos;
    const isRead = read(state, silent);
    if (isRead && !silent) {
      const length = state.pos - start;
      state.tokens.slice(-length).forEach((token, index) => {
        token.meta = { at: start + index };
      });
    }
    return isRead;
  });
}
