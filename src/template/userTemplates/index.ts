export { periodOfPost, templateFrom, type PostToCopy, type TemplateNames } from './templateFrom';
export { makeUserDraft, proposedTitle, usualTemplate, type DraftFacts } from './userDraft';
export {
  fillUserTemplate,
  readUserTemplate,
  type TemplateHead,
  type UserTemplate,
  type UserTemplateProblem,
} from './userTemplate';
export {
  templateVariables,
  variablesIn,
  type TemplateValues,
  type TemplateVariable,
  type UnknownVariable,
} from './variables';
