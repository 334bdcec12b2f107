export { dayAt, daysIn, daysOf } from './days';
export {
  withMoments,
  yearFacts,
  type MonthFacts,
  type MonthRepository,
  type PublishedPost,
  type ReleaseOf,
  type RepositoryShare,
  type Totals,
  type YearFacts,
  type YearSources,
} from './facts';
export {
  changeText,
  commitLine,
  dayText,
  highlightLines,
  datedMoment,
  monthLines,
  numberRows,
  postLine,
  releaseLines,
  workLine,
  type FactLanguage,
  type LinkTo,
} from './factTexts';
export { yearData, type YearData } from './gathered';
export type { HistoryProblem, MergedBranch, PersonCommit, Release, RepositoryHistory } from './history';
export { languagesOf } from './languages';
export type { Moment } from './moments';
