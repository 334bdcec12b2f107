export { addCounts, noCounts, wordsOf, type Counts } from './counts';
export { readingMinutes, type ReadingSpeeds } from './readingTime';
export { scan, type TextCounts } from './scanner';
