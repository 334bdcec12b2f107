export {
  below,
  decoded,
  encoded,
  isWithin,
  lastSegment,
  parentOf,
  possibleFiles,
  relativePath,
  resolvePath,
} from './paths';
export { resolveAddress, type ResolvedAddress } from './resolveAddress';
export { blogHolding, plainRules, rulesOf, type AddressRules } from './rules';
