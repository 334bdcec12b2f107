export { lineOfKey } from './frontMatterKeys';
export { PlaceholderTexts } from './placeholders';
export { readingProblems, type ProblemContext } from './postProblems';
export type { Problem, ProblemCode, ProblemFacts, ProblemRange } from './problem';
