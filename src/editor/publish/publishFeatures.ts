// What publishCommands.ts loads on first need: one bundle for all of it.
export { copyHtml } from './copyHtml';
export { copyMarkdown } from './copyMarkdown';
export { exportHtml } from './exportHtml';
