import type { PlacedBlock } from '../blockList';
import type { FoundGoal, GoalState } from './goal';
import { goalsOfBlocks } from './blockGoals';
import { belowGoal, goalFrom, OpenBlock, type Above, type Reading } from './goalItems';
import { readGoalLine } from './line/goalLine';
import { areWordedAsGoals, isHeadingOfGoal } from './line/wording';
import {
  isArea,
  isAreaLike,
  isGroupOfGoals,
  isListOfThings,
  isCountedGoal,
  isNumberedGoal,
  isOtherTopic,
} from './headings/names';
import { isOfOwnTime, senseOf, type HeadingSense } from './headings/senses';
import { boldLevel, walk, type Part } from './parts';
import type { Period } from './headings/period';
import { outcomeOf } from './line/states';
import { goalsOfParagraphs, plainSigns, several } from './paragraphGoals';
import { anywhere, plain, plainTitle } from './words';

/** What is known of the post while its parts are read. */
export interface PostReading extends Reading {
  readonly about: Period | undefined;
  /** Parts that were read as goals, or of which a heading above was. */
  readonly seen: Set<Part>;
}

const goalLike = anywhere('goalLike');

/** What the heading of a part says of the goals below it, within goals too; undefined where it says nothing for certain. */
export function ownSense(part: Part, { about }: PostReading): HeadingSense | undefined {
  const sense = senseOf(part.title, about);
  return sense?.isWeak === true || sense?.kind === 'bare' || sense?.kind === 'mixed' ? undefined : sense;
}

/** How a part is to be read. */
export interface PartWay {
  /** Only what stands in lists and tables: the heading may be about other things. */
  readonly isListOnly?: boolean;
  /** Headings are goals for certain only where most of them are worded or counted as such: no heading above says so. */
  readonly isDoubtful?: boolean;
  /** Only the post's title says that there are goals: what is named as an area is none, not even perhaps. */
  readonly isOfTitle?: boolean;
}

/**
 * The goals of a part: those of its lists and tables; else its sub-headings, each with its list as an area, without as a
 * goal; else bold beginnings of paragraphs, or quotes. Prose has none.
 */
export function goalsOfPart(part: Part, above: Above, post: PostReading, way: PartWay = {}): FoundGoal[] {
  post.seen.add(part);
  const blocks = opened(part.blocks, post);
  const listed = goalsOfBlocks(blocks, above, post);
  const below = part.parts.filter((one) => {
    const sense = ownSense(one, post);
    const isOther =
      (sense !== undefined && sense.kind !== above.kind) ||
      (isOtherTopic(one.title) && !isArea(one.title)) ||
      (above.kind === 'next' && isOfOwnTime(one.title, post.about));
    return !isOther;
  });
  const read = below.map((one) => ({ part: one, ...goalsBelow(one, above, post, { ...way, isListOnly: false }) }));
  // A table above lists of the same goals sums them up.
  const isSummary =
    (listed.every(isRow) && read.some(({ goals }) => goals.some((goal) => !isRow(goal)))) || areContents(listed, part);
  const direct = isSummary ? [] : listed;
  const headings = way.isListOnly
    ? direct
    : [...direct, ...goalsOfHeadings(direct, read, above, post, leastOf(part, read, way))];
  const found = way.isListOnly ? [...direct, ...read.flatMap(({ goals }) => goals)] : headings;
  if (found.length > 0 || (way.isListOnly && !way.isDoubtful)) {
    return found;
  }
  const told = goalsOfParagraphs(blocks, above);
  return way.isListOnly && !areWordedAsGoals(told.map(({ goal }) => goal.text)) ? [] : told;
}

/** Whether goals are but the names of the headings below, areas among them: a table of contents. */
function areContents(listed: readonly FoundGoal[], part: Part): boolean {
  const titles = new Set(walk(part).map(({ title }) => plainTitle(title).replace(verdictBehind, '')));
  const names = listed.map(({ goal }) => plainTitle(goal.text));
  return names.length > 1 && names.every((name) => titles.has(name)) && names.filter(isArea).length * 2 >= names.length;
}

/** What a heading says behind the name of an area: `Work (3/4) - A`. */
const verdictBehind = /\s?(?:\(|\s[–—-]\s).*$/u;

/** So many headings without a list are goals for certain; undefined where only those worded as goals may be some. */
function leastOf(part: Part, read: readonly ReadPart[], { isDoubtful, isOfTitle }: PartWay): number | undefined {
  const prose = read.filter(({ goals }) => goals.length === 0);
  // Beside the name of an area, and below one, other headings may be areas just as well, whatever is wanted there.
  const hasAreas = isAreaLike(part.title) || read.some(({ part: one }) => isAreaLike(one.title));
  const likely = prose.filter(
    ({ part: one }) =>
      isHeadingOfGoal(one.title) || goalLike.test(plainTitle(one.title)) || (!hasAreas && isWanted(one)),
  );
  if (isDoubtful === true && likely.length * 2 < prose.length) {
    return hasAreas && isOfTitle === true ? undefined : Infinity;
  }
  return isNumberedGoal(part.title) || isArea(part.title) ? 1 : several;
}

const intent = anywhere('intent');

/** Whether what stands below a heading says that it is wanted. */
function isWanted({ blocks }: Part): boolean {
  return blocks
    .slice(0, 6)
    .some(({ block }) => block.kind === 'paragraph' && intent.test(plain(block.source.slice(0, 600))));
}

const isRow = ({ goal }: FoundGoal) => goal.raw.trimStart().startsWith('|');

interface ReadPart {
  readonly part: Part;
  readonly goals: readonly FoundGoal[];
  readonly outcome: GoalState | undefined;
}

/** The goals below a heading. Where all below it only tells of something, it has none, and may be one itself. */
function goalsBelow(part: Part, above: Above, post: PostReading, way: PartWay) {
  const outcome = above.kind === 'review' ? outcomeOf(part.title) : undefined;
  const hasSense = senseOf(part.title, post.about) !== undefined;
  const area = hasSense || outcome !== undefined ? above.area : titleOf(part);
  const own = { ...above, ...(area !== undefined && { area }), ...(outcome && { outcome }) };
  const isOfThings = isListOfThings(part.title);
  const listed = goalsOfPart(part, isOfThings ? { ...own, kind: 'guess' } : own, post, way);
  // A list of things, but what stands in it is to be done.
  const isOfDeeds = isOfThings && above.kind === 'next' && areWordedAsGoals(listed.map(({ goal }) => goal.text));
  const kind = isOfThings && !isOfDeeds ? 'guess' : above.kind;
  const goals = isOfDeeds ? listed.map(({ goal }) => ({ kind, goal })) : listed;
  const isTold = kind !== 'guess' && goals.length > 0 && goals.every((goal) => goal.kind === 'guess' && !isRow(goal));
  return { goals: isTold && !part.parts.some(({ level }) => level < boldLevel) ? [] : goals, outcome };
}

/** A title in plain form without the stop behind it: what is listed as a sentence has none where it is a heading. */
const unstopped = (title: string) => plainTitle(title).replace(/[.!]+$/u, '');

const titleOf = (part: Part) => plainSigns(part.title) || undefined;

/**
 * Headings below goals as areas of what is in their lists, or as goals.
 * @param least so many headings without a list are goals, fewer only perhaps; undefined where no other than a heading worded
 *   as a goal may be one
 */
function goalsOfHeadings(
  direct: readonly FoundGoal[],
  parts: readonly ReadPart[],
  above: Above,
  post: PostReading,
  least: number | undefined,
): FoundGoal[] {
  const listed = parts.filter(({ goals }) => goals.length > 0);
  const prose = parts.filter(({ goals, outcome }) => goals.length === 0 && outcome === undefined);
  if (direct.length > 0) {
    const known = new Set(direct.flatMap(({ goal }) => [goal.text, goal.area ?? goal.text]).map(unstopped));
    const isKnown = (title: string | undefined) => title !== undefined && known.has(unstopped(title));
    return listed.filter(({ part }) => !isKnown(titleOf(part))).flatMap(({ goals }) => goals);
  }
  const areGoals = prose.length > listed.length;
  return parts.flatMap(({ part, goals, outcome }) => {
    if (
      goals.length > 0 &&
      outcome === undefined &&
      (isCountedGoal(part.title) || isStatedHeading(part, above, post))
    ) {
      const own = goalOfHeading(part, above, above.kind, post);
      return own === undefined ? goals : [own];
    }
    if (goals.length > 0 && (!areGoals || outcome !== undefined || isArea(part.title) || isGroupOfGoals(part.title))) {
      return goals;
    }
    if (outcome !== undefined || part.heading === undefined) {
      return [];
    }
    if (least === undefined && !isHeadingOfGoal(part.title)) {
      return goals;
    }
    const isNamed = !isArea(part.title) || prose.some((one) => !isArea(one.part.title));
    const isSure =
      isNamed && ((areGoals && prose.length >= (least ?? Infinity)) || goalLike.test(plainTitle(part.title)));
    const found = goalOfHeading(part, above, above.kind, post);
    const isStated = found !== undefined && found.goal.mark?.line === part.line;
    return found === undefined ? [] : [isSure || isStated ? found : { ...found, kind: 'guess' as const }];
  });
}

/** Whether a reviewed heading says itself how its goal went: what is listed below belongs to that. */
function isStatedHeading(part: Part, above: Above, post: PostReading): boolean {
  return above.kind === 'review' && goalOfHeading(part, above, 'review', post)?.goal.mark?.line === part.line;
}

/** A heading as a goal: what stands below it are notes, and may say how it went. */
export function goalOfHeading(part: Part, above: Above, kind: Above['kind'], post: PostReading): FoundGoal | undefined {
  const block = new OpenBlock(part.heading!, post);
  const [text] = block.parts;
  if (text === undefined || (text.kind !== 'heading' && text.kind !== 'paragraph')) {
    return undefined;
  }
  const line = readGoalLine(block.goalSource(text, kind, false));
  if (/[?？]\s*$/u.test(line.text)) {
    return undefined;
  }
  const notes: string[] = [];
  let said: Partial<ReturnType<typeof belowGoal>> = {};
  for (const placed of part.blocks.slice(0, 8)) {
    const below = new OpenBlock(placed, post);
    const read = belowGoal(below.parts, below, kind);
    notes.push(...read.notes);
    said = said.state === undefined ? read : said;
  }
  return goalFrom(line, { line: block.placed.line + text.line, raw: block.raw(text.line) }, above, { ...said, notes });
}

function opened(blocks: readonly PlacedBlock[], post: PostReading): OpenBlock[] {
  return blocks.map((placed) => new OpenBlock(placed, post));
}
