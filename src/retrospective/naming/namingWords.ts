/**
 * What a language calls retrospectives in titles, file names, tags and folders. Every entry is the source of a regular
 * expression, matched against text in NFKC and lower case, `-` and `_` of file names as blanks; none holds a group that
 * counts or anything that can backtrack. Seen in the titles of "How people write retrospectives" (facts 1, 2, 4).
 */
export interface NamingWords {
  /** A title with one of these is a retrospective, whatever else it says. */
  readonly sure: readonly string[];
  /** With one of these it is, if it names a year, half, quarter or month as well. */
  readonly ofPeriod: readonly string[];
  /** With one of these, if it holds nothing but a period and {@link filler} besides. */
  readonly alone: readonly string[];
  readonly filler: readonly string[];
  /** Titles about retrospectives as such, of teams, of weeks and days (one a week would bury the year's), of other things. */
  readonly never: readonly string[];
  /** The year, where it is not named by its number. */
  readonly yearly: readonly string[];
  /** Several years, counted. */
  readonly span: readonly string[];
  /** Of something that has a name: a project, a course, an event. */
  readonly project: readonly string[];
  /** Of a job that ended. */
  readonly leaving: readonly string[];
  /** Such a title even where no word for a retrospective stands in it. */
  readonly surelyLeaving: readonly string[];
  /** Besides a year, all that stands in the title of a post of goals alone. */
  readonly goals: readonly string[];
  /** Whole tags and categories. */
  readonly tags: readonly string[];
  /** Whole names of folders. */
  readonly folders: readonly string[];
}

export { list } from '../goals/words/goalWords';
