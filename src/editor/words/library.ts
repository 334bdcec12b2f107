import { env, l10n } from 'vscode';
import { utcDate, type CalendarDay } from '../../calendar';
import type { GoalTally, RetrospectiveKind, SectionTally } from '../../library';
import { countsWords, number } from '../words';

/** So many sections are named in a tooltip. */
const mostNames = 8;

/** Sentences of the list of retrospectives, loaded with it. */
export const libraryWords = {
  newForYear: (year: number) => l10n.t('New for {0}…', String(year)),
  newForYearTooltip: (year: number) =>
    l10n.t('There is no yearly retrospective of {0} yet. Click to start it.', String(year)),
  withoutYear: () => l10n.t('Without a year'),
  posts: (count: number) => (count === 1 ? l10n.t('1 retrospective') : l10n.t('{0} retrospectives', number(count))),
  reading: (done: number, all: number) =>
    l10n.t('Looking for retrospectives: {0} of {1} posts', number(done), number(all)),
  searching: () => l10n.t('Looking for retrospectives…'),
  stopped: () => l10n.t('Stopped before all posts were read. Refresh to go on.'),
  indexing: () => l10n.t('Looking for retrospectives'),
  kind: (kind: RetrospectiveKind): string => {
    switch (kind) {
      case 'year':
        return l10n.t('Yearly');
      case 'half':
        return l10n.t('Half-year');
      case 'quarter':
        return l10n.t('Quarter');
      case 'month':
        return l10n.t('Month');
      case 'span':
        return l10n.t('Several years');
      case 'project':
        return l10n.t('Project or event');
      case 'leaving':
        return l10n.t('Leaving a job');
      case 'goals':
        return l10n.t('Goals');
    }
  },
  date: (day: CalendarDay) =>
    new Intl.DateTimeFormat(env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(utcDate(day)),
  length: (words: number, characters: number, minutes: number) =>
    countsWords.parts([
      countsWords.words(words),
      countsWords.characters(characters),
      ...(minutes > 0 ? [countsWords.minutes(minutes)] : []),
    ]),
  /** Undefined when a post has none. */
  goals: ({ next, done, total }: GoalTally): string | undefined => {
    const parts = [
      ...(total > 0 ? [l10n.t('goals looked back on: {0} of {1} done', number(done), number(total))] : []),
      ...(next > 0 ? [l10n.t('goals set: {0}', number(next))] : []),
    ];
    return parts.length === 0 ? undefined : countsWords.parts(parts);
  },
  sections: ({ total, empty }: SectionTally) =>
    l10n.t('{0} of {1} sections', number(total - empty.length), number(total)),
  /** Names the first of them. */
  emptySections: ({ empty }: SectionTally) => {
    const names = empty.slice(0, mostNames).join(', ');
    return empty.length <= mostNames
      ? l10n.t('still empty: {0}', names)
      : l10n.t('still empty: {0} and {1} more', names, number(empty.length - mostNames));
  },
  /** What a row says to those who hear it: the bar of its length in words. */
  spoken: (title: string, kind: string, facts: readonly string[], percent: number) =>
    l10n.t('{0}, {1}, {2}, {3}% as long as the longest', title, kind, facts.join(', '), number(percent)),
};
