export { heatMapAlt, monthBarsAlt } from './altText';
export { heatMap, type YearOfDays } from './heatMap';
export { monthBars, type YearOfMonths } from './monthBars';
export { pictureWords, totalOf, type PictureLanguage, type PictureWords } from './pictureWords';
