export { clipboardHtml, clipboardText } from './clipboardHtml';
export { commentsIn, type CommentPlaces, type TextRange } from './comments';
export { publishedMarkdown, withEmptyComments, withoutComments } from './markdownCopy';
export { pictureKey, picturesOf, type ShownPicture } from './picturesOf';
export { publishedHtml, type PastedParts, type PublishedParts, type PublishedPicture } from './sanitizer';
export { standaloneHtml, type StandalonePost } from './standaloneHtml';
export { pictureType } from './pictureType';
