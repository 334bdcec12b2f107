// What the bench measures without a window, bundled as it is shipped (see esbuild.mjs, `bench-model`).
import english from '../../snippets/sections.en.json';
import korean from '../../snippets/sections.ko.json';
import { fieldTexts } from '../../src/editor/sections/fieldTexts';
import { PlaceholderTexts } from '../../src/retrospective';
import { SectionCatalogue } from '../../src/template/sections';

export { PageModel } from '../../src/preview';
export { Retrospective, scan, wordsOf } from '../../src/retrospective';
export { lineAttribute } from '../../src/markdown';
export { slowInputs } from '../slowInputs';
export { headOf } from '../../src/retrospective';
export { FolderIndex } from '../../src/library';
export { blogConventions, blogFor, detectBlogs, samplePosts } from '../../src/blog';
export { inSlices, nextTurn } from '../../src/editor/slices';
export { gatherHistories } from '../../src/editor/year/git';

/** What stands in drafts until somebody writes, as the extension reads it. */
const { fields, lines } = fieldTexts(new SectionCatalogue({ en: JSON.stringify(english), ko: JSON.stringify(korean) }));
export const untouched = new PlaceholderTexts(fields, lines);
