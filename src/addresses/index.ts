export { below, encoded, isWithin, lastSegment, parentOf, relativePath, resolvePath } from './paths';
export { resolveAddress, type ResolvedAddress } from './resolveAddress';
export { blogHolding, plainRules, rulesOf, type AddressRules } from './rules';
