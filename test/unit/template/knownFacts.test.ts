import * as assert from 'node:assert/strict';
import { Retrospective } from '../../../src/retrospective';
import { findTemplate, knownMonth, makeDraft, parseSnippet, plainText, type KnownFacts } from '../../../src/template';
import { catalogue } from './catalogue';

const facts: KnownFacts = {
  goals: [
    { mark: '⬜', text: 'Read *12* books' },
    { mark: '✅', text: 'Run ${5} km' },
  ],
  earlier: [
    { period: '2020', link: '[2020 in review](/2020/)' },
    { period: '2019', link: '[2019 in review](/2019/)' },
  ],
};
const draftOf = (id: string, known?: KnownFacts, language: 'en' | 'ko' = 'en') =>
  makeDraft(
    {
      template: findTemplate(id)!,
      language,
      period: { kind: 'year', year: 2021 },
      date: { year: 2021, month: 12, day: 31 },
      ...(known && { facts: known }),
    },
    catalogue,
  );

suite('what earlier posts tell a draft', () => {
  test('last year’s goals stand in their section, each with its state and a place for what happened', () => {
    const { text, snippet } = draftOf('yearly-themed', facts);
    const section = /## Last year's goals\n\n([^]*?)\n\n/.exec(text)![1]!;
    assert.equal(
      section,
      '- ⬜ Read *12* books — What came of this goal, and why\n- ✅ Run ${5} km — What came of this goal, and why',
    );
    assert.equal(text.match(/## Last year's goals/g)?.length, 1);
    assert.equal(plainText(parseSnippet(snippet)), text);
  });

  test('the state stays a choice, the known one first, and every field is one of its own', () => {
    const { snippet } = draftOf('yearly-themed', facts);
    assert.match(snippet, /\$\{\d+\|✅,⬜,🔺,❌,⏸,➡️\|\} Run/);
    const numbers = [...snippet.matchAll(/\$\{(\d+)[:|]/g)].map(([, number]) => number);
    assert.equal(new Set(numbers).size, numbers.length);
  });

  test('boxes are written as they are', () => {
    const { text } = draftOf('yearly-themed', { ...facts, goals: [{ mark: '[x]', text: 'Read' }] }, 'ko');
    assert.match(text, /## 작년 목표 돌아보기\n\n- \[x\] Read — /);
  });

  test('links to earlier retrospectives stand at the top, behind the cover', () => {
    const { text } = draftOf('yearly-themed', facts);
    const links = '- 2020: [2020 in review](/2020/)\n- 2019: [2019 in review](/2019/)\n';
    const at = text.indexOf(links);
    assert.ok(at > text.indexOf('cover') && at < text.indexOf('## Overview'), text.slice(0, 400));
    assert.match(draftOf('yearly-themed', facts, 'ko').text, /지난 회고:\n\n- 2020: /);
  });

  test('a template without these sections gets them, before its own', () => {
    const { text } = draftOf('yearly-mini', facts);
    assert.ok(text.indexOf('[2019 in review]') < text.indexOf('## Last year'));
    assert.ok(text.indexOf('Read *12* books') < text.indexOf('Three scenes'));
  });

  test('nothing known changes nothing', () => {
    assert.deepEqual(draftOf('yearly-themed', { goals: [], earlier: [] }), draftOf('yearly-themed'));
  });

  const year = {
    months: new Map([
      [3, ['34 commits on 12 days: blog', 'March 4: moved ${house}']],
      [12, ['1 commit on 1 day: blog']],
    ]),
    numbers: [['Commits', '1', '2', '+1']],
  };

  test('months have what is known of them, and room for the story behind it', () => {
    const { text, snippet } = draftOf('yearly-months', { ...facts, year });
    assert.match(
      text,
      /### February\n\n- What[^\n]*\n\n### March\n\n- 34 commits on 12 days: blog\n- March 4: moved \$\{house\}\n- What you remember/,
    );
    assert.match(text, /### December\n\n- 1 commit on 1 day: blog\n- What/);
    assert.equal(plainText(parseSnippet(snippet)), text);
  });

  test('the table of numbers begins with what was counted, and keeps one row to fill in', () => {
    const { text } = draftOf('yearly-numbers', { ...facts, year });
    assert.match(text, /\| ---: \|\n\| Commits \| 1 \| 2 \| \+1 \|\n\| What you counted[^\n]*\|\n\n/);
  });

  test('a template without months or numbers does not get them', () => {
    const { text } = draftOf('yearly-mini', { goals: [], earlier: [], year });
    assert.doesNotMatch(text, /34 commits|Commits/);
  });

  test('where nothing was counted, the sections are as they are', () => {
    const nothing = { months: new Map<number, string[]>(), numbers: [] };
    assert.equal(draftOf('yearly-months', { ...facts, year: nothing }).text, draftOf('yearly-months', facts).text);
  });

  const halfOf = (language: 'en' | 'ko', known?: KnownFacts) =>
    makeDraft(
      {
        template: findTemplate('half-year')!,
        language,
        period: { kind: 'half', year: 2021, half: 2 },
        date: { year: 2021, month: 12, day: 31 },
        ...(known && { facts: known }),
      },
      catalogue,
    ).text;

  test('the goals of a part of a year stand in place of the table to fill in, under what they come from', () => {
    const known: KnownFacts = { ...facts, goalsOf: { kind: 'half', year: 2021, half: 1 } };
    const text = halfOf('en', known);
    assert.match(
      text,
      /## So far\n[^]*\n## Goals from H1 2021\n\n- ⬜ Read \*12\* books — [^\n]*\n- ✅ Run[^]*\n## Keep, change, drop\n/,
    );
    assert.doesNotMatch(text, /## Goals, so far|Last year's goals/);
    assert.match(halfOf('ko', known), /\n## 2021년 상반기에 세운 목표 돌아보기\n\n- ⬜ Read/);
    assert.match(halfOf('en'), /\n## Goals, so far\n\n\| Goal/);
  });

  for (const language of ['en', 'ko'] as const) {
    for (const goalsOf of [
      { kind: 'half', year: 2021, half: 1 },
      { kind: 'year', year: 2020 },
    ] as const) {
      test(`they are read as goals looked back on: ${language}, from ${JSON.stringify(goalsOf)}`, () => {
        const { review } = Retrospective.parse(halfOf(language, { ...facts, goalsOf })).goals;
        assert.deepEqual(
          review.map(({ text, state }) => [text, state]),
          [
            ['Read 12 books', 'open'],
            ['Run ${5} km', 'done'],
          ],
        );
      });
    }
  }

  test('one month alone', () => {
    const march = knownMonth(3, year.months.get(3)!, 'en', catalogue)!;
    assert.equal(
      plainText(march),
      '### March\n\n- 34 commits on 12 days: blog\n- March 4: moved ${house}\n- What you remember from March, in a line',
    );
    assert.match(plainText(knownMonth(12, [], 'ko', catalogue)!), /^### 12월\n\n- 기억에 남은 12월/);
  });
});
