import { templateLanguages, type TemplateLanguage } from '../language';
import { periodKinds, type PeriodKind } from '../period';
import { fillVariables, variablesIn, type TemplateValues, type TemplateVariable } from './variables';

/** What the reader of front matter says of a template's file. Offsets and lines are those of the normalised text. */
export interface TemplateHead {
  readonly data: Readonly<Record<string, unknown>>;
  /** 0-based line, and offset (UTF-16 units), at which the body begins. */
  readonly bodyLine: number;
  readonly bodyOffset: number;
  readonly problem?: { readonly line: number };
}

/** A template of the person's own: a Markdown file. Its text is literal except for the variables. */
export interface UserTemplate {
  readonly name: string;
  readonly description?: string;
  readonly kind: PeriodKind;
  /** Undefined: whatever language the draft is in. */
  readonly language?: TemplateLanguage;
  /** What becomes the post, `\n` line ends; it may begin with the post's front matter. */
  readonly body: string;
  /** 0-based line of the file on which {@link body} begins. */
  readonly bodyLine: number;
  readonly variables: ReadonlySet<TemplateVariable>;
}

/** Why a file is no template that can be used. `line` is 0-based in the file. */
export type UserTemplateProblem =
  | { readonly code: 'brokenHead'; readonly line: number }
  | { readonly code: 'unknownKind' | 'unknownLanguage'; readonly value: string; readonly line: number }
  | { readonly code: 'unknownVariable'; readonly name: string; readonly line: number };

/**
 * Reads a template from its file. Front matter with `name` or `kind` describes the template (`description` and `language`
 * too); any other front matter is the post's. Without a name it is called like the file, without a kind it is of years.
 * @param text of the file, any line ends
 * @param fileName without folder and extension
 */
export function readUserTemplate(
  text: string,
  fileName: string,
  head: TemplateHead,
): { template: UserTemplate } | { name: string; problem: UserTemplateProblem } {
  const normalised = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const headText = normalised.slice(0, head.bodyOffset);
  if (!/^(?:name|kind)[ \t]*[:=]/m.test(headText)) {
    return withBody({ name: fileName, kind: 'year' }, normalised, 0);
  }
  if (head.problem !== undefined) {
    return { name: fileName, problem: { code: 'brokenHead', line: head.problem.line } };
  }
  const name = textOf(head.data['name']) ?? fileName;
  const kind = textOf(head.data['kind']) ?? 'year';
  const language = textOf(head.data['language']);
  const description = textOf(head.data['description']);
  if (!isOneOf(periodKinds, kind)) {
    return { name, problem: { code: 'unknownKind', value: kind, line: lineOfKey('kind', headText) } };
  }
  if (language !== undefined && !isOneOf(templateLanguages, language)) {
    return { name, problem: { code: 'unknownLanguage', value: language, line: lineOfKey('language', headText) } };
  }
  return withBody(
    { name, kind, ...(description !== undefined && { description }), ...(language !== undefined && { language }) },
    normalised.slice(head.bodyOffset),
    head.bodyLine,
  );
}

function withBody(
  facts: Pick<UserTemplate, 'name' | 'kind' | 'description' | 'language'>,
  text: string,
  line: number,
): { template: UserTemplate } | { name: string; problem: UserTemplateProblem } {
  const blank = /^(?:[ \t]*\n)*/.exec(text)![0];
  const body = text.slice(blank.length).trimEnd();
  const bodyLine = line + blank.split('\n').length - 1;
  const { used, unknown } = variablesIn(body);
  const stranger = unknown[0];
  if (stranger !== undefined) {
    const { name } = stranger;
    return { name: facts.name, problem: { code: 'unknownVariable', name, line: bodyLine + stranger.line } };
  }
  return { template: { ...facts, body, bodyLine, variables: used } };
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text === '' ? undefined : text;
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}

function lineOfKey(key: string, text: string): number {
  return Math.max(
    0,
    text.split('\n').findIndex((line) => new RegExp(`^${key}[ \\t]*[:=]`).test(line)),
  );
}

/** How many lines of `body` are the post's own front matter, markers included; 0 when it brings none. */
function frontMatterLines(body: string): number {
  const lines = body.split('\n');
  const marker = /^(---|\+\+\+)[ \t]*$/.exec(lines[0]!)?.[1];
  const end = marker === undefined ? -1 : lines.findIndex((line, index) => index > 0 && line.trimEnd() === marker);
  return end + 1;
}

/**
 * The post's text, `\n` line ends, none at its end.
 * @returns `frontMatterLength` of it in UTF-16 units, without the line end behind; 0 when it brings none
 */
export function fillUserTemplate(
  { body }: UserTemplate,
  values: TemplateValues,
): { readonly text: string; readonly frontMatterLength: number } {
  const front = frontMatterLines(body);
  const lines = fillVariables(body, values, (line) => line < front);
  return {
    text: lines.join('\n'),
    frontMatterLength: front === 0 ? 0 : lines.slice(0, front).join('\n').length,
  };
}
