export { PlaceholderTexts } from './placeholders';
export { readingProblems, type ProblemContext } from './postProblems';
export type { Problem, ProblemCode, ProblemFacts, ProblemRange } from './problem';
export { postAddresses, type PostAddress } from './postAddresses';
export { fixesOf, type FixCode, type FixSource, type ProblemFix } from './fixes';
