export { authorDay, authorTime, type AuthorTime } from './authorTime';
export { decodeAscii, decodeText } from './decode';
export { FieldReader } from './fields';
export { HistoryReader, logFormat, logFormatWithoutMailmap, type ReadHistory } from './historyReader';
export { distinctIdentities, identityText, parseIdentity, Person, writtenIdentities, type Identity } from './person';
