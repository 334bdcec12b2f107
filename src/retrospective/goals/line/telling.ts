import type { GoalKind } from '../goal';
import { anywhere, plain, wordsFor } from '../words';
import type { GoalLine } from './goalLine';

const goalLike = anywhere('goalLike');
const statement = anywhere('statement');
const telling = anywhere('telling');
const report = anywhere('report');
const intent = anywhere('intent');
/** Words before a verb that say how much one wants it. */
const eager = new RegExp(`^${wordsFor('eager')}\\s`, 'u');
/** A goal with what is said of it behind a colon or a dash. */
const parted = /^.{1,60}?(?:[:：]\s|\s[–—-]\s|→|->|=>)/u;

/**
 * Whether a line asks or tells something, though it stands where goals do: `It rained all year`. Of goals that are looked
 * at, only what tells nothing else: behind a goal one tells how it went.
 */
export function isTelling({ text, state }: GoalLine, kind: GoalKind): boolean {
  if (state !== undefined) {
    return false;
  }
  const said = plain(text);
  if (kind === 'review') {
    return !parted.test(text) && (statement.test(said) || report.test(said));
  }
  return (
    statement.test(said) ||
    (telling.test(said) && !intent.test(said)) ||
    (/[?？]$/u.test(said) && !goalLike.test(said.replace(eager, '').replace(/\s?[?？]+$/u, '')))
  );
}
