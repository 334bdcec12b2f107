import type { CalendarDay } from '../calendar';
import { templates } from './catalogue';
import { outlineOf } from './draft';
import type { TemplateLanguage } from './language';
import { dateForPeriod, proposedPeriod, type Period } from './period';
import type { SectionCatalogue, SectionTemplate } from './sections';
import { formatSnippet, joinSnippets } from './snippet';

/** Id of a template among the sections: a section may be called like it (`project`). */
const idOf = (template: string) => `template-${template}`;

/**
 * All that stands under the front matter of each template, to be inserted like a section: for a post that was begun
 * without one.
 * @param sections those that the templates are made of
 * @param today decides which year or month they speak of
 */
export function templateSections(
  sections: SectionCatalogue,
  language: TemplateLanguage,
  today: CalendarDay,
): SectionTemplate[] {
  return templates.map((template) => {
    const { name, description } = template[language];
    const kind = template.period;
    const named: Period = { kind: 'project', name };
    const period = proposedPeriod(kind, today) ?? named;
    const pieces = outlineOf({ template, language, period, date: dateForPeriod(period, today) }, sections);
    return {
      id: idOf(template.id),
      language,
      title: name,
      prefix: `retro-${template.id}`,
      description,
      body: formatSnippet(joinSnippets(pieces, '\n\n')),
      hasHeading: true,
      isWhole: true,
    };
  });
}
