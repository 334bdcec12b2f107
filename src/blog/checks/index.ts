export { emphasisOf } from './emphasis';
export { fileProblems, type CheckedFiles } from './files';

export { readyEdits } from './readyEdits';
export { publishingProblems, type PublishedPost } from './publishing';
