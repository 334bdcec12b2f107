// What previewSlot.ts loads when the person first does something on a page: one bundle for all of it.
export { openLink } from './openLink';
export { toggleTask } from './toggleTask';
