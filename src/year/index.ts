export {
  dayAt,
  daysIn,
  daysOf,
  yearFacts,
  type LoggedMoment,
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
  dayText,
  highlightLines,
  momentLine,
  monthLines,
  monthText,
  numberRows,
  postLine,
  releaseLines,
  workLine,
  type FactLanguage,
  type LinkTo,
} from './factTexts';
export type { HistoryProblem, MergedBranch, PersonCommit, Release, RepositoryHistory } from './history';
export { languagesOf } from './languages';
