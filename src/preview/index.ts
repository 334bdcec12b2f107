export { isFromPage, isPageState, type FromPage, type PageState, type PictureBases, type ToPage } from './messages';
export { makeNonce, pageHtml, type PageFrame } from './page';
export { PageModel, type Page, type PageContext, type PageWords } from './pageModel';
