import type { FrontMatterProblem } from '../frontMatter/frontMatter';

/** A piece of a post: 0-based lines, UTF-16 columns, the end exclusive. */
export interface ProblemRange {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

/** What may be wrong with a post, or left to do, by code. The facts are what a sentence about it needs. */
export interface ProblemFacts {
  /** A field of a template or section that nobody has filled in; whether something else is written in its section. */
  readonly placeholder: { readonly text: string; readonly isBegun: boolean };
  readonly todo: { readonly word: string };
  readonly emptySection: { readonly title: string };
  /** A heading more than one level below the one before it. */
  readonly headingJump: { readonly level: number; readonly expected: number };
  /** A heading of the same level and text as one before it; `firstLine` is that one's, 0-based. */
  readonly duplicateHeading: { readonly title: string; readonly firstLine: number };
  readonly missingAlt: Record<never, never>;
  readonly missingFootnote: { readonly label: string };
  /** A link to a heading of the post that there is not; the fragment as written, without `#`. */
  readonly brokenAnchor: { readonly fragment: string };
  /** Emphasis that CommonMark's flanking rule shows as asterisks, and most engines of blogs with it. */
  readonly literalEmphasis: {
    readonly mark: '*' | '_' | '**' | '__';
    readonly open: ProblemRange;
    readonly close: ProblemRange;
  };
  readonly privateNote: Record<never, never>;
  readonly personalData: { readonly kind: 'email' | 'phone' | 'residentNumber' };
  /** Years that title, date and file name say the post is about: at least two are there and differ. */
  readonly yearMismatch: { readonly title?: number; readonly date?: number; readonly file?: number };
  /** Goals of the time that the post is about, none of which says how it went. */
  readonly unreviewedGoals: { readonly count: number };
  /** Pictures and links that lead to no file of the workspace; the address decoded, for showing. */
  readonly missingImage: { readonly address: string };
  readonly largeImage: { readonly address: string; readonly bytes: number };
  readonly brokenLink: { readonly address: string };
  /** What says so: a key of the front matter, or the folder `_drafts`. */
  readonly draft: { readonly key: string };
  /** As written. */
  readonly futureDate: { readonly date: string };
  readonly missingKey: { readonly key: string; readonly isEmpty: boolean };
  readonly frontMatter: { readonly reason: FrontMatterProblem['code'] };
}

export type ProblemCode = keyof ProblemFacts;

/** Something that may be wrong with a post, as data. */
export type Problem = {
  readonly [C in ProblemCode]: { readonly code: C; readonly facts: ProblemFacts[C]; readonly range: ProblemRange };
}[ProblemCode];
