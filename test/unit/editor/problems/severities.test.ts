import assert from 'node:assert/strict';
import { defaultSeverities, severityOf } from '../../../../src/editor/problems/severities';
import type { Problem } from '../../../../src/retrospective';
import manifest from '../../../../package.json';

const range = { line: 0, start: 0, endLine: 0, end: 4 };
const todo: Problem = { code: 'todo', facts: { word: 'TODO' }, range };
const field = (isBegun: boolean): Problem => ({ code: 'placeholder', facts: { text: 'Your title', isBegun }, range });

suite('how problems are shown', () => {
  test('every code is in the setting with its default', () => {
    const { properties } = manifest.contributes.configuration.properties['retrospect.problems'];
    const written = Object.entries(properties).filter(([key]) => key !== 'allPosts');
    assert.deepEqual(Object.fromEntries(written.map(([key, schema]) => [key, schema.default])), defaultSeverities);
  });

  test('what the setting says goes, unless it says nothing that there is', () => {
    assert.equal(severityOf(todo, { todo: 'off' }, 'writing'), 'off');
    assert.equal(severityOf(todo, { todo: 'loud' }, 'writing'), defaultSeverities.todo);
    assert.equal(severityOf(todo, {}, 'publishing'), defaultSeverities.todo);
  });

  test('a field is a warning once something is written beside it, and before publishing', () => {
    assert.equal(severityOf(field(false), {}, 'writing'), 'info');
    assert.equal(severityOf(field(true), {}, 'writing'), 'warning');
    assert.equal(severityOf(field(false), {}, 'publishing'), 'warning');
    assert.equal(severityOf(field(false), { placeholder: 'hint' }, 'writing'), 'hint');
    assert.equal(severityOf(field(false), { placeholder: 'warning' }, 'writing'), 'warning');
  });
});
