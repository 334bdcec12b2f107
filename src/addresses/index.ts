export { below, isWithin, lastSegment, parentOf, resolvePath } from './paths';
export { resolveAddress, type ResolvedAddress } from './resolveAddress';
export { blogHolding, plainRules, rulesOf, type AddressRules } from './rules';
