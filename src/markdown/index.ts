export { compact } from './compact';
export { normalise, readBlock, splitBlocks, wouldAnswerSame } from './blocks';
export type { BlockContent, BlockHeading, BlockSpan, Definitions, Excess, LinkDefinition, SplitText } from './blocks';
export { defaultMarkdownOptions, type MarkdownOptions } from './engine';
export { numberFootnotes } from './footnotes';
export type { HtmlBalance } from './htmlBalance';
export { isSafeAddress, isSafeImageAddress } from './links';
export { failingGuests, guestPage, type Guest } from './guests';
export { guestAttribute, lineAttribute } from './ownAttributes';
