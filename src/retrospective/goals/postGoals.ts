import type { CalendarDay } from '../../calendar';
import type { PlacedBlock } from '../blockList';
import type { Goals } from './goal';
import { findingAnnounced } from './announcedGoals';
import type { Reading } from './goalItems';
import { isLookBack, isOpening, isTitleOfWishes, titleSense } from './headings/titles';
import { goalsGoneThrough, goalsOfTaggedHeadings, setsOut } from './headingGoals';
import { partingOf, walk, type Part } from './parts';
import { fileNameParts, isDayAlone, periodFrom, periodOfTitle, yearAbout, type Period } from './headings/period';
import { goalsOfLabels } from './labelledGoals';
import { before, isSureOf, PostReader } from './postReader';
import { sortedGoals } from './repeatedGoals';
import { goalsOfTicked } from './tickedGoals';

/** What goals are read from: a post's facts. */
export interface GoalPost extends Reading {
  readonly title: string | undefined;
  readonly date: CalendarDay | undefined;
  readonly blocks: readonly PlacedBlock[];
  readonly lineCount: number;
  /** Name of the post's file, with or without its folders; undefined when it is not known. */
  readonly fileName?: string;
}

/**
 * Reads the goals of a post, with a stop after each block or part. Never throws; the cost is linear in the sections that may
 * hold goals.
 */
export function* findingGoals(post: GoalPost): Generator<void, Goals> {
  const root = yield* partingOf(post.blocks, post.lineCount, post);
  const first = root.parts.length === 1 && root.parts[0]!.level === 1 ? root.parts[0] : undefined;
  const file = fileNameParts(post.fileName ?? '');
  const written = post.title ?? (first ?? root.parts.find(({ level }) => level === 1))?.title ?? file.rest;
  const title = file.rest !== '' && isDayAlone(written) ? file.rest : written;
  const date = post.date ?? file.day;
  const named = periodOfTitle(title, date) ?? periodOfTitle(file.rest, date);
  const isAhead = date !== undefined && !isBehind(named, date);
  const whole =
    titleSense(title) ?? (isAhead && setsGoals({ title, file: file.rest, main: root, named }) ? 'plain' : undefined);
  const isSet = whole === 'plain' && (date === undefined ? undefined : isAhead);
  const opens = whole === undefined && named !== undefined && isOpening(title, named, date);
  const period = opens ? before(named) : (named ?? (date && periodFrom(yearAbout(date))));
  // One heading above all is the post's title once more; below another title it may say that there are goals.
  const isSection = whole === undefined && post.title !== undefined && first !== undefined && isSureOf(first, period);
  const main = first !== undefined && root.blocks.length === 0 && !isSection ? first : root;

  const reader = new PostReader(post, { period, date, main, opens });
  if (whole !== undefined && isSet !== undefined) {
    const kind = whole === 'plain' && isSet ? 'next' : 'review';
    reader.readAll(kind, kind === 'next' && named ? before(named) : period);
  }
  if (whole === 'plain' && isSet === undefined) {
    reader.readUndated(named);
  }
  reader.found.push(...goalsOfTaggedHeadings(walk(main), title, main, reader.reading));
  yield* reader.readingParts(main);
  if (!reader.found.some(({ kind }) => kind === 'review')) {
    const told = [goalsGoneThrough(title, main, reader.reading), goalsOfTicked(main, reader.reading)];
    reader.found.push(...told.flat(), ...goalsOfLabels(main, reader.reading));
  }
  reader.found.push(...(yield* findingAnnounced(main, reader.reading, reader.isWrittenAfter)));
  const nextPeriod = reader.nextPeriod ?? (whole === 'plain' ? named : undefined);
  return sortedGoals(reader.found, period, nextPeriod);
}

/** Whether a post without a word for goals in its title is nothing but goals: named for what is to be done, or for its year alone. */
function setsGoals({
  title,
  file,
  main,
  named,
}: {
  title: string;
  file: string;
  main: Part;
  named: Period | undefined;
}) {
  const isOfWishes = named !== undefined && (isTitleOfWishes(title) || (file !== '' && isTitleOfWishes(file)));
  const isNamedByFile = named !== undefined && !isLookBack(title) && titleSense(file) === 'plain';
  return (
    isOfWishes ||
    isNamedByFile ||
    setsOut(title, main.parts.length === 1 && main.blocks.length === 0 ? main.parts[0]! : main)
  );
}

/** Whether goals for `named` are behind someone who writes on `date`: the time is over, or its last month has come. */
function isBehind(named: Period | undefined, { year, month }: CalendarDay): boolean {
  return named !== undefined && year * 12 + month - 1 >= named.end - (named.end - named.start > 1 ? 1 : 0);
}
