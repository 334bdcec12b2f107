export type { Goal, GoalCount, GoalMark, Goals, GoalState } from './goal';
export { goalsAsMarkdown, goalStateEdit, type GoalListLine, type GoalMarks, type LineChange } from './goalEdit';
export { findingGoals } from './postGoals';
