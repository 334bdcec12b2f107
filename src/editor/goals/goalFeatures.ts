// What goalCommands.ts loads on first need: one bundle for all of it.
export { carryByAsking, carryUnfinished, goalsFrom } from './carryGoals';
export { chooseState, goalItem, goalRows, goToGoal, writeState, type GoalRow } from './goalTree';
