import * as assert from 'node:assert/strict';
import { templateLanguages } from '../../../../src/template';
import { chosen, PromptChoice, promptKinds, prompts } from '../../../../src/template/prompts';
import kinds from '../../../../src/template/prompts/kinds.json';
import { comparableHeading } from '../../../../src/template/sections';
import { catalogue } from '../catalogue';

const choice = new PromptChoice(catalogue);

suite('questions to write from', () => {
  for (const language of templateLanguages) {
    test(`there are 84 in ${language}, no two alike, each one line`, () => {
      const all = Object.values(prompts[language]).flat();
      assert.equal(all.length, 84);
      assert.equal(new Set(all).size, 84);
      assert.deepEqual(
        all.filter((prompt) => prompt !== prompt.trim() || /[\n\r\t]/.test(prompt) || prompt === ''),
        [],
      );
      assert.deepEqual(
        all.filter((prompt) => /\p{Script=Hangul}/u.test(prompt) !== (language === 'ko')),
        [],
      );
    });

    test(`each kind of section has as many in ${language} as in English`, () => {
      assert.deepEqual(Object.keys(prompts[language]), [...promptKinds]);
      for (const kind of promptKinds) {
        assert.equal(prompts[language][kind].length, prompts.en[kind].length, kind);
        assert.ok(prompts[language][kind].length >= 4, kind);
      }
    });
  }

  test('kinds name sections that there are, and no heading is of two kinds', () => {
    const known = new Map<string, string>();
    for (const kind of promptKinds) {
      const { sections, headings } = kinds[kind];
      for (const id of sections) {
        assert.ok(catalogue.find(id, 'en'), id);
      }
      const all = [...sections.flatMap((id) => catalogue.headingsOf(id)), ...headings.map(comparableHeading)];
      for (const heading of all.filter((some) => !/목표|goals/.test(some))) {
        assert.ok([undefined, kind].includes(known.get(heading) as typeof kind), `${heading}: ${known.get(heading)}`);
        known.set(heading, kind);
      }
    }
  });

  const headings: readonly (readonly [heading: string, kind: string | undefined])[] = [
    ['Overview', 'opening'],
    ['회사', 'work'],
    ['1. 🏢 회사·업무', 'work'],
    ['Side project', 'projects'],
    ['공부', 'study'],
    ['올해의 책', 'writing'],
    ['숫자로 보는 2021년', 'numbers'],
    ['3월', 'months'],
    ['November', 'months'],
    ['건강', 'life'],
    ['고마운 사람', 'people'],
    ['잘한 점', 'wentWell'],
    ['What could have gone better', 'couldBeBetter'],
    ['배운 것', 'lessons'],
    ['Closing', 'closing'],
    ['Moving to the seaside', undefined],
  ];
  for (const [heading, kind] of headings) {
    test(`“${heading}” is ${kind ?? 'of its own'}`, () => assert.equal(choice.kindOf(heading, 2021), kind));
  }

  test('goals looked back on are told from those set', () => {
    for (const heading of ['작년 목표 돌아보기', '2021년 목표', "Last year's goals", '2021 goals', 'Goals, so far']) {
      assert.equal(choice.kindOf(heading, 2021), 'lastGoals', heading);
    }
    for (const heading of ['내년 목표', '2022년 목표', 'Goals for next year', 'Goals for 2022', '목표']) {
      assert.equal(choice.kindOf(heading, 2021), 'nextYear', heading);
    }
  });

  test('a section of its own gets a question that fits anything', () => {
    const found = choice.promptsFor('Moving to the seaside', 'en');
    assert.ok(found.length >= 10);
    assert.ok(found.includes('A belief that turned out wrong'));
    assert.ok(choice.promptsFor('바닷가로 이사', 'ko').includes('올해 틀렸던 믿음'));
  });

  test('the one chosen stays, and each turn shows another until all were there', () => {
    const all = choice.promptsFor('Work', 'en');
    assert.equal(chosen(all, '2021 Work#0', 0), chosen(all, '2021 Work#0', 0));
    assert.deepEqual(new Set(all.map((_, turn) => chosen(all, '2021 Work#0', turn))), new Set(all));
    assert.equal(chosen(all, '2021 Work#0', all.length), chosen(all, '2021 Work#0', 0));
    assert.equal(chosen([], 'Work', 0), undefined);
  });

  test('years do not begin with the same question', () => {
    const all = choice.promptsFor('Work', 'en');
    const first = ['2018', '2019', '2020', '2021', '2022'].map((year) => chosen(all, `${year} Work#0`, 0));
    assert.ok(new Set(first).size > 1);
  });
});
