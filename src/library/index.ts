export { earlierRetrospectives, type NamedRetrospective } from './earlierRetrospectives';
export { workspaceLanguage, type PostReader } from './workspaceLanguage';
