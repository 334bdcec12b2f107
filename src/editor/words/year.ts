import { env, l10n } from 'vscode';
import { utcDate } from '../../calendar';
import type { YearProblem } from '../year/gatherYear';
import { number } from '../words';

/** Sentences about a gathered year, loaded with what shows them. */
export const yearWords = {
  title: () => l10n.t('Gather the Year'),
  commits: (count: number) => (count === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', number(count))),
  activeDays: (days: number) => (days === 1 ? l10n.t('1 day') : l10n.t('{0} days', number(days))),
  posts: (count: number) => (count === 1 ? l10n.t('1 post') : l10n.t('{0} posts', number(count))),
  moments: (count: number) => (count === 1 ? l10n.t('1 moment') : l10n.t('{0} moments', number(count))),
  repositories: (count: number) => (count === 1 ? l10n.t('1 repository') : l10n.t('{0} repositories', number(count))),
  highlights: () => l10n.t('What stands out'),
  month: (month: number) =>
    new Intl.DateTimeFormat(env.language, { month: 'long', timeZone: 'UTC' }).format(
      utcDate({ year: 2000, month, day: 1 }),
    ),
  gathering: (year: number) => l10n.t('Gathering {0}', String(year)),
  askedRepositories: (done: number, all: number) => l10n.t('{0} of {1} repositories', number(done), number(all)),
  gathered: (year: number, what: string) => l10n.t('{0}: {1}.', String(year), what),
  nothing: (year: number) => l10n.t('Nothing was found of {0}.', String(year)),
  someProblems: (count: number) =>
    count === 1
      ? l10n.t('One thing could not be gathered; the view “Year” says what.')
      : l10n.t('{0} things could not be gathered; the view “Year” says what.', number(count)),
  whose: (authors: readonly string[]) => l10n.t('Commits by {0}', authors.join(', ')),
  commitsChange: (change: string) => l10n.t('{0} commits', change),
  before: (year: number, change: string) => l10n.t('{0} against {1}', change, String(year)),
  more: (count: number) => l10n.t('{0} more', number(count)),
  openChanges: () => l10n.t('Open the Changes'),
  openMoment: () => l10n.t('Go to the Line'),
  noEditor: () => l10n.t('Open the post first that this is to go into.'),
  notGathered: (year: number) => l10n.t('Nothing is gathered of {0} yet.', String(year)),
  gatherNow: () => l10n.t('Gather It'),
  nothingToInsert: (year: number) => l10n.t('There is nothing of {0} to insert.', String(year)),
  authorPrompt: () =>
    l10n.t('Whose commits? Names or e-mail addresses, apart by commas. Empty: as Git is set up here.'),
  noChanges: (hash: string) => l10n.t('The commit {0} changes no files.', hash.slice(0, 10)),
  noGitExtension: () =>
    l10n.t('To show changes, VS Code’s Git extension is needed. Switch it on under “Extensions” (@builtin git).'),
  notOpened: (name: string) => l10n.t('VS Code’s Git extension could not open the repository “{0}”.', name),
  pictures: (year: number) => l10n.t('{0} in pictures', String(year)),
  saveFirst: () => l10n.t('Save the post first: the picture goes where your blog keeps those of this post.'),
  pictureFailed: (path: string, reason: string) => l10n.t('The picture “{0}” could not be made: {1}', path, reason),
  problem: (problem: YearProblem): string => {
    switch (problem.code) {
      case 'no-git':
        return l10n.t(
          'Git was not found on this machine. Install it, or say where it is in the setting “git.path”, and gather again.',
        );
      case 'too-old-git':
        return l10n.t('Git {0} is too old. Install a newer one, and gather again.', problem.version);
      case 'not-a-repository':
        return l10n.t('There is no Git repository here. Correct the setting “retrospect.year.repositories”.');
      case 'no-repository':
        return l10n.t('No Git repository is open. Name yours in the setting “retrospect.year.repositories”.');
      case 'no-author':
        return l10n.t('Git does not know who you are here. Set user.email, or say whose commits to count.');
      case 'shallow':
        return l10n.t('Only the newest part of the history is here. “git fetch --unshallow” brings the rest.');
      case 'future':
        return problem.commits === 1
          ? l10n.t('One commit is dated in the future and is not counted.')
          : l10n.t('{0} commits are dated in the future and are not counted.', number(problem.commits));
      case 'languages-unknown':
        return l10n.t('Which files were touched could not be read: {0}', problem.detail);
      case 'too-slow':
        return l10n.t('Git took longer than {0} seconds and was stopped.', number(problem.seconds));
      case 'failed':
        return l10n.t('Git says: {0}', problem.detail);
      case 'untrusted':
        return l10n.t('Commits are read only in a workspace that you trust.');
      case 'in-browser':
        return l10n.t('In a browser there is no Git: commits are not counted. Posts and moments are.');
      case 'not-on-disk':
        return l10n.t('No folder on this machine is open: commits are not counted.');
      case 'posts-cut-off':
        return l10n.t('Not every folder could be looked into: posts may be missing. Gather the year again.');
    }
  },
};
