// What pictureEdits.ts loads with the first picture: one bundle for all of it.
export { LargePictures } from './largePictures';
export { offerPictures } from './offerPictures';
