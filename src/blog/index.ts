export { postAddress, postLink, type LinkedPost } from './addresses/postAddress';
export { lineBreaks, pictureRoots, resolveAddress, type ResolvedAddress } from './addresses/resolveAddress';
export type { Blog, BlogFacts, EngineId } from './blog';
export { blogConventions, type Conventions, type Neighbour } from './conventions/conventions';
export type { Clock } from './conventions/dates';
export { frontMatterFor, type FrontMatterPiece, type FrontMatterRequest } from './conventions/frontMatter';
export { blogFor, postsOf, samplePosts } from './conventions/sample';
export { concernsBlogs, detectBlogs, markersGlob } from './detectBlogs';
export type { LinkForm } from './engines/engine';
export type { BlogFiles, Entry } from './files';
export {
  numberedName,
  placePost,
  slugOfPlace,
  type PlaceProblem,
  type PlaceRequest,
  type PostPlace,
} from './postPlace';
export { safeFileName, safeFolder } from './safeName';
