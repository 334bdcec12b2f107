export {
  isRetrospective,
  mayNameRetrospective,
  retrospectiveOf,
  type RetrospectiveKind,
} from '../retrospective/naming';
export { earlierRetrospectives, type EarlierRetrospective, type EarlierRetrospectives } from './earlierRetrospectives';
export type { Pace, PostFiles } from './files';
export { firstSentenceIn } from './firstSentence';
export { FolderIndex, type RefreshOptions } from './folderIndex';
export {
  compareEntries,
  Library,
  type FileStamp,
  type GoalTally,
  type LibraryEntry,
  type SectionTally,
} from './library';
export { lengthBar, libraryRows, rowsBelow, type LibraryRow, type PostRow } from './rows';
export { workspaceLanguage, type PostReader } from './workspaceLanguage';
