import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Retrospective } from '../../../../src/retrospective';
import {
  makeUserDraft,
  periodId,
  periodOfPost,
  parseSnippet,
  plainText,
  readPeriod,
  readUserTemplate,
  templateFrom,
  templateVariables,
  variablesIn,
  type Period,
  type PeriodKind,
  type TemplateValues,
  type UserTemplate,
} from '../../../../src/template';
import { fillVariables } from '../../../../src/template/userTemplates/variables';
import { catalogue } from '../catalogue';

const date = { year: 2022, month: 1, day: 3 };
const values: TemplateValues = {
  year: '2021',
  lastYear: '2020',
  nextYear: '2022',
  period: '2021년',
  lastPeriod: '2020년',
  nextPeriod: '2022년',
  date: '2022-01-03',
  today: '2022-01-03',
  title: '2021년 회고',
  author: '김하나',
  lastYearGoals: '- 책 12권\n  - 한 달에 한 권\n- 5km 달리기',
  earlierRetrospectives: '- [2020](2020.md)\n- [2019](2019.md)',
};

const read = (text: string, name = 'mine') => readUserTemplate(text, name, Retrospective.parse(text).frontMatter);

function template(text: string): UserTemplate {
  const result = read(text);
  assert.ok('template' in result, JSON.stringify(result));
  return result.template;
}

function problemOf(text: string): string {
  const result = read(text);
  assert.ok('problem' in result);
  const { problem } = result;
  const fact = 'name' in problem ? problem.name : 'value' in problem ? problem.value : '';
  return `${result.name}: ${problem.code} ${fact}@${problem.line}`;
}

suite('a template of one’s own', () => {
  test('says what it is in its front matter', () => {
    const { name, kind, description, language, body, bodyLine } = template(
      '---\nname: 우리 팀 회고\nkind: month\ndescription: 매달\nlanguage: ko\n---\n\n## {{period}}\n',
    );
    assert.deepEqual(
      { name, kind, description, language, body, bodyLine },
      { name: '우리 팀 회고', kind: 'month', description: '매달', language: 'ko', body: '## {{period}}', bodyLine: 7 },
    );
  });

  test('says it in TOML and with CRLF too', () => {
    assert.equal(template('+++\r\nname = "x"\r\nkind = "half"\r\n+++\r\n\r\na\r\nb\r\n').kind, 'half');
    assert.equal(template('\ufeff---\r\nname: x\r\n---\r\na\r\nb').body, 'a\nb');
  });

  test('is called like its file and is of years when it says nothing', () => {
    const { name, kind, body, bodyLine } = template('# {{year}}');
    assert.deepEqual({ name, kind, body, bodyLine }, { name: 'mine', kind: 'year', body: '# {{year}}', bodyLine: 0 });
    assert.equal(template('---\nkind: project\n---\n').name, 'mine');
  });

  test('with the front matter of a post alone is a post', () => {
    const text = '---\ntitle: "{{title}}"\ndate: {{date}}\n---\n\n# x';
    assert.equal(template(text).body, text);
  });

  for (const [what, text, expected] of [
    ['front matter that cannot be read', '---\nname: "x\nkind: year\n---\n', 'mine: brokenHead @2'],
    ['a kind that there is not', '---\nname: x\nkind: decade\n---\n', 'x: unknownKind decade@2'],
    ['a language that there is not', '---\nlanguage: ja\nname: x\n---\n', 'x: unknownLanguage ja@1'],
    ['a variable that there is not', '---\nname: x\n---\n\n# {{year}}\n\n{{ yaer }}', 'x: unknownVariable yaer@6'],
    ['a variable in no language of ours', '# {{ 연도 }}', 'mine: unknownVariable 연도@0'],
    ['one in its post’s front matter', '---\nname: x\n---\n---\nslug: {{slug}}\n---\n', 'x: unknownVariable slug@4'],
  ] as const) {
    test(`with ${what} is told with the line`, () => assert.equal(problemOf(text), expected));
  }
});

suite('a variable', () => {
  const filled = (text: string) => fillVariables(text, values, () => false).join('\n');

  for (const [text, expected] of [
    ['{{year}} {{ lastYear }} {{\tnextYear }}', '2021 2020 2022'],
    ['{{date}} {{today}} {{title}} {{author}}', '2022-01-03 2022-01-03 2021년 회고 김하나'],
    ['{{period}}{{nextPeriod}}', '2021년2022년'],
    ['  {{lastYearGoals}}', '  - 책 12권\n    - 한 달에 한 권\n  - 5km 달리기'],
    ['> {{ earlierRetrospectives }} ', '> - [2020](2020.md)\n> - [2019](2019.md) '],
    ['See: {{earlierRetrospectives}}', 'See: - [2020](2020.md)\n- [2019](2019.md)'],
    ['`${{ year }}`', '`${{ year }}`'],
  ] as const) {
    test(`${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () => assert.equal(filled(text), expected));
  }

  for (const text of [
    '{{ site.url }}',
    '{{ page.x | filter }}',
    '{{ year | plus: 1 }}',
    '{{< figure src="a.png" >}}',
    '{{% note %}}',
    '{% include x %}',
    '{{- year -}}',
    '{{{ year }}}',
    '{{ "year" }}',
    '{{}}',
    '{{ }}',
    '{ {year} }',
    '{year}',
    '{{\nyear\n}}',
    '{{ 2021 }}',
    '{{ a.b() }}',
    '{{ .Title }}',
    '${1:year} $year',
  ]) {
    test(`${JSON.stringify(text)} is the engine’s, not ours`, () => {
      assert.equal(filled(text), text);
      assert.deepEqual(variablesIn(text).unknown, []);
    });
  }

  test('is replaced once, whatever its value says', () => {
    const odd = '{{title}} $& $1 $` \\ {{year}}';
    fc.assert(
      fc.property(fc.constantFrom(...templateVariables), fc.string({ unit: 'grapheme' }), (name, text) => {
        const value = odd + text.replace(/[\r\n]/g, '');
        assert.deepEqual(
          fillVariables(`a {{${name}}} b`, { ...values, [name]: value }, () => false),
          [`a ${value} b`],
        );
      }),
    );
  });
});

suite('the draft of a template of one’s own', () => {
  const draft = (text: string, kind: PeriodKind = 'year', period = '2021', over: Partial<TemplateValues> = {}) => {
    const read = readPeriod(kind, period, date);
    assert.ok('period' in read);
    const facts = { language: 'ko' as const, period: read.period, date };
    const made = makeUserDraft(template(text), facts, { ...values, ...over }, catalogue);
    assert.equal(plainText(parseSnippet(made.snippet)), made.text, 'the same as snippet and as text');
    return made;
  };

  test('without front matter gets that of a built-in one, and its text is literal', () => {
    const text = 'const a = `$1 ${2:x} \\} {year}`;\n\n{{ site.url }}';
    const made = draft(`# {{year}}\n\n${text}\n`);
    assert.equal(
      made.text,
      `---\ntitle: "2021년 회고"\ndate: 2022-01-03\ntags: [회고]\ndraft: true\n---\n\n# 2021\n\n${text}\n`,
    );
  });

  test('may begin with a number behind its front matter', () => {
    const facts = { language: 'en' as const, period: { kind: 'year' as const, year: 2021 }, date };
    const made = makeUserDraft(template('---\ntitle: x\n---\n1. one\n'), facts, values, catalogue);
    assert.equal(plainText(parseSnippet(made.snippet)), made.text);
  });

  test('with front matter has its own, readable whatever the title says', () => {
    const made = draft(
      '---\nname: t\nkind: project\n---\n---\ntitle: "{{title}}"\nsub: \'{{title}}\'\ndate: {{date}}\nbare: {{title}}\n---\n\n# {{title}}',
      'project',
      'x',
      { title: 'It\'s "x" \\ {{year}}' },
    );
    const { header, frontMatter } = Retrospective.parse(made.text);
    assert.equal(header.title, 'It\'s "x" \\ {{year}}');
    assert.equal(frontMatter.data['sub'], 'It\'s "x" \\ {{year}}');
    assert.equal(frontMatter.data['bare'], 'It\'s "x" \\ {{year}}');
    assert.equal(header.date?.text, '2022-01-03');
    assert.ok(made.text.endsWith('---\n\n# It\'s "x" \\ {{year}}\n'));
    assert.match(made.snippet, /---\n\n\$\{0\}# /);
  });

  test('with a title that YAML would read as something else is quoted', () => {
    const title = 'a: b # c';
    const made = draft('---\ntitle: {{title}}\ndate: {{date}}\n---\nx', 'year', '2021', { title });
    assert.equal(made.text, '---\ntitle: "a: b # c"\ndate: 2022-01-03\n---\nx\n');
  });

  test('of every kind has the title of a built-in one', () => {
    for (const [kind, period] of [
      ['half', '2021-H1'],
      ['month', '2021-06'],
      ['project', 'x'],
      ['leaving', 'x'],
    ] as const) {
      assert.match(draft(`---\nkind: ${kind}\n---\nbody`, kind, period).text, /^---\ntitle: ".*회고"\n/);
    }
  });
});

suite('a template made of a post', () => {
  const in2021: Period = { kind: 'year', year: 2021 };
  const from = (text: string, period: Period | undefined) => {
    const post = Retrospective.parse(text);
    const { bodyOffset } = post.frontMatter;
    const blocks = post.blocks.map(({ block: { kind, source } }) => ({ kind, source }));
    return templateFrom({ head: text.slice(0, bodyOffset), blocks }, period, {
      name: '내 "회고"',
      language: 'ko',
    });
  };

  test('keeps front matter, headings and heads of tables; years are variables, what was written stays out', () => {
    const post = [
      '---',
      'title: "2021년 회고"',
      'date: 2021-12-31',
      'tags: [회고, 2021]',
      '---',
      '올해는 길었다.',
      '![desk](a.png)',
      '*A caption*',
      '# 2021년',
      'Prose of 2021.',
      '2020년보다 나은 것',
      '---',
      '| 항목 | 2020년 | 2021 |',
      '| --- | ---: | :-: |',
      '| 글 | 3 | 4 |',
      '',
      '## 2022년 목표, 12021번째, 2019',
      '```',
      '# no heading of 2021',
      '```',
    ].join('\n');
    const text = from(post, in2021);
    assert.equal(
      text,
      [
        '---',
        'name: "내 \\"회고\\""',
        'kind: year',
        'language: ko',
        '---',
        '',
        '---',
        'title: "{{year}}년 회고"',
        'date: {{date}}',
        'tags: [회고, 2021]',
        '---',
        '',
        '# {{year}}년',
        '',
        'Prose of {{year}}.\n{{lastYear}}년보다 나은 것\n---',
        '',
        '| 항목 | {{lastYear}}년 | {{year}} |',
        '| --- | ---: | :-: |',
        '|    |    |    |',
        '',
        '## {{nextYear}}년 목표, 12021번째, 2019',
        '',
      ].join('\n'),
    );
    assert.deepEqual(template(text).name, '내 "회고"');
  });

  test('of a year that nobody knows keeps its years', () => {
    assert.match(from('# 2021\n\nx', undefined), /\n# 2021\n$/);
    assert.ok(templateFrom({ head: '', blocks: [] }, undefined, { name: 'x' }).endsWith('kind: year\n---\n'));
  });

  test('can be used, and leads to the post’s frame for another year', () => {
    const made = template(from('---\ntitle: 2021 in review\n---\n\n# 2021\n\nwords\n\n## Goals for 2022\n', in2021));
    const facts = { language: 'en' as const, period: { kind: 'year' as const, year: 2030 }, date };
    const next = { ...values, year: '2030', nextYear: '2031' };
    assert.equal(
      makeUserDraft(made, facts, next, catalogue).text,
      '---\ntitle: 2030 in review\n---\n\n# 2030\n\n## Goals for 2031\n',
    );
  });

  test('of a month has its neighbours as variables', () => {
    const text = from('---\ntitle: 2021년 6월 회고\n---\n\n## 2021년 7월에 할 것\n\n## May 2021, 16월, 2021\n', {
      kind: 'month',
      year: 2021,
      month: 6,
    });
    assert.match(text, /\nkind: month\n/);
    assert.match(text, /\ntitle: \{\{period\}\} 회고\n/);
    assert.match(text, /\n## \{\{nextPeriod\}\}에 할 것\n\n## \{\{lastPeriod\}\}, 16월, \{\{year\}\}\n/);
  });

  for (const [title, file, day, period] of [
    ['2021년 6월 회고', '2021-06-retrospective.md', undefined, '2021-06'],
    ['H1 2021 in review', 'x.md', undefined, '2021-H1'],
    ['2021년 12월', 'x.md', undefined, '2021-12'],
    ['2021년 3분기 회고', 'x.md', undefined, '2021-Q3'],
    ['2021년 회고', '2022-01-03-retrospective.md', undefined, '2021'],
    ['회고', '2021-retrospective.md', undefined, '2021'],
    ['회고', '2022-01-03-retrospective.md', undefined, '2021'],
    ['회고', '2021-12-31-retrospective.md', undefined, '2021'],
    ['회고', 'retro.md', { year: 2022, month: 1, day: 9 }, '2021'],
    ['회고', 'retro.md', { year: 2021, month: 4, day: 1 }, '2021'],
    ['회고', 'retro.md', undefined, undefined],
  ] as const) {
    test(`“${title}” in ${file} is of ${period ?? 'no period'}`, () => {
      const found = periodOfPost(title, file, day);
      assert.equal(found && periodId(found), period);
    });
  }
});
