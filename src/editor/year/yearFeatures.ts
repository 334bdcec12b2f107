// What the view of years and its commands load on first need: one bundle for all of it.
export { gatherByAsking, gatherOfOthers, gatherTold, readRequest, yearOfPost } from './askYear';
export { showCommit } from './commitChanges';
export { insertRow } from './insertFacts';
export { YearBook } from './yearBook';
export { shownHighlights, yearItem } from './yearItems';
export { insertPicture, showPictures } from './yearPictures';
export { rowsBelow } from './yearRows';
export { gatheredOrOffer, showMoment, showPicturesOf } from './yearActs';
