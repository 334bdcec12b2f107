import { l10n } from 'vscode';
import type { GoalState } from '../../retrospective';
import { number } from '../words';

/** Sentences about goals, loaded with what shows them. */
export const goalWords = {
  state: (state: GoalState): string => {
    switch (state) {
      case 'open':
        return l10n.t('open');
      case 'done':
        return l10n.t('done');
      case 'partly':
        return l10n.t('partly done');
      case 'missed':
        return l10n.t('missed');
      case 'postponed':
        return l10n.t('postponed');
      case 'dropped':
        return l10n.t('dropped');
      case 'carried':
        return l10n.t('carried over');
      case 'unknown':
        return l10n.t('not said');
    }
  },
  tally: (done: number, all: number) => l10n.t('{0} of {1} done', number(done), number(all)),
  statePlaceholder: (goal: string) => l10n.t('How did it go: {0}', goal),
  notWritable: () =>
    l10n.t('This state cannot be written here without changing more of the line. Edit the line by hand.'),
  openLine: () => l10n.t('Go to the Line'),
  noEditor: () => l10n.t('Open the post that the goals are for first.'),
  noEarlier: (year: number) =>
    l10n.t('There is no retrospective of {0} in this workspace. From which post are the goals?', String(year)),
  noPosts: () => l10n.t('There are no earlier retrospectives in this workspace to take goals from.'),
  noGoals: (title: string) =>
    l10n.t('No goals were found in “{0}”. Open it, and write them as a list under a heading like “Goals”.', title),
  openPost: () => l10n.t('Open It'),
  carryTitle: (title: string) => l10n.t('Goals of “{0}”', title),
  carryPlaceholder: () => l10n.t('Take away what is no goal, change what you like, then press Enter.'),
  guess: () => l10n.t('perhaps a goal'),
  edit: () => l10n.t('Edit'),
  editPrompt: () => l10n.t('The goal as it goes into the new post'),
  nothingUnfinished: () => l10n.t('This post looks back on no goal that is unfinished.'),
};
