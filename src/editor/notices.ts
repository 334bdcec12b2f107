import { window } from 'vscode';
import { withoutLinks } from './plainText';

type Show = <T extends string>(message: string, ...choices: T[]) => Thenable<T | undefined>;

const asText =
  (show: Show): Show =>
  (message, ...choices) =>
    show(withoutLinks(message), ...choices);

/** Notifications. Their words are text, whatever a post, a setting or a file's name brings into them. */
export const showInformation = asText((message, ...choices) => window.showInformationMessage(message, ...choices));
export const showWarning = asText((message, ...choices) => window.showWarningMessage(message, ...choices));
export const showError = asText((message, ...choices) => window.showErrorMessage(message, ...choices));

/** A question that waits for its answer. Dialogs show words as they are. */
export function ask<T extends string>(message: string, detail: string, ...choices: T[]): Thenable<T | undefined> {
  return window.showInformationMessage(message, { modal: true, detail }, ...choices);
}
