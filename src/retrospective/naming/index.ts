export {
  isRetrospective,
  mayNameRetrospective,
  retrospectiveOf,
  tellingName,
  type NamedFacts,
  type NamedRetrospective,
  type RetrospectiveKind,
} from './retrospectiveOf';
