export { addCounts, defaultReadingSpeeds, noCounts, readingMinutes, scan, wordsOf } from './counts';
export type { Counts, ReadingSpeeds } from './counts';
export type { FrontMatter, FrontMatterProblem } from './frontMatter/frontMatter';
export type { Cover, PostDate, PostHeader } from './frontMatter/header';
export type { Footnote } from './footnotes';
export { languageOf, type PostLanguage } from './language';
export { Retrospective, type PlacedBlock } from './retrospective';
export type { Section } from './sections';
export { lineAttribute } from '../markdown';
