import { l10n } from 'vscode';

/** Sentences of the tools for language models, loaded with the first call. */
export const toolWords = {
  openPost: () => l10n.t('the open post'),
  gathering: (year: number) => l10n.t('Gathering {0}', String(year)),
  yearTitle: (year: number) => l10n.t('Facts of {0}', String(year)),
  yearMessage: (year: number) =>
    l10n.t(
      'Counts of your commits, and the titles of your posts and moments of {0}, go to the assistant. They are read on this machine.',
      String(year),
    ),
  readingGoals: () => l10n.t('Reading your goals'),
  goalsTitle: () => l10n.t('Your goals'),
  goalsMessage: (year: number | undefined) =>
    year === undefined
      ? l10n.t('The goals in your retrospectives, and how they went, go to the assistant.')
      : l10n.t('The goals in your retrospectives of {0}, and how they went, go to the assistant.', String(year)),
  counting: (post: string) => l10n.t('Counting {0}', post),
  countsTitle: () => l10n.t('Length of a post'),
  countsMessage: (post: string) =>
    l10n.t('The length and the headings of {0} go to the assistant, not its text.', post),
  cancelled: () => l10n.t('Gathering the year was cancelled.'),
  noPost: () => l10n.t('No post is open. Say which, by its path in the workspace.'),
  notThere: (post: string) => l10n.t('There is no post “{0}” in this workspace.', post),
};
