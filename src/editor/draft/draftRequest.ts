import { Uri } from 'vscode';
import type { TemplateLanguage } from '../../template';

/** What `retrospect.newYearly` and `retrospect.new` may be told, so that they need not ask. */
export interface DraftArguments {
  /** `2021`, `2021-H1`, `2021-Q3`, `2021-06` or a name, as the template asks for; not read yet. */
  readonly period?: string;
  /** Id of a template, or the file name of one of the person's own. */
  readonly template?: string;
  readonly language?: TemplateLanguage;
  readonly folder?: Uri;
}

/** How the command was called: from a menu (perhaps on a folder), or with an options object. */
export type Call =
  { readonly kind: 'ask'; readonly folder?: Uri } | { readonly kind: 'told'; readonly arguments: DraftArguments };

const known = ['year', 'period', 'template', 'language', 'folder'];

/**
 * Tells a menu's call from one with options. Menus pass an address first, or words of their own; only an object with one
 * of our keys is options.
 * @throws TypeError when an option is of the wrong kind
 */
export function readCall(argument: unknown): Call {
  if (argument instanceof Uri) {
    return { kind: 'ask', folder: argument };
  }
  if (typeof argument !== 'object' || argument === null || !known.some((key) => key in argument)) {
    return { kind: 'ask' };
  }
  const { year, period, template, language, folder } = argument as Record<string, unknown>;
  if (year !== undefined && !Number.isInteger(Number(year))) {
    throw new TypeError(`year: ${String(year)}`);
  }
  if (period !== undefined && typeof period !== 'string' && typeof period !== 'number') {
    throw new TypeError(`period: ${String(period)}`);
  }
  if (language !== undefined && language !== 'en' && language !== 'ko') {
    throw new TypeError(`language: ${String(language)}`);
  }
  if (folder !== undefined && !(folder instanceof Uri)) {
    throw new TypeError('folder is no Uri');
  }
  const asked = period ?? (year === undefined ? undefined : Number(year));
  return {
    kind: 'told',
    arguments: {
      ...(asked !== undefined && { period: String(asked) }),
      ...(typeof template === 'string' && { template }),
      ...(language !== undefined && { language }),
      ...(folder !== undefined && { folder }),
    },
  };
}
