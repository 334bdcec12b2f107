export { periodFileName, periodFilePart } from './fileName';
export { dateForPeriod, periodId, periodKinds, proposedPeriod, shifted, type Period, type PeriodKind } from './period';
export {
  goalsHeading,
  periodIn,
  periodName,
  periodVariables,
  withPeriodVariables,
  type PeriodVariable,
} from './periodWords';
export { longestName, periodOfId, readPeriod, type PeriodProblem } from './readPeriod';
export * from './years';
