// What draftCommands.ts loads on first need: one bundle for all of it.
export { saveAsTemplate } from '../templates/saveAsTemplate';
export { newRetrospective } from './newRetrospective';
