import type { CalendarDay } from '../../calendar';
import type { Block } from '../block';
import type { PlacedBlock } from '../blockList';
import { isOver, type FoundGoal } from './goal';
import { OpenBlock, type Reading } from './goalItems';
import { pairedSense } from './headings/pairs';
import { isClosing } from './headings/names';
import { contextOf, namesGoals, senseOf, type HeadingSense } from './headings/senses';
import { titleSense } from './headings/titles';
import { goalsOfPart, type PartWay, type PostReading } from './partGoals';
import { keptWithBlock, periodKey } from './keptWithBlock';
import { boldLevel, type Part } from './parts';
import type { Period } from './headings/period';
import { reachedState } from './headings/reached';
import { tellsOf } from './headings/sentences';
import { areWordedAsGoals } from './line/wording';

/** A list of goals without a year is the next one when it stands in the last third (facts of 79 posts, 4.1). */
const lastThird = 2 / 3;
/** This year's goals, in a post of January about last year, only have to stand behind the looking back. */
const half = 1 / 2;
/** So many headings below one that is only the next year are goals. */
const severalHeadings = 3;
/** More sections than these that may be about what comes next are about something else. */
const mostWeak = 2;

/** The time of the same length before one. */
export const before = ({ start, end }: Period): Period => ({ start: start - (end - start), end: start });

/** A section that may be about what comes next. */
interface WeakPart {
  readonly part: Part;
  readonly isOfYear: boolean;
  readonly isVague: boolean;
}

interface KnownOfPost {
  readonly period: Period | undefined;
  readonly date: CalendarDay | undefined;
  readonly main: Part;
  /** Whether the post opens the time behind the period: see {@link isOpening}. */
  readonly opens: boolean;
}

/** Reads the sections of a post that hold goals, one after the other. */
export class PostReader {
  readonly found: FoundGoal[] = [];
  nextPeriod: Period | undefined;
  /** Whether reviewed goals were found so far, and whether one heading stands above all: the post's title. */
  private hasReview = false;
  private readonly hasTitle: boolean;
  /** Parts that were read as goals to come. */
  private readonly nextParts = new Set<Part>();
  private readonly period: Period | undefined;
  private readonly date: CalendarDay | undefined;
  private readonly main: Part;
  private readonly opens: boolean;
  reading: PostReading;

  constructor(post: Reading, { period, date, main, opens }: KnownOfPost) {
    this.period = period;
    this.date = date;
    this.main = main;
    this.opens = opens;
    this.reading = { ...post, about: period, seen: new Set() };
    this.hasTitle = main.parts.filter(({ level }) => level === 1).length === 1;
  }

  /** A post of nothing but goals: all of its lists are, unless a heading says otherwise. */
  readAll(kind: 'next' | 'review', about: Period | undefined): void {
    this.reading = { ...this.reading, about };
    // Where a heading names the goals, or talks of goals, other headings are no goals.
    const titles = this.main.parts.map(({ title }) => title);
    const isNamed = titles.some((title) => namesGoals(title) && titleSense(title) !== 'review');
    const isListOnly = isNamed && !areWordedAsGoals(titles);
    this.found.push(
      ...goalsOfPart(this.main, { kind }, this.reading, { isListOnly, isDoubtful: true, isOfTitle: true }),
    );
  }

  readUndated(named: Period | undefined): void {
    const trial = this.tried(this.main, 'review');
    const isReview = trial.length > 0 && trial.filter(isOver).length * 2 >= trial.length;
    this.readAll(isReview ? 'review' : 'next', !isReview && named ? before(named) : this.period);
  }

  /** Sections whose heading marks goals, with a stop after each. */
  *readingParts(main: Part): Generator<void, void> {
    const weak: WeakPart[] = [];
    for (const [part, above, before] of walkWithin(main)) {
      yield;
      if (this.reading.seen.has(part)) {
        continue;
      }
      const own = senseOfPart(part, this.reading.about);
      const paired =
        own === undefined || own.isVague ? pairedSense(part, above.at(-1) ?? main, this.reading.about) : undefined;
      const sense = paired ?? own;
      if (sense?.isWeak === true && this.toldBy(part.blocks[0]) === 'next') {
        this.readPart(part, sense, { isListOnly: true });
      } else if (sense?.isWeak === true) {
        // `This year` is the next one where the other is over, and stands behind what is said of that.
        if (sense.kind === 'current' && !(this.isWrittenAfter && this.isLate(part, half))) {
          continue;
        }
        weak.push({ part, isOfYear: sense.period !== undefined, isVague: sense.isVague === true });
      } else if (sense !== undefined) {
        this.readPart(part, sense.kind === 'bare' ? { ...sense, kind: this.kindWithin(above) ?? 'bare' } : sense);
      } else if (before !== undefined && this.nextParts.has(before) && namesGoals(part.title)) {
        // `## Goals for 2022`, and behind it `## More goals for a rainy day`.
        this.nextParts.add(part);
        this.found.push(...goalsOfPart(part, { kind: 'next' }, this.reading, { isListOnly: true }));
      }
    }
    this.readWeak(weak.filter(({ part }) => !this.reading.seen.has(part)));
  }

  /** Sections whose heading may as well be about something else. */
  private readWeak(weak: readonly WeakPart[]): void {
    const isSure = this.found.some(({ kind }) => kind === 'next');
    const kind = isSure || weak.filter(({ isVague }) => !isVague).length > mostWeak ? 'guess' : 'next';
    for (const { part, isOfYear, isVague } of weak) {
      // `## 2022`, and below it a heading for each thing to come.
      const isOfHeadings = isOfYear && part.parts.filter(({ level }) => level < boldLevel).length >= severalHeadings;
      const isListOnly = isVague || (!isOfHeadings && !areWordedAsGoals(part.parts.map(({ title }) => title)));
      const above = { kind: isVague ? 'guess' : kind, isDoubtful: true } as const;
      const trial = isVague ? { ...this.reading, seen: new Set<Part>() } : this.reading;
      const goals = goalsOfPart(part, above, trial, { isListOnly, isDoubtful: true });
      if (!isVague || areWordedAsGoals(goals.map(({ goal }) => goal.text))) {
        this.found.push(...goals);
      }
    }
  }

  /** Whose goals the headings above one mean that only says `Goals`: the nearest that looks ahead or back. */
  private kindWithin(above: readonly Part[]): 'next' | 'review' | undefined {
    const sections = above.filter((part) => part.level > 1 || !this.hasTitle);
    return sections.reduceRight<'next' | 'review' | undefined>(
      (kind, { title }) => kind ?? contextOf(title, this.reading.about),
      undefined,
    );
  }

  private readPart(part: Part, sense: HeadingSense, way: PartWay = {}): void {
    const kind = this.kindOf(part, sense);
    if (kind === undefined) {
      return;
    }
    if (kind === 'next') {
      this.nextPeriod ??= sense.period;
      this.nextParts.add(part);
    }
    const outcome = kind === 'review' ? reachedState(part.title) : undefined;
    const goals = goalsOfPart(part, { kind, ...(outcome && { outcome }) }, this.reading, way);
    // A list that says there were none is one, too.
    const isList = part.blocks.some(({ block }) => block.kind === 'bullet_list');
    this.hasReview ||= goals.some((one) => one.kind === 'review') || (kind === 'review' && isList);
    this.found.push(...goals);
  }

  /** Whose goals a heading means that does not say so: what is written in the list, when the post was, and where it stands. */
  private kindOf(part: Part, { kind, period }: HeadingSense): FoundGoal['kind'] | undefined {
    if (kind === 'review' || (kind === 'next' && period !== undefined)) {
      return kind;
    }
    if (kind === 'mixed') {
      return 'guess';
    }
    const trial = this.tried(part, 'review');
    if (trial.length > 0 && trial.filter(isOver).length * 2 >= trial.length) {
      return 'review';
    }
    if (kind === 'next') {
      return kind;
    }
    const told = this.toldBy(part.blocks[0]);
    const isLate = this.isLate(part);
    // Boxes none of which is ticked, behind goals that were looked at: what is told of are those.
    const isUnticked = trial.length > 0 && trial.every(({ goal }) => goal.state === 'open');
    if (told !== undefined && !(told === 'review' && isUnticked && isLate)) {
      return told;
    }
    if (kind === 'bare') {
      // Beside headings of months, one that names goals for one may be of any year.
      return isLate || (this.hasReview && period === undefined) ? 'next' : undefined;
    }
    if (this.date === undefined || this.period === undefined) {
      return isLate ? 'next' : 'review';
    }
    if (!this.isWrittenAfter || (this.period.end - this.period.start < 12 && !this.isLate(part, half))) {
      return 'review'; // of a year that is not over, too
    }
    return this.isLate(part, half) ? 'next' : 'guess';
  }

  /** Whether the time that the post is about was over when it was written. */
  get isWrittenAfter(): boolean {
    const { date, period } = this;
    if (this.opens) {
      return true;
    }
    return date !== undefined && period !== undefined && date.year * 12 + date.month - 1 >= period.end;
  }

  /** Whose goals the first paragraph of a part says they are. */
  private toldBy(placed: PlacedBlock | undefined): 'next' | 'review' | undefined {
    if (placed?.block.kind !== 'paragraph') {
      return undefined;
    }
    const block = new OpenBlock(placed, this.reading);
    const [text] = block.parts;
    return text?.kind === 'paragraph'
      ? tellsOf(block.read(text.source.slice(0, 1000)).text, this.reading.about)
      : undefined;
  }

  private isLate(part: Part, share = lastThird): boolean {
    const { line, endLine } = this.main;
    const { parts } = this.main;
    const reached = (part.line - line) / (endLine - line);
    const isLast = parts.at(-1) === part && parts.length > 1;
    const isBeforeEnd = reached >= half && parts.findLast(({ title }) => !isClosing(title)) === part;
    return isLast || isBeforeEnd || reached >= share;
  }

  /** What a part would give, without its being taken. */
  private tried(part: Part, kind: 'review'): FoundGoal[] {
    return goalsOfPart(part, { kind }, { ...this.reading, seen: new Set() });
  }
}

const senseOfHeading = keptWithBlock(
  ({ title }: { readonly block: Block; readonly title: string }, about: Period | undefined) => senseOf(title, about),
  periodKey,
);

const senseOfPart = ({ heading, title }: Part, about: Period | undefined) =>
  heading === undefined ? senseOf(title, about) : senseOfHeading({ block: heading.block, title }, about);

/** Whether a heading marks goals for certain. */
export function isSureOf(part: Part, about: Period | undefined): boolean {
  const sense = senseOfPart(part, about);
  return sense !== undefined && !sense.isWeak && sense.kind !== 'bare';
}

/** Parts below `main` with those above each, the nearest last, and the one before it on its level. */
function walkWithin(main: Part, above: readonly Part[] = []): [Part, readonly Part[], Part | undefined][] {
  return main.parts.flatMap((one, index) => [
    [one, above, main.parts[index - 1]] as [Part, readonly Part[], Part | undefined],
    ...walkWithin(one, [...above, one]),
  ]);
}
