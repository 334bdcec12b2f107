import * as assert from 'node:assert/strict';
import { SectionCatalogue, templates } from '../../../src/template';
import { parseSnippet, plainText } from '../../../src/template/snippet';
import { templateSections } from '../../../src/template/templateSections';
import { sectionFile } from './catalogue';

const today = { year: 2022, month: 1, day: 5 };
const all = new SectionCatalogue({ en: sectionFile('en'), ko: sectionFile('ko') }, (sections, language) =>
  templateSections(sections, language, today),
);

suite('templates among the sections', () => {
  for (const language of ['en', 'ko'] as const) {
    test(`all ten stand behind the sections (${language})`, () => {
      const last = all.all(language).slice(-templates.length);
      assert.deepEqual(
        last.map(({ id }) => id),
        templates.map(({ id }) => `template-${id}`),
      );
      for (const { title, body } of last) {
        const text = plainText(parseSnippet(body));
        assert.doesNotMatch(text, /^---|\{\w+\}/, title);
        assert.ok(text.split('\n').length > 5, title);
      }
    });
  }

  test('each speaks of the year or month that is looked back on', () => {
    assert.match(all.find('template-yearly-themed', 'en')!.body, /Goals for 2022/);
    assert.match(all.find('template-monthly', 'ko')!.body, /2022년 1월/);
  });

  test('a section that is called like a template stays that section', () => {
    assert.notEqual(all.find('project', 'en')!.body, all.find('template-project', 'en')!.body);
  });

  for (const typed of ['months', '월별', 'yearly', 'ㅇㅂ', '분기', 'leaving']) {
    test(`is found by /${typed}`, () => assert.ok(all.isMeantBy(typed)));
  }

  for (const path of ['usr', 'etc', 'var', 'dev', 'home', 'tmp', 'opt', 'bin']) {
    test(`/${path} is still a path`, () => assert.ok(!all.isMeantBy(path)));
  }
});
