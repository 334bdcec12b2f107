export {
  isFromPage,
  isPageState,
  type CursorMessage,
  type FromPage,
  type LockMessage,
  type PageAct,
  type PageState,
  type PictureBases,
  type ScrollMessage,
  type ToggleTaskMessage,
  type ToPage,
} from './messages';
export { hintHtml, makeNonce, pageHtml, type PageFrame, type PageStyle } from './page';
export { PageModel, type Page, type PageContext, type PageWords } from './pageModel';
export { headingNamed, nameOfFragment } from './slugs';
export { toggledTask, type BelievedTask } from './taskLine';
