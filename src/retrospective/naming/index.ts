export { parsePeriod, type Period as MonthSpan } from '../goals/headings/period';
export {
  isRetrospective,
  mayNameRetrospective,
  retrospectiveOf,
  tellingName,
  type NamedFacts,
  type NamedRetrospective,
  type RetrospectiveKind,
} from './retrospectiveOf';
