export { emphasisOf } from './emphasis';
export { fileProblems, type CheckedFiles } from './files';

export { readyEdits } from './readyEdits';
export { readyPlace, type ReadyPlace } from './readyPlace';
export { publishingProblems, type PublishedPost } from './publishing';
