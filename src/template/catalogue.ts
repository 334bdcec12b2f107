import catalogue from './catalogue.json';
import type { TemplateLanguage } from './language';
import type { PeriodKind } from './period';

/** A part of a draft: the id of a section, snippet lines of the template's own, or text that stands for nothing but itself. */
export type OutlineEntry =
  | string
  | {
      readonly body: readonly string[];
      /** Id of a section that takes its place where it can be written from what is known. */
      readonly unlessKnown?: string;
    }
  | { readonly text: string };

/**
 * A template's words in one language. `{year}`, `{lastYear}`, `{nextYear}`, `{period}`, `{lastPeriod}` and `{nextPeriod}`
 * stand for what they name (see `period/periodWords.ts`).
 */
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
  /** What its retrospectives cover. */
  readonly period: PeriodKind;
} & Readonly<Record<TemplateLanguage, TemplateText>>;

export const templates: readonly RetrospectiveTemplate[] = catalogue as readonly RetrospectiveTemplate[];

export const defaultTemplateId = 'yearly-themed';

/** The template of this id; undefined when there is none. */
export function findTemplate(id: string): RetrospectiveTemplate | undefined {
  return templates.find((template) => template.id === id);
}
