import * as assert from 'node:assert/strict';
import { Retrospective } from '../../../src/retrospective';
import {
  findTemplate,
  makeDraft,
  templateLanguages,
  templates,
  type RetrospectiveTemplate,
} from '../../../src/template';
import { parseSnippet, plainText, type Snippet } from '../../../src/template/snippet';
import { catalogue } from './catalogue';

const date = { year: 2022, month: 1, day: 3 };

function numbersIn(snippet: Snippet): number[] {
  return snippet.flatMap((part) =>
    part.kind === 'text'
      ? []
      : part.kind === 'choice'
        ? [part.number]
        : [...(part.kind === 'tabStop' ? [part.number] : []), ...numbersIn(part.content)],
  );
}

suite('drafts', () => {
  for (const template of templates) {
    for (const language of templateLanguages) {
      const draft = makeDraft({ template, language, year: 2021, date }, catalogue);
      const name = `${template.id} (${language})`;

      test(`${name} has no field left in its text`, () => {
        assert.doesNotMatch(draft.text, /\$\{|\$\d|\{(?:year|lastYear|nextYear)\}/);
        assert.doesNotMatch(draft.snippet, /\{(?:year|lastYear|nextYear)\}/);
      });

      test(`${name} is the same as snippet and as text`, () => {
        assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
      });

      test(`${name} has fields from 1 on`, () => {
        const numbers = [...new Set(numbersIn(parseSnippet(draft.snippet)))];
        assert.deepEqual(
          numbers,
          Array.from({ length: numbers.length }, (_, index) => index + 1),
        );
      });

      test(`${name} is a post with title, date and tags`, () => {
        const { header, frontMatter, sections } = Retrospective.parse(draft.text);
        assert.equal(frontMatter.problem, undefined);
        assert.equal(frontMatter.data['draft'], true);
        assert.deepEqual(header, {
          title: language === 'ko' ? '2021년 회고' : '2021 in review',
          date: { text: '2022-01-03', day: date },
          tags: [language === 'ko' ? '회고' : 'retrospective'],
        });
        assert.equal(draft.title, header.title);
        assert.ok(sections.some(({ title }) => title.includes('2022')));
        assert.match(draft.text, /[^\n]\n$/);
        assert.doesNotMatch(draft.text, /\n\n\n/);
      });
    }
  }

  const template = (text: Partial<RetrospectiveTemplate['en']>): RetrospectiveTemplate => ({
    id: 'test',
    period: 'year',
    en: { name: '', description: '', title: 't', tags: [], outline: [], ...text },
    ko: { name: '', description: '', title: 't', tags: [], outline: [], ...text },
  });

  test('a title with quotes and braces is the title that is read', () => {
    const title = 'My "{year}" \\ $1 ${2:x} }';
    const draft = makeDraft({ template: template({ title }), language: 'en', year: 2021, date }, catalogue);
    assert.equal(Retrospective.parse(draft.text).header.title, 'My "2021" \\ $1 ${2:x} }');
    assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
  });

  test('years stand in headings, placeholders and text', () => {
    const outline = [{ body: ['## {lastYear} {year} {nextYear} {other}', '${1:in {year\\}}'] }];
    const draft = makeDraft({ template: template({ outline }), language: 'ko', year: 2021, date }, catalogue);
    assert.match(draft.text, /## 2020 2021 2022 \{other\}\nin 2021\n$/);
  });

  test('an outline of a section that there is not says so', () => {
    assert.throws(
      () => makeDraft({ template: template({ outline: ['nope'] }), language: 'en', year: 2021, date }, catalogue),
      /test.*nope/,
    );
  });

  test('templates are found by id', () => {
    assert.equal(findTemplate('yearly-mini')?.id, 'yearly-mini');
    assert.equal(findTemplate('nope'), undefined);
  });
});
