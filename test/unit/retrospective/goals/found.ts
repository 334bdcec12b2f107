import assert from 'node:assert/strict';
import { Retrospective, type Goal } from '../../../../src/retrospective';

/** `kind state text` of all goals that are found for certain, in the order of the post. */
export function found(text: string, fileName?: string): string[] {
  const { next, review } = Retrospective.parse(text).goalsIn(fileName);
  const all = [
    ...next.map((goal): [string, Goal] => ['next', goal]),
    ...review.map((goal): [string, Goal] => ['review', goal]),
  ];
  return all.sort(([, a], [, b]) => a.line - b.line).map(([kind, { state, text: said }]) => `${kind} ${state} ${said}`);
}

/** The same with what is known besides: the 0-based line, each note behind `/`, guesses too. */
export function told(text: string): string[] {
  const { next, review, guesses } = Retrospective.parse(text).goalsIn(undefined);
  const all = Object.entries({ next, review, guess: guesses }).flatMap(([kind, goals]) =>
    goals.map((goal) => [kind, goal] as const),
  );
  return all
    .sort(([, a], [, b]) => a.line - b.line)
    .map(([kind, { line, state, text: said, notes }]) =>
      [`${line} ${kind} ${state} ${said}`, ...(notes ?? [])].join(' / '),
    );
}

export const post = (title: string, body: string, date = '2021-12-30') =>
  `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`;
export const korean = (body: string) => found(post('2021년 회고', body));
export const english = (body: string) => found(post('2021 in review', body));

/** {@link told} of a post with that body; lines count from the body's first. */
export function toldInBody(body: string, title = '2021년 회고', date = '2021-12-30'): string[] {
  const first = post(title, '', date).trimEnd().split('\n').length + 1;
  return told(post(title, body, date)).map((goal) => goal.replace(/^\d+/, (line) => String(Number(line) - first)));
}

/** All of `texts` are what `is` asks for, and none of `others`. */
export function assertTells(is: (text: string) => boolean, texts: readonly string[], others: readonly string[]): void {
  for (const text of texts) {
    assert.equal(is(text), true, text);
  }
  for (const text of others) {
    assert.equal(is(text), false, text);
  }
}
