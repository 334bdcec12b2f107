import { InputBoxValidationSeverity, window } from 'vscode';
import { impossibleDay, momentText, readTyped } from '../../year/moments';
import { momentWords as words } from '../words/moments';
import { withoutLinks } from '../plainText';

/**
 * Asks for one line. It stays while the person looks something up elsewhere, and says under which day the line goes when
 * that is not today.
 * @param path of the file, for showing @param kept what was typed before and could not be written
 * @returns undefined when the person left
 */
export function askMoment(path: string, kept: string): Thenable<string | undefined> {
  return window
    .showInputBox({
      title: words.title(),
      placeHolder: words.placeholder(),
      prompt: withoutLinks(words.prompt(path)),
      value: kept,
      ignoreFocusOut: true,
      validateInput: (typed) => {
        const { day, text } = readTyped(typed);
        const impossible = impossibleDay(typed);
        if (text === '' && momentText(typed) !== '') {
          return words.missing(); // a day alone
        }
        if (day !== undefined) {
          return { message: words.under(day), severity: InputBoxValidationSeverity.Info };
        }
        return impossible === undefined
          ? undefined
          : { message: words.impossibleDay(impossible), severity: InputBoxValidationSeverity.Warning };
      },
    })
    .then((typed) => (typed === undefined || momentText(typed) === '' ? undefined : typed));
}
