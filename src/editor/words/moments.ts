import { env, l10n } from 'vscode';
import { utcDate, type CalendarDay } from '../../calendar';
import type { WritingFailure } from '../moments/writeMoment';
import { draftWords } from '../words';

const long = (day: CalendarDay) =>
  new Intl.DateTimeFormat(env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(utcDate(day));

/** Sentences about moments, loaded with what shows them. */
export const momentWords = {
  title: () => l10n.t('Log a Moment'),
  placeholder: () => l10n.t('What happened? One line.'),
  prompt: (path: string) =>
    l10n.t('Goes into “{0}” under today’s date. Begin with a date such as 2021-03-01 for another day.', path),
  under: (day: CalendarDay) => l10n.t('Goes under {0}.', long(day)),
  impossibleDay: (text: string) =>
    l10n.t('“{0}” is no day of the calendar, so it stays in the text and the line goes under today’s date.', text),
  missing: () => l10n.t('Type a line first.'),
  noPlace: () =>
    l10n.t(
      'No folder is open to keep moments in. Open one, or name a file of yours for all projects, such as ~/moments.md, in the setting “retrospect.momentsFile”.',
    ),
  unreachable: (value: string) =>
    l10n.t('The setting “retrospect.momentsFile” is “{0}”, which is no file that can be written from here.', value),
  openFolder: () => l10n.t('Open Folder'),
  notWritten: (path: string, reason: WritingFailure, detail: string) =>
    l10n.t('Your line was not written into “{0}”: {1}', path, momentWords.reason(reason, detail)),
  reason: (reason: WritingFailure, detail: string): string => {
    switch (reason) {
      case 'folderThere':
        return l10n.t('there is a folder of that name.');
      case 'leadsOut':
        return l10n.t('a link on the way leads out of the workspace folder.');
      case 'notUtf8':
        return l10n.t('the file is not in UTF-8. Save it with that encoding first.');
      default:
        return draftWords.reason[reason](detail);
    }
  },
  kept: () => l10n.t('It is kept, and offered again.'),
  tryAgain: () => l10n.t('Try Again'),
  copy: () => l10n.t('Copy the Line'),
  logged: (day: CalendarDay) => l10n.t('Logged under {0}', long(day)),
  loggedUnsaved: () => l10n.t('Logged in the open, unsaved file'),
  open: (path: string) => l10n.t('Open “{0}”', path),
};
