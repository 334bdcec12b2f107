import type { FoundGoal, Goal } from './goal';
import { plainTitle } from './words';

/** Reviewed goals once: people list them first and go through them below. The one that says how it went stays. */
export function withoutRepeated(found: readonly FoundGoal[]): FoundGoal[] {
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
