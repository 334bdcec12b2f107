import { l10n } from 'vscode';

/** Sentences of the hints in empty sections. */
export const promptWords = {
  /** The two lenses above an empty section. */
  another: () => l10n.t('Another question'),
  noMore: () => l10n.t('No more here'),
  lastYear: (sentence: string) => l10n.t('Last year you wrote: {0}', sentence),
  /** A question and what was written last year, where there is but one line for both. */
  both: (question: string, lastYear: string) => `${question} · ${lastYear}`,
};
