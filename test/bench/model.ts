// What the bench measures without a window, bundled as it is shipped (see esbuild.mjs, `bench-model`).
export { PageModel } from '../../src/preview';
export { Retrospective, scan, wordsOf } from '../../src/retrospective';
export { lineAttribute } from '../../src/markdown';
export { slowInputs } from '../slowInputs';
export { headOf } from '../../src/retrospective';
export { FolderIndex } from '../../src/library';
export { blogConventions, blogFor, detectBlogs, samplePosts } from '../../src/blog';
export { inSlices, nextTurn } from '../../src/editor/slices';
export { gatherHistories } from '../../src/editor/year/git';
