import type { EngineId } from '../blog';

/**
 * What a blog needs so that `**목표(1차)**를` is bold. Python-Markdown (3.11) and, by general knowledge, kramdown read it
 * as it stands; marked, micromark and markdown-it (all tried) show the asterisks, so do others of CommonMark's family.
 * `tags`: `<strong>`; `zeroWidth`: a zero-width space inside, since Hugo leaves raw HTML out unless told otherwise.
 */
export function emphasisOf(engine: EngineId): 'asWritten' | 'tags' | 'zeroWidth' {
  switch (engine) {
    case 'jekyll':
    case 'pelican':
      return 'asWritten';
    case 'hugo':
      return 'zeroWidth';
    default:
      return 'tags';
  }
}
