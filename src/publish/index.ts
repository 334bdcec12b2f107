export { commentsIn, type CommentPlaces, type TextRange } from './comments';
export { publishedMarkdown, withEmptyComments, withoutComments } from './markdownCopy';
