import type { ProblemCode } from '../../retrospective';

export type Severity = 'hint' | 'info' | 'warning';

/** How each problem is shown where the setting says nothing: what a reader would see is a warning, what may be meant a hint. */
export const defaultSeverities: Readonly<Record<ProblemCode, Severity | 'off'>> = {
  placeholder: 'warning',
  todo: 'info',
  emptySection: 'info',
  headingJump: 'info',
  duplicateHeading: 'hint',
  missingAlt: 'info',
  missingFootnote: 'warning',
  brokenAnchor: 'warning',
  literalEmphasis: 'warning',
  privateNote: 'info',
  personalData: 'hint',
  yearMismatch: 'warning',
  unreviewedGoals: 'info',
  missingImage: 'warning',
  largeImage: 'info',
  brokenLink: 'warning',
  draft: 'info',
  futureDate: 'warning',
  missingKey: 'warning',
  frontMatter: 'warning',
};

/** How a problem is shown: as the setting `problems` says, if it says it well. */
export function severityOf(code: ProblemCode, setting: Readonly<Record<string, unknown>>): Severity | 'off' {
  const set = setting[code];
  return set === 'off' || set === 'hint' || set === 'info' || set === 'warning' ? set : defaultSeverities[code];
}
