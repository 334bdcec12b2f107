import type { GoalState } from '../goal';
import { anywhere, plainHeading } from '../words';

const reached = anywhere('reached');
const unreached = anywhere('unreached');
const dropped = anywhere('dropped');

/** How the goals below a heading went that says so of them: `Goals I missed`, `이룬 목표`; undefined for all others. */
export function reachedState(title: string): GoalState | undefined {
  const text = plainHeading(title);
  if (!reached.test(text)) {
    return undefined;
  }
  return dropped.test(text) ? 'dropped' : unreached.test(text) ? 'missed' : 'done';
}
