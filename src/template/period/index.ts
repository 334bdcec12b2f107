export { periodFileName, periodFilePart } from './fileName';
export { dateForPeriod, periodId, periodKinds, proposedPeriod, shifted, type Period, type PeriodKind } from './period';
export { periodIn, periodName, periodVariables, withPeriodVariables, type PeriodVariable } from './periodWords';
export { longestName, readPeriod, type PeriodProblem } from './readPeriod';
export * from './years';
