import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { toggledTask } from '../../../src/preview';

/** The line after a click on its box as the page shows it; undefined when the click does nothing. */
function clicked(line: string, word = '', checked = /\[x\]/i.test(line)): string | undefined {
  const change = toggledTask(line, { checked, word });
  return change && line.slice(0, change.character) + change.text + line.slice(change.character + 1);
}

suite('a click on a task', () => {
  for (const [before, after] of [
    ['- [ ] 운동하기', '- [x] 운동하기'],
    ['- [x] 운동하기', '- [ ] 운동하기'],
    ['- [X] run', '- [ ] run'],
    ['* [ ] run', '* [x] run'],
    ['+ [ ] run', '+ [x] run'],
    ['1. [ ] run', '1. [x] run'],
    ['12) [ ] run', '12) [x] run'],
    ['    - [ ] nested', '    - [x] nested'],
    ['\t- [ ] nested', '\t- [x] nested'],
    ['> - [ ] quoted', '> - [x] quoted'],
    ['> > 1. [x] quoted', '> > 1. [ ] quoted'],
    ['>- [ ] quoted', '>- [x] quoted'],
    ['- - [ ] list in a list', '- - [x] list in a list'],
    ['-   [ ] blanks', '-   [x] blanks'],
    ['- [ ] a [ ] second box', '- [x] a [ ] second box'],
    ['- [ ]\u00a0no-break space', '- [x]\u00a0no-break space'],
  ] as const) {
    test(`${JSON.stringify(before)} → ${JSON.stringify(after)}`, () => assert.equal(clicked(before), after));
  }

  for (const line of [
    '',
    'prose',
    '[ ] no list',
    '-[ ] no list',
    '> [ ] no list',
    '- > [ ] a quote in a list',
    '- [/] partly',
    '- [-] dropped',
    '- [>] carried',
    '- [  ] two blanks',
    '- [] none',
    '- [ ]text',
    '- \\[ ] escaped',
    '- text [ ] later',
    '1234567890. [ ] too long a number',
    'a - [ ] no list',
  ]) {
    test(`${JSON.stringify(line)} stays`, () => assert.equal(clicked(line), undefined));
  }

  test('does nothing when the line is another one than the page believed', () => {
    assert.equal(clicked('- [ ] read', 'read', true), undefined);
    assert.equal(clicked('- [x] read', 'read', false), undefined);
    assert.equal(clicked('- [ ] read', 'write'), undefined);
    assert.equal(clicked('- [ ] read', 'read'), '- [x] read');
  });

  test('knows the word whatever its marks, entities and normal form', () => {
    assert.equal(clicked('- [ ] **목표**를 세우기', '목표'), '- [x] **목표**를 세우기');
    assert.equal(clicked(`- [ ] ${'운동'.normalize('NFD')}`, '운동'), `- [x] ${'운동'.normalize('NFD')}`);
    assert.equal(clicked('- [ ] &eacute;tude', 'étude'), '- [x] &eacute;tude');
  });

  test('changes one character at most, whatever the line', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), fc.constantFrom('- [ ] ', '> 1. [x] ', ''), (text, checked, start) => {
        const line = start + text;
        const change = toggledTask(line, { checked, word: '' });
        if (change !== undefined) {
          assert.match(line.slice(change.character - 1, change.character + 2), /^\[[ xX]\]$/);
          assert.equal(change.text, checked ? ' ' : 'x');
        }
      }),
    );
  });

  test('is quick on a hostile line', () => {
    const steps = (line: string) => toggledTask(line, { checked: false, word: '' });
    assert.equal(steps('- '.repeat(200_000)), undefined);
    assert.equal(steps(`${' '.repeat(400_000)}x`), undefined);
    assert.equal(steps('>'.repeat(400_000)), undefined);
    assert.equal(steps(`-${' '.repeat(400_000)}x`), undefined);
  });
});
