export { allowedAttributes, allowedElements, allowedLink, attributesElsewhere, idPrefix } from './allowlist';
export { escapeHtml } from './escapeHtml';
export { isBases, isFromPage, isPageState, maxNamedPictures } from './messageGuards';
export type {
  CopyMessage,
  CursorMessage,
  FromPage,
  LockMessage,
  PageAct,
  PageGuests,
  PageHeader,
  PageState,
  PageUnit,
  PictureBases,
  ScrollMessage,
  ToggleTaskMessage,
  ToPage,
} from './messages';
export { hintHtml, makeNonce, pageHtml, type GuestScript, type PageFrame, type PageStyle } from './page';
export { PageModel, type GoalTally, type Page, type PageContext, type PageWords } from './pageModel';
export { guestsIn } from './guestUse';
export { headingNamed, headingSlugs, nameOfFragment } from './slugs';
export { toggledTask, type BelievedTask } from './taskLine';
