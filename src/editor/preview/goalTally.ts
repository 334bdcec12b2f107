import type { GoalTally } from '../../preview';
import type { Retrospective } from '../../retrospective';
import { inSlices } from '../slices';

/**
 * Counts the goals that a post looks back on, a slice at a time: reading them costs as much as the post is long.
 * @param isWanted asked between slices; when it says no, the result is undefined
 * @returns `tally` undefined where the post looks back on none
 */
export async function tallyGoals(
  post: Retrospective,
  fileName: string,
  isWanted: () => boolean,
): Promise<{ readonly tally: GoalTally | undefined } | undefined> {
  const goals = await inSlices(post.findingGoals(fileName), isWanted);
  const all = goals?.review.length;
  const done = goals?.review.filter(({ state }) => state === 'done').length;
  return all === undefined || done === undefined ? undefined : { tally: all === 0 ? undefined : { done, all } };
}
