export { numberedName, placePost, type PlaceProblem, type PlaceRequest, type PostPlace } from './postPlace';
export { safeFileName, safeFolder } from './safeName';
