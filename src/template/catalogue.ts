import catalogue from './catalogue.json';
import type { TemplateLanguage } from './language';

/** What a retrospective of a template covers. */
export type PeriodKind = 'year';

/** A part of a draft: the id of a section, or snippet lines of the template's own. */
export type OutlineEntry = string | { readonly body: readonly string[] };

/** A template's words in one language. `{year}`, `{lastYear}` and `{nextYear}` stand for the years. */
export interface TemplateText {
  readonly name: string;
  readonly description: string;
  /** The post's title. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly outline: readonly OutlineEntry[];
}

/** A kind of retrospective that can be scaffolded: data of `catalogue.json`, a new one touches no code. */
export type RetrospectiveTemplate = {
  readonly id: string;
  readonly period: PeriodKind;
} & Readonly<Record<TemplateLanguage, TemplateText>>;

export const templates: readonly RetrospectiveTemplate[] = catalogue as readonly RetrospectiveTemplate[];

export const defaultTemplateId = 'yearly-themed';

/** The template of this id; undefined when there is none. */
export function findTemplate(id: string): RetrospectiveTemplate | undefined {
  return templates.find((template) => template.id === id);
}
