import { yearData, type YearData } from '../../year';
import { unreadWords } from '../words/unread';
import { yearWords as words } from '../words/year';
import type { GatheredYear } from './gatherYear';

/** What `retrospect.gatherYear` answers. */
export interface GatherAnswer extends YearData {
  readonly problems: readonly { readonly repository: string; readonly message: string }[];
  /** Files that may belong to the year and could not be read, and why. */
  readonly unread: readonly { readonly uri: string; readonly message: string }[];
}

/** A gathered year as data. */
export function answerOf({ facts, problems, unread }: GatheredYear): GatherAnswer {
  return {
    ...yearData(facts),
    problems: problems.map(({ repository, problem }) => ({ repository, message: words.problem(problem) })),
    unread: unread.map(({ uri, problem }) => ({ uri, message: unreadWords.reason(problem) })),
  };
}
