import * as assert from 'node:assert/strict';
import { htmlOf } from './support';

suite('task lists', () => {
  const item = (markdown: string) => /<li.*<\/li>/s.exec(htmlOf(markdown))?.[0];
  const box = (name: string, text: string, checked = '') =>
    `<li class="task-item"><input type="checkbox" class="${name}" disabled=""${checked}> ${text}</li>`;

  for (const [what, markdown, html] of [
    ['open', '- [ ] a', box('task', 'a')],
    ['done', '- [x] a', box('task', 'a', ' checked=""')],
    ['done, upper case', '- [X] a', box('task', 'a', ' checked=""')],
    ['partly', '- [/] a', box('task task-partly', 'a')],
    ['dropped', '- [-] a', box('task task-dropped', 'a')],
    ['carried on', '- [>] a', box('task task-carried', 'a')],
    ['numbered', '1. [ ] a', box('task', 'a')],
    ['with markup', '* [x] **a**', box('task', '<strong>a</strong>', ' checked=""')],
    ['of an unknown state is text', '- [?] a', '<li>[?] a</li>'],
    ['without a blank is text', '- [x]a', '<li>[x]a</li>'],
    ['without words is text', '- [x]', '<li>[x]</li>'],
    ['in the middle is text', '- a [x] b', '<li>a [x] b</li>'],
    ['escaped is text', '- \\[x] a', '<li>[x] a</li>'],
  ] as const) {
    test(`a task ${what}`, () => {
      assert.equal(item(markdown), html);
    });
  }

  test('no task outside of a list', () => {
    assert.equal(htmlOf('[x] a'), '<p>[x] a</p>');
  });

  test('items apart by blank lines are tasks too', () => {
    assert.equal(htmlOf('- [ ] a\n\n- [x] b').match(/<input/g)?.length, 2);
  });
});
