import { wordsOf } from './counts';
import type { Section } from './sections';

/** The sections with the most words, longest first; of equally long ones the earlier one first. Those without words don't count. */
export function longestSections(sections: readonly Section[], count: number): Section[] {
  return sections
    .filter((section) => wordsOf(section.counts) > 0)
    .sort((a, b) => wordsOf(b.counts) - wordsOf(a.counts) || a.line - b.line)
    .slice(0, count);
}
