export { chosen, promptKinds, prompts, PromptChoice, type PromptKind } from './prompts';
