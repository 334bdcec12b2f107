import type { FoundGoal } from './goal';
import { isRetrospectiveOf } from './headings/senses';
import { goalsOfPart, type PostReading } from './partGoals';
import { walk, type Part } from './parts';

/** So many tasks, some ticked and some not, are goals that one went through. */
const leastTasks = 3;

/**
 * Tasks under a heading that looks back at the post's own time, `## Looking back at 2021`, and below it one for each area:
 * nobody sets tasks for a time that is over, so they were set before.
 */
export function goalsOfTicked(main: Part, post: PostReading): FoundGoal[] {
  return walk(main).flatMap((part) => {
    if (post.seen.has(part) || !isRetrospectiveOf(part.title, post.about)) {
      return [];
    }
    const trial = { ...post, seen: new Set<Part>() };
    const below = part.parts.filter((one) => !post.seen.has(one));
    const tasks = below.flatMap((one) =>
      goalsOfPart(one, { kind: 'review', area: one.title }, trial, { isListOnly: true }).filter(
        ({ goal: { mark } }) => mark?.kind === 'box',
      ),
    );
    const isTicked = tasks.some(({ goal }) => goal.state === 'done') && tasks.some(({ goal }) => goal.state === 'open');
    return isTicked && tasks.length >= leastTasks ? tasks : [];
  });
}
