import type { Uri } from 'vscode';
import type { KnownYear, TemplateLanguage } from '../../template';
import { monthLines, numberRows, type YearFacts } from '../../year';
import { linksFrom } from './postLinks';
import type { YearServices } from './workspaceYears';

/** The facts of a year as the sections of a post at `from` have them. */
export async function knownYear(
  facts: YearFacts,
  language: TemplateLanguage,
  from: Uri,
  services: Pick<YearServices, 'blogs' | 'retrospectives'>,
): Promise<KnownYear> {
  const linkTo = await linksFrom(
    from,
    facts.months.flatMap(({ posts }) => posts),
    services,
  );
  const months = facts.months
    .map((month) => [month.month, monthLines(month, language, linkTo)] as const)
    .filter(([, lines]) => lines.length > 0);
  return { months: new Map(months), numbers: numberRows(facts, language) };
}
