import type { FoundGoal, Goal, Goals } from './goal';
import { formatPeriod, type Period } from './headings/period';
import { plainTitle } from './words';

/** Reviewed goals once: people list them first and go through them below. The one that says how it went stays. */
function withoutRepeated(found: readonly FoundGoal[]): FoundGoal[] {
  const stated = new Map<string, Goal>();
  for (const { kind, goal } of found) {
    if (kind === 'review' && goal.state !== 'unknown') {
      stated.set(plainTitle(goal.text), goal);
    }
  }
  return found.filter(({ kind, goal }) => {
    const other = kind === 'review' && goal.state === 'unknown' ? stated.get(plainTitle(goal.text)) : undefined;
    return other === undefined || isApart(goal, other);
  });
}

/** Whether two goals of the same words belong to different areas, and so are two. */
const isApart = ({ area }: Goal, other: Goal) => area !== undefined && other.area !== undefined && area !== other.area;

/** What was found as the goals of a post: each line once, in order. */
export function sortedGoals(
  found: readonly FoundGoal[],
  period: Period | undefined,
  nextPeriod: Period | undefined,
): Goals {
  const lines = new Set<number>();
  const once = [
    ...found.filter(({ kind }) => kind !== 'guess'),
    ...found.filter(({ kind }) => kind === 'guess'),
  ].filter(({ goal }) => !lines.has(goal.line) && lines.add(goal.line));
  const single = withoutRepeated(once);
  const of = (kind: FoundGoal['kind']) =>
    single
      .filter((one) => one.kind === kind)
      .map(({ goal }) => goal)
      .sort((a, b) => a.line - b.line);
  return {
    period: period && formatPeriod(period),
    nextPeriod: nextPeriod && formatPeriod(nextPeriod),
    next: of('next'),
    review: of('review'),
    guesses: of('guess'),
  };
}
