import createMarkdownIt, { type MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { engineTags } from './engineTags';
import { figures } from './figures';
import { footnotes } from './footnotes';
import { highlight } from './highlight';
import { invite, type Guest } from './invitation';
import { recordPlaces } from './places';
import { safeLinks } from './links';
import { sourceLines } from './sourceLines';
import { tables } from './tables';
import { tasks } from './tasks';

/** How a post's Markdown is read; what differs between blogs and workspaces. */
export interface MarkdownOptions {
  /** A single newline inside a paragraph becomes `<br>` (Hexo and Obsidian do this, CommonMark doesn't). */
  readonly lineBreaks: boolean;
  /** Raw HTML is passed on (to be sanitized where it is shown); when false it is shown as text. */
  readonly rawHtml: boolean;
  /** `![[x.png]]` is a picture, as in vaults of notes. Undefined: it is, for what else could it be. */
  readonly embeds?: boolean;
  /** Plugins of other extensions. Another list is another engine, even if it holds the same. */
  readonly guests?: readonly Guest[];
}

export const defaultMarkdownOptions: MarkdownOptions = { lineBreaks: false, rawHtml: true };

type Engines = Map<string, MarkdownIt>;
const engines: Engines = new Map();
const enginesWithGuests = new WeakMap<readonly Guest[], Engines>();

/**
 * The one markdown-it of the product, set up for `options`. Engines hold no state between calls and are kept.
 *
 * `cjkFriendly` lets emphasis close before a Korean particle (`**목표(1차)**를`), as CommonMark's flanking rule does not.
 * @throws what a guest throws
 */
export function markdownEngine(options: MarkdownOptions): MarkdownIt {
  return engineFor(options, 'showing');
}

/**
 * The same without guests, which tells where in the text things stand (places.ts).
 * @param flanking `plain`: emphasis by CommonMark's own flanking rule, as most engines of blogs read it
 */
export function placingEngine(options: MarkdownOptions, flanking: 'cjkFriendly' | 'plain'): MarkdownIt {
  return engineFor({ ...options, guests: [] }, flanking);
}

function engineFor(options: MarkdownOptions, use: 'showing' | 'cjkFriendly' | 'plain'): MarkdownIt {
  const guests = options.guests ?? [];
  const known = guests.length === 0 ? engines : enginesOf(guests);
  const key = `${options.lineBreaks}/${options.rawHtml}/${options.embeds !== false}/${use}`;
  let engine = known.get(key);
  if (engine === undefined) {
    engine = new createMarkdownIt({ html: options.rawHtml, breaks: options.lineBreaks, linkify: true, highlight });
    engine.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
    if (use !== 'plain') {
      engine.use(cjkFriendly);
    }
    engine.use(safeLinks).use(footnotes);
    engine.use(engineTags, { embeds: options.embeds !== false });
    engine.use(figures).use(tables).use(tasks).use(sourceLines);
    if (guests.length > 0) {
      invite(engine, guests);
    }
    if (use !== 'showing') {
      recordPlaces(engine);
    }
    // Blocks are split before, text is normalised before: see blocks.ts.
    engine.core.ruler.disable(['normalize', 'block']);
    known.set(key, engine);
  }
  return engine;
}

function enginesOf(guests: readonly Guest[]): Engines {
  let known = enginesWithGuests.get(guests);
  if (known === undefined) {
    known = new Map();
    enginesWithGuests.set(guests, known);
  }
  return known;
}
