// What problemCommands.ts loads once a retrospective is in sight: one bundle for all of it.
export { PostProblems } from './postProblems';
