import type { Moment, MonthFacts, MonthRepository, PersonCommit, PublishedPost, YearFacts } from '../../year';
import type { GatheredYear, YearProblem } from './gatherYear';
import type { UnreadFile } from '../unreadReason';

/** What the view of years shows in a row. */
export type YearRow =
  | { readonly kind: 'year'; readonly gathered: GatheredYear }
  | { readonly kind: 'highlights'; readonly facts: YearFacts }
  | { readonly kind: 'highlight'; readonly facts: YearFacts; readonly index: number; readonly text: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: MonthFacts }
  | {
      readonly kind: 'repository';
      readonly year: number;
      readonly month: MonthFacts;
      readonly repository: MonthRepository;
    }
  | { readonly kind: 'commit'; readonly repository: MonthRepository; readonly commit: PersonCommit }
  | { readonly kind: 'more'; readonly repository: MonthRepository; readonly hidden: number }
  | { readonly kind: 'post'; readonly post: PublishedPost }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'problem'; readonly year: number; readonly repository: string; readonly problem: YearProblem }
  | { readonly kind: 'unread'; readonly year: number; readonly files: readonly UnreadFile[] }
  | { readonly kind: 'unreadFile'; readonly file: UnreadFile };

/** The rows below a row. @param highlights what stands out in a year, as text to read */
export function rowsBelow(row: YearRow, highlights: (facts: YearFacts) => readonly string[]): YearRow[] {
  switch (row.kind) {
    case 'year': {
      const { facts, problems, unread } = row.gathered;
      const { year } = facts;
      const known = facts.months.filter(isKnown);
      return [
        ...problems.map(({ repository, problem }): YearRow => ({ kind: 'problem', year, repository, problem })),
        ...(unread.length > 0 ? [{ kind: 'unread', year, files: unread } as const] : []),
        ...(highlights(facts).length > 0 ? [{ kind: 'highlights', facts } as const] : []),
        ...known.map((month): YearRow => ({ kind: 'month', year, month })),
      ];
    }
    case 'highlights':
      return highlights(row.facts).map((text, index): YearRow => {
        return { kind: 'highlight', facts: row.facts, index, text };
      });
    case 'month': {
      const { year, month } = row;
      return [
        ...month.repositories.map((repository): YearRow => {
          return { kind: 'repository', year, month, repository };
        }),
        ...month.posts.map((post): YearRow => ({ kind: 'post', post })),
        ...month.moments.map((moment): YearRow => ({ kind: 'moment', moment })),
      ];
    }
    case 'repository': {
      const { repository } = row;
      const hidden = repository.commits - repository.list.length;
      return [
        ...repository.list.map((commit): YearRow => ({ kind: 'commit', repository, commit })),
        ...(hidden > 0 ? [{ kind: 'more', repository, hidden } as const] : []),
      ];
    }
    case 'unread':
      return row.files.map((file): YearRow => ({ kind: 'unreadFile', file }));
    default:
      return [];
  }
}

/** Whether anything is known of a month. */
function isKnown({ commits, posts, moments, releases }: MonthFacts): boolean {
  return commits + posts.length + moments.length + releases.length > 0;
}
