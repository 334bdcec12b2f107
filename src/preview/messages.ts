/**
 * What the extension and the preview page say to each other. Types only: both sides import this file, and messageGuards.ts.
 * Lines are 0-based lines of the post.
 */

import type { AddressRules } from '../addresses';

/**
 * What the page shows of one block of the post. A block whose HTML stands elsewhere (joined to the one before by raw HTML,
 * in the list of footnotes) is there with none, so that units count like blocks.
 */
export interface PageUnit {
  readonly line: number;
  /** HTML, not sanitized. Elements carry their line relative to `line` in the page's line attribute. */
  readonly html: string;
}

/** The post's header, words ready to be shown. */
export interface PageHeader {
  readonly title?: string;
  readonly date?: { readonly text: string; /** `2021-12-31`; absent when the date is no day. */ readonly day?: string };
  readonly tags: readonly string[];
  readonly readingTime?: string;
  /** How many of the goals that the post looks back on are done. */
  readonly goals?: string;
  readonly cover?: { readonly src: string; readonly alt: string; readonly caption?: string };
}

/** How addresses of pictures become addresses that the page may load: by the rules of `addresses/`, on data alone. */
export interface PictureBases {
  /** Folder in which the post's addresses are looked for, ends with `/`; absent for documents that are in none. */
  readonly folder?: string;
  /** Path of the post in it. */
  readonly post: string;
  readonly rules: AddressRules;
  /** Paths in it of pictures that are told by their names alone, of equal names the first. */
  readonly named: readonly string[];
  readonly remote: boolean;
}

/** What other extensions' plugins, the guests, have to do with a page. */
export interface PageGuests {
  /** Name of the attribute of elements that hold what guests made of the post: indices of guests, blanks between. */
  readonly attribute: string;
  /** What guests write once for the whole page. */
  readonly html: string;
  /** Indices of guests whose scripts go on with what their plugins wrote. */
  readonly scripted: readonly number[];
}

/** A note above the post. */
export interface PageNotice {
  readonly text: string;
  /** Line that it speaks of. */
  readonly line?: number;
}

export interface PageMessage {
  readonly type: 'page';
  /** Counts the pages and patches sent; a patch fits only onto the version before it. */
  readonly version: number;
  /** Document shown, kept by the page so that the preview comes back after a reload. */
  readonly source: string;
  /** Name of the attribute that carries lines in units. */
  readonly lineAttribute: string;
  /** BCP 47 tag of the language the post is written in, where known. */
  readonly language?: string;
  readonly header: PageHeader;
  readonly notice?: PageNotice;
  readonly units: readonly PageUnit[];
  /** The list of footnotes, behind all units. */
  readonly notes?: PageUnit;
  readonly bases: PictureBases;
  /** Absent when no guest is there. */
  readonly guests?: PageGuests;
  /** Line to show at the top, when the page has no place of its own to return to. */
  readonly scrollTo?: number;
}

/** Replaces `removed` units from index `from` on by `added`; units behind move by `lineDelta` lines. */
export interface PageSplice {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly PageUnit[];
  readonly lineDelta: number;
}

export interface PatchMessage {
  readonly type: 'patch';
  readonly version: number;
  /** One after the other: indices of each are those after the ones before it. */
  readonly splices: readonly PageSplice[];
  /** Present when the list of footnotes changed: its HTML is absent when only its line did; null when it is gone. */
  readonly notes?: { readonly line: number; readonly html?: string } | null;
  /** Present when it changed. */
  readonly header?: PageHeader;
  /** Present when it changed; null when it is gone. */
  readonly notice?: PageNotice | null;
}

/** The editor shows from this line on (fractions are parts of a line). */
export interface ScrollMessage {
  readonly type: 'scroll';
  readonly line: number;
}

/** Whether the preview keeps showing this post; the page only remembers it over a reload. */
export interface LockMessage {
  readonly type: 'lock';
  readonly locked: boolean;
}

/** The cursor stands on this line; null when no editor shows the post. */
export interface CursorMessage {
  readonly type: 'cursor';
  readonly line: number | null;
}

/** Where pictures are is known better now. */
export interface BasesMessage {
  readonly type: 'bases';
  /** Document that it is about, see {@link PageMessage.source}. */
  readonly source: string;
  readonly bases: PictureBases;
}

/** What the page is to put on the clipboard, which takes HTML from a page alone. Never shown in the page. */
export interface CopyMessage {
  readonly type: 'copy';
  /** Comes back with {@link CopiedMessage}. */
  readonly id: number;
  /** Sanitized. */
  readonly html: string;
  /** The same for places that take no HTML. */
  readonly text: string;
}

export type ToPage =
  PageMessage | PatchMessage | BasesMessage | ScrollMessage | LockMessage | CursorMessage | CopyMessage;

/** The page is loaded, or has lost track: it wants a whole page. */
export interface ReadyMessage {
  readonly type: 'ready';
}

export interface OpenLinkMessage {
  readonly type: 'openLink';
  readonly href: string;
}

/** The person clicked a task's box. What the page believes of it comes along, so that a stale page changes nothing. */
export interface ToggleTaskMessage {
  readonly type: 'toggleTask';
  /** Of the page or patch shown last. */
  readonly version: number;
  readonly line: number;
  /** State of the box before the click. */
  readonly checked: boolean;
  /** First word of the task as shown, empty when it has none. */
  readonly word: string;
}

/** The person scrolled the page: this line is at its top now (fractions are parts of a line). */
export interface ScrolledMessage {
  readonly type: 'scrolled';
  /** Of the page or patch shown last. */
  readonly version: number;
  readonly line: number;
}

/** The person wants to see this line in the editor. */
export interface RevealMessage {
  readonly type: 'reveal';
  /** Of the page or patch shown last. */
  readonly version: number;
  readonly line: number;
}

/** What the person does on the page. */
export type PageAct = OpenLinkMessage | ToggleTaskMessage | ScrolledMessage | RevealMessage;

/** What became of a {@link CopyMessage}. */
export interface CopiedMessage {
  readonly type: 'copied';
  readonly id: number;
  /** Whether it is on the clipboard; a page may not write there that does not have the focus. */
  readonly done: boolean;
}

export type FromPage = ReadyMessage | CopiedMessage | PageAct;

/** What the page keeps for itself and gets back after a reload. */
export interface PageState {
  readonly source: string;
  /** Line at the page's top. */
  readonly line: number;
  /** Whether the preview keeps showing `source`. */
  readonly locked?: boolean;
}
