import assert from 'node:assert/strict';
import { fieldTexts } from '../../../../src/editor/sections/fieldTexts';
import { PlaceholderTexts, Retrospective } from '../../../../src/retrospective';
import {
  makeDraft,
  parseSnippet,
  plainText,
  proposedPeriod,
  templateLanguages,
  templates,
} from '../../../../src/template';
import { catalogue } from '../../template/catalogue';

const { fields, lines } = fieldTexts(catalogue);
const placeholders = new PlaceholderTexts(fields, lines);
const problemsOf = (text: string) => Retrospective.parse(text).problemsIn({ placeholders });
function allOf<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      return value;
    }
  }
}
const date = { year: 2021, month: 12, day: 31 };

suite('fields that nobody filled in', () => {
  for (const template of templates) {
    for (const language of templateLanguages) {
      test(`are all told in a draft of ${template.id} (${language}), and nothing else but goals to review`, () => {
        const period = proposedPeriod(template.period, date) ?? { kind: 'project' as const, name: 'a' };
        const { text } = makeDraft({ template, language, period, date }, catalogue);
        const problems = problemsOf(text);
        const allowed = ['placeholder', 'unreviewedGoals'];
        const others = new Set(problems.map(({ code }) => code).filter((code) => !allowed.includes(code)));
        assert.deepEqual([...others], []);
        const told = new Set(problems.map(({ range }) => range.line));
        const long = [...fields].filter((field) => field.length >= 6 && !field.includes('{'));
        const untold = text
          .split('\n')
          .filter((line, index) => !told.has(index) && long.some((field) => line.includes(field)));
        assert.deepEqual(
          untold.filter((line) => !/out of 10|10점 만점에/.test(line)),
          [],
        );
      });
    }
  }

  test('are told in every section', () => {
    for (const language of templateLanguages) {
      for (const { id, body } of catalogue.all(language)) {
        const hasFields = parseSnippet(body).some((part) => part.kind === 'tabStop' && plainText(part.content) !== '');
        if (hasFields && id !== 'front') {
          assert.ok(
            problemsOf(plainText(parseSnippet(body))).some(({ code }) => code === 'placeholder'),
            `${id} ${language}`,
          );
        }
      }
    }
  });
});

suite('sections of a draft', () => {
  /** Titles of the sections that are written, and of those that are not. */
  const stateOf = (text: string) => {
    const { sections } = allOf(Retrospective.parse(text).findingWritten(placeholders));
    return {
      titles: sections.map(({ section }) => section.title),
      written: sections.filter(({ isWritten }) => isWritten).map(({ section }) => section.title),
    };
  };

  for (const template of templates) {
    for (const language of templateLanguages) {
      const period = proposedPeriod(template.period, date) ?? { kind: 'project' as const, name: 'a' };
      const { text } = makeDraft({ template, language, period, date }, catalogue);

      test(`of ${template.id} (${language}) are all empty, and one is written once a line of it is`, () => {
        const { titles, written } = stateOf(text);
        assert.ok(titles.length > 2, titles.join());
        assert.deepEqual(written, []);
        const drafted = text.split('\n');
        const { sections } = Retrospective.parse(text);
        for (const { title, line, endLine } of sections) {
          const fieldsHere = problemsOf(text).filter(
            ({ code, range }) => code === 'placeholder' && range.line > line && range.line < endLine,
          );
          const field = fieldsHere.findLast(({ range }) => range.line === fieldsHere[0]!.range.line);
          if (field !== undefined) {
            const begun = [...drafted];
            const { start, end } = field.range;
            const before = begun[field.range.line]!;
            begun[field.range.line] = `${before.slice(0, start)}mine${before.slice(end)}`;
            assert.deepEqual(stateOf(begun.join('\n')).written, [title]);
          }
        }
      });
    }
  }

  test('filled with last year’s goals are empty until one of them says how it went', () => {
    const facts = {
      goals: [
        { mark: '⬜', text: 'Read 12 books' },
        { mark: '⬜', text: 'Run' },
      ],
      earlier: [],
    };
    const template = templates.find(({ id }) => id === 'yearly-questions')!;
    const period = proposedPeriod('year', date)!;
    const { text } = makeDraft({ template, language: 'en', period, date, facts }, catalogue);
    assert.match(text, /Read 12 books/);
    assert.deepEqual(stateOf(text).written, []);
    const answer = text.replace(/(Read 12 books.*?— ).*/, '$1eleven of them');
    assert.deepEqual(stateOf(answer).written, ["Last year's goals"]);
  });
});
