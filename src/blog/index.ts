export { resolveAddress, type ResolvedAddress } from '../addresses';
export type { Blog, BlogFacts, EngineId } from './blog';
export * from './checks';
export { postAddress, postLink, type LinkedPost } from './conventions/postAddress';
export { postAt } from './conventions/postAt';
export { lacksPost, siteAddresses, type SiteAddresses } from './conventions/siteAddresses';
export { blogConventions, type Conventions, type Neighbour } from './conventions/conventions';
export type { Clock } from './conventions/dates';
export { frontMatterFor, type FrontMatterPiece, type FrontMatterRequest } from './conventions/frontMatter';
export { blogFor, postsOf, samplePosts } from './conventions/sample';
export { concernsBlogs, detectBlogs, markersGlob } from './detectBlogs';
export type { LinkForm } from './engines/engine';
export type { BlogFiles, Entry } from './files';
export { refusesMissingFiles } from './missingFiles';
export type { PicturePiece } from './pictures/captions';
export { pictureExtension, pictureName } from './pictures/name';
export { illustratedPosts, illustratedText, postPictures, type PostPictures } from './pictures/postPictures';
export {
  numberedName,
  placePost,
  slugOfPlace,
  type PlaceProblem,
  type PlaceRequest,
  type PostPlace,
} from './postPlace';
export { safeFileName, safeFolder } from './safeName';
