/** What became of a goal. `unknown`: it is reviewed, and nothing or nothing readable says how it went. */
export type GoalState = 'open' | 'done' | 'partly' | 'missed' | 'postponed' | 'dropped' | 'carried' | 'unknown';

/** Where a state is written: UTF-16 columns of a line. Columns that are equal stand where one belongs: an empty cell. */
export interface GoalMark {
  /** A task's `[x]`; or what else says a state: an emoji, a letter, a word. */
  readonly kind: 'box' | 'marker';
  /** 0-based line in the post; often, but not always, the goal's. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** A number that a goal is to reach: `12` `books`, `3` `kg`. */
export interface GoalCount {
  readonly value: number;
  /** As written; empty when there is none. */
  readonly unit: string;
}

export interface Goal {
  /** 0-based line in the post. */
  readonly line: number;
  /** As shown: without list mark, number, state, markup. Remarks in parentheses stay. */
  readonly text: string;
  /** The whole line, as the post has it. */
  readonly raw: string;
  readonly state: GoalState;
  /** Undefined when no state is written that can be replaced. */
  readonly mark?: GoalMark;
  /** What it belongs to: the sub-heading or label above it. */
  readonly area?: string;
  /** What is said in parentheses: the last ones, no state. */
  readonly remark?: string;
  readonly count?: GoalCount;
  /** What is written under it or behind its state, without markup; not more than some lines. */
  readonly notes?: readonly string[];
}

/** The goals of a post. */
export interface Goals {
  /** What the post is about: `2021`, `2021-H1`, `2021-Q3`, `2021-06`. Undefined when neither title nor date says. */
  readonly period: string | undefined;
  /** What {@link next} is for, when the post says more than "next". */
  readonly nextPeriod: string | undefined;
  /** Goals for the time after the period; in a post of goals alone those for the period itself. */
  readonly next: readonly Goal[];
  /** Goals from before, with what became of them. */
  readonly review: readonly Goal[];
  /** What may be goals: to be shown, and taken when the person says so. */
  readonly guesses: readonly Goal[];
}

export type GoalKind = 'next' | 'review' | 'guess';

/** A goal and the list that it belongs to. */
export interface FoundGoal {
  readonly kind: GoalKind;
  readonly goal: Goal;
}

/** States that only what lies behind one can have. */
export const isOver = ({ goal }: FoundGoal) => !['open', 'unknown', 'carried'].includes(goal.state);
