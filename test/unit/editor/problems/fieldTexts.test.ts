import assert from 'node:assert/strict';
import { fieldTexts } from '../../../../src/editor/problems/fieldTexts';
import { defaultSeverities, severityOf } from '../../../../src/editor/problems/severities';
import { PlaceholderTexts, Retrospective } from '../../../../src/retrospective';
import {
  makeDraft,
  parseSnippet,
  plainText,
  proposedPeriod,
  templateLanguages,
  templates,
} from '../../../../src/template';
import manifest from '../../../../package.json';
import { catalogue } from '../../template/catalogue';

const placeholders = new PlaceholderTexts(fieldTexts(catalogue));
const problemsOf = (text: string) => Retrospective.parse(text).problemsIn({ placeholders });
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
        const fields = [...fieldTexts(catalogue)].filter((field) => field.length >= 6 && !field.includes('{'));
        const untold = text
          .split('\n')
          .filter((line, index) => !told.has(index) && fields.some((field) => line.includes(field)));
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
        const fields = parseSnippet(body).some((part) => part.kind === 'tabStop' && plainText(part.content) !== '');
        if (fields && id !== 'front') {
          assert.ok(
            problemsOf(plainText(parseSnippet(body))).some(({ code }) => code === 'placeholder'),
            `${id} ${language}`,
          );
        }
      }
    }
  });
});

suite('how problems are shown', () => {
  test('every code is in the setting with its default', () => {
    const { properties } = manifest.contributes.configuration.properties['retrospect.problems'];
    const written = Object.entries(properties).filter(([key]) => key !== 'allPosts');
    assert.deepEqual(Object.fromEntries(written.map(([key, schema]) => [key, schema.default])), defaultSeverities);
  });

  test('what the setting says goes, unless it says nothing that there is', () => {
    assert.equal(severityOf('todo', { todo: 'off' }), 'off');
    assert.equal(severityOf('todo', { todo: 'loud' }), defaultSeverities.todo);
    assert.equal(severityOf('todo', {}), defaultSeverities.todo);
  });
});
