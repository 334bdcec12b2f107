export { earlierRetrospectives, goalList, relativePath, type NamedRetrospective } from './earlierRetrospectives';
export { workspaceLanguage, type PostReader } from './workspaceLanguage';
