import { l10n } from 'vscode';
import type { UnreadProblem } from '../unreadReason';
import { number, pageWords } from '../words';

/** Sentences of files that could not be read. */
export const unreadWords = {
  files: (count: number) =>
    count === 1 ? l10n.t('1 file could not be read') : l10n.t('{0} files could not be read', number(count)),
  reason: (problem: UnreadProblem): string => {
    switch (problem.code) {
      case 'noPermission':
        return l10n.t('There is no permission to read it.');
      case 'noAnswer':
        return l10n.t('The file system does not answer.');
      case 'frontMatter':
        return pageWords.frontMatterProblem(problem.problem);
      case 'failed':
        return problem.detail;
    }
  },
  open: () => l10n.t('Open the Post'),
};
