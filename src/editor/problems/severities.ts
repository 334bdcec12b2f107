import type { Problem, ProblemCode } from '../../retrospective';

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

/** What a problem is shown for: while a post is written, or before it is published. */
export type Occasion = 'writing' | 'publishing';

/**
 * How a problem is shown: as the setting `problems` says, if it says it well. A field is no slip while its section is not
 * begun.
 */
export function severityOf(
  problem: Problem,
  setting: Readonly<Record<string, unknown>>,
  occasion: Occasion,
): Severity | 'off' {
  const set = setting[problem.code];
  if (set === 'off' || set === 'hint' || set === 'info' || set === 'warning') {
    return set;
  }
  return problem.code === 'placeholder' && occasion === 'writing' && !problem.facts.isBegun
    ? 'info'
    : defaultSeverities[problem.code];
}
