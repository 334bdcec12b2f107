import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Goals } from '../../../../src/retrospective';

const folder = join(process.cwd(), 'test', 'fixtures', 'goals');

/** A post and the goals that a person finds in it, one a line: `next open | Read 12 books`. */
export interface PostWithGoals {
  readonly name: string;
  readonly text: string;
  readonly expected: readonly string[];
}

/** All posts of `test/fixtures/goals`, each with what is expected in a text file beside it. */
export function postsWithGoals(): PostWithGoals[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => ({
      name: file,
      text: readFileSync(join(folder, file), 'utf8'),
      expected: readFileSync(join(folder, file.replace(/md$/, 'txt')), 'utf8')
        .trim()
        .split('\n'),
    }));
}

/** Goals as the lines that fixtures have. */
export function linesOfGoals({ period, next, review, guesses }: Goals): string[] {
  const lines = (kind: string, goals: Goals['next']) => goals.map(({ state, text }) => `${kind} ${state} | ${text}`);
  return [
    ...(period === undefined ? [] : [`period ${period}`]),
    ...lines('next', next),
    ...lines('review', review),
    ...lines('guess', guesses),
  ];
}
