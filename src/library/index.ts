export { earlierRetrospectives } from './earlierRetrospectives';
export { workspaceLanguage, type PostReader } from './workspaceLanguage';
export {
  isRetrospective,
  mayNameRetrospective,
  retrospectiveOf,
  type RetrospectiveKind,
} from '../retrospective/naming';
