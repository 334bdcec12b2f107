// What countsStatusBar.ts and countsCommand.ts load on first need: one bundle for all of it.
export { showCounts } from './showCounts';
export { countsTooltip } from './tooltip';
