// What promptHints.ts loads when a retrospective is open: one bundle for all of it.
export { Prompts } from './prompts';
