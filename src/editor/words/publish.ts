import { l10n } from 'vscode';

/** Sentences about the ways of a post out of VS Code, loaded with what says them. */
export const publishWords = {
  noPostToCopy: () => l10n.t('Open a Markdown file first, then copy it.'),
  noPostToExport: () => l10n.t('Open a Markdown file first, then export it.'),
  copiedMarkdown: () => l10n.t('Copied as Markdown'),
  copiedHtml: () => l10n.t('Copied as HTML'),
  copyRefused: () =>
    l10n.t(
      'The preview was not allowed to write to the clipboard. Click into the preview, select all of it, and copy.',
    ),
  tryAgain: () => l10n.t('Try Again'),
  exportTitle: () => l10n.t('Export as HTML'),
  exportButton: () => l10n.t('Export'),
  targetExists: (name: string) => l10n.t('“{0}” is there already and was left as it is.', name),
  notWritten: (name: string, reason: string) => l10n.t('“{0}” was not written: {1}', name, reason),
  exported: (name: string, problems: readonly string[]) => {
    const said = problems.slice(0, 3);
    const more = problems.length - said.length;
    return [
      l10n.t('“{0}” is written.', name),
      ...said,
      ...(more > 0 ? [l10n.t('{0} more pictures are not in it.', more)] : []),
    ].join(' ');
  },
  formulas: () => l10n.t('Formulas are in it as they are written: what draws them needs a script.'),
  diagrams: () => l10n.t('Diagrams are in it as they are written: what draws them needs a script.'),
  openInBrowser: () => l10n.t('Open in Browser'),
  reveal: () => l10n.t('Reveal'),
  picture: {
    remotePicture: (address: string) =>
      l10n.t('The picture {0} is on the web, and is not seen without a connection.', address),
    missingPicture: (address: string) => l10n.t('The picture {0} is missing.', address),
    unreadablePicture: (address: string) => l10n.t('The picture {0} could not be read.', address),
    largePicture: (address: string) => l10n.t('The picture {0} is too large to be put into the file.', address),
    notAPicture: (address: string) => l10n.t('The file {0} is no picture that browsers show.', address),
    outsidePicture: (address: string) =>
      l10n.t('The picture {0} is a link to a place outside of the folder, and was left out.', address),
  },
};
