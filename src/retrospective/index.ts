export { addCounts, noCounts, readingMinutes, scan, wordsOf } from './counts';
export type { Counts, ReadingSpeeds } from './counts';
export {
  editFrontMatter,
  type DateText,
  type EditedValue,
  type EditProblem,
  type EditResult,
  type FrontMatterEdit,
  type OffsetChange,
} from './frontMatter/editKey';
export { editFrontMatterKeys } from './frontMatter/editKeys';
export type { FrontMatter, FrontMatterProblem } from './frontMatter/frontMatter';
export { readData } from './frontMatter/dataText';
export type { FrontMatterData, FrontMatterValue } from './frontMatter/plainData';
export type { Cover, PostDate, PostHeader } from './frontMatter/header';
export type { Footnote } from './footnotes';
export { headOf, type PostHead, type UnreadHead } from './head';
export { goalsAsMarkdown, goalStateEdit } from './goals';
export type { Goal, GoalCount, GoalListLine, GoalMark, GoalMarks, Goals, GoalState, LineChange } from './goals';
export type { Place, TextChange } from './lines';
export { languageOf, type PostLanguage } from './language';
export type { BlockDifference } from './blockDifferences';
export type { Block } from './block';
export type { PlacedBlock } from './blockList';
export { fixesOf, PlaceholderTexts } from './problems';
export type {
  FixCode,
  FixSource,
  ProblemFix,
  PostAddress,
  Problem,
  ProblemCode,
  ProblemContext,
  ProblemFacts,
  ProblemRange,
} from './problems';
export { Retrospective } from './retrospective';
export { longestSections } from './longestSections';
export { selectionCounts, type LineText, type SelectedRange } from './selection';
export type { Section } from './sections';
export type { SectionState, Written } from './writtenSections';
export { failingGuests, guestAttribute, guestPage, lineAttribute } from '../markdown';
