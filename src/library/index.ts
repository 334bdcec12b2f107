export { workspaceLanguage, type PostReader } from './workspaceLanguage';
