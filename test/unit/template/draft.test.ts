import * as assert from 'node:assert/strict';
import { Retrospective } from '../../../src/retrospective';
import {
  defaultTemplateId,
  findTemplate,
  makeDraft,
  templateLanguages,
  templates,
  type Period,
  type PeriodKind,
  type RetrospectiveTemplate,
  type TemplateLanguage,
} from '../../../src/template';
import { formatSnippet, parseSnippet, plainText, type Snippet } from '../../../src/template/snippet';
import { catalogue } from './catalogue';

const date = { year: 2022, month: 1, day: 3 };

function placeholdersIn(snippet: Snippet): string[] {
  return snippet.flatMap((part) => (part.kind === 'tabStop' ? [formatSnippet(part.content)] : []));
}

function numbersIn(snippet: Snippet): number[] {
  return snippet.flatMap((part) =>
    part.kind === 'text'
      ? []
      : part.kind === 'choice'
        ? [part.number]
        : [...(part.kind === 'tabStop' ? [part.number] : []), ...numbersIn(part.content)],
  );
}

/** A period of each kind, and what a draft of it is called. */
const examples: Record<PeriodKind, { period: Period; titles: Record<TemplateLanguage, RegExp> }> = {
  year: {
    period: { kind: 'year', year: 2021 },
    titles: { ko: /^(?:숫자로 보는 )?2021년 회고$/, en: /^2021 in (?:review|numbers)$/ },
  },
  half: {
    period: { kind: 'half', year: 2021, half: 2 },
    titles: { ko: /^2021년 하반기 회고$/, en: /^H2 2021 in review$/ },
  },
  month: {
    period: { kind: 'month', year: 2021, month: 12 },
    titles: { ko: /^2021년 12월 회고$/, en: /^December 2021 in review$/ },
  },
  project: {
    period: { kind: 'project', name: '새 결제 "2.0"' },
    titles: { ko: /^새 결제 "2\.0" 회고$/, en: /^새 결제 "2\.0": a retrospective$/ },
  },
  leaving: {
    period: { kind: 'leaving', name: 'ACME {year}' },
    titles: { ko: /^ACME \{year\} 퇴사 회고$/, en: /^Leaving ACME \{year\}$/ },
  },
};

/** Headings that look ahead name what lies ahead. */
const ahead: Partial<Record<PeriodKind, RegExp>> = {
  year: /2022/,
  half: /2022년 상반기|H1 2022/,
  month: /2022년 1월|January 2022/,
};

/** The headings of each template, `##` each. */
const headings: Record<string, Record<TemplateLanguage, string>> = {
  'yearly-themed': {
    ko: '개요, 작년 목표 돌아보기, 이 주제의 제목, 이 주제의 제목, 이 주제의 제목, 취미·이것저것, 결론, 2022년 목표, 고마운 사람',
    en: "Overview, Last year's goals, Title of your theme, Title of your theme, Title of your theme, Hobbies and odds and ends, Closing, Goals for 2022, People and thanks",
  },
  'yearly-months': {
    ko: '한 줄 요약, 월별, 숫자로 보는 올해, 결론, 2022년 목표',
    en: 'In one line, Month by month, In numbers, Closing, Goals for 2022',
  },
  'yearly-questions': {
    ko: '작년 목표 돌아보기, 잘된 것, 아쉬웠던 것, 배운 것, 2022년에 바꿀 것',
    en: "Last year's goals, What went well, What could have gone better, What I learned, What I will change in 2022",
  },
  'yearly-areas': {
    ko: '회사·업무, 공부·스터디, 건강·운동, 돈, 사람·가족, 쉼, 영역별 점수, 2022년 목표',
    en: 'Work, Study, Health, Money, Family and friends, Rest, Scores, Goals for 2022',
  },
  'yearly-numbers': {
    ko: '숫자로 보는 올해, 눈에 띈 변화, 올해의 것들, 2022년 숫자 목표',
    en: 'In numbers, What stands out, Best of the year, Goals for 2022, in numbers',
  },
  'yearly-mini': {
    ko: '올해의 한 단어, 기억에 남는 세 장면, 고마운 사람, 아쉬운 한 가지, 2022년 목표 세 가지',
    en: 'Word of the year, Three scenes, People and thanks, One regret, Three goals for 2022',
  },
  'half-year': {
    ko: '지금까지, 목표 진행표, 유지·수정·포기, 2022년 상반기 목표',
    en: 'So far, Goals, so far, Keep, change, drop, Goals for H1 2022',
  },
  monthly: {
    ko: '한 일, 배운 것, 2022년 1월에 할 한 가지',
    en: 'What I did, What I learned, One thing for January 2022',
  },
  project: {
    ko: '배경과 목표, 기간과 역할, 의도와 실제, KPT, 숫자와 링크, 다음',
    en: 'Background and goal, Period and role, Intent and reality, Keep–Problem–Try, Numbers and links, What is next',
  },
  leaving: {
    ko: '한눈에, 한 일, 잘한 것·아쉬운 것·노력한 것, 배운 것, 떠나는 이유, 고마운 사람, 다음',
    en: 'At a glance, What I did, Did well, regret, tried, What I learned, Why I am leaving, People and thanks, What is next',
  },
};

suite('drafts', () => {
  test('there are of ten kinds, the themed one first', () => {
    assert.deepEqual(
      templates.map(({ id }) => id),
      Object.keys(headings),
    );
    assert.equal(templates[0]!.id, defaultTemplateId);
  });

  for (const template of templates) {
    for (const language of templateLanguages) {
      const { period, titles } = examples[template.period];
      const draft = makeDraft({ template, language, period, date }, catalogue);
      const name = `${template.id} (${language})`;

      test(`${name} has no field left in its text`, () => {
        const withoutTitle = draft.text.replace(/^title: .*$/m, '');
        assert.doesNotMatch(withoutTitle, /\$\{|\$\d|\{(?:year|lastYear|nextYear|period|lastPeriod|nextPeriod)\}/);
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
        const { header, frontMatter } = Retrospective.parse(draft.text);
        assert.equal(frontMatter.problem, undefined);
        assert.equal(frontMatter.data['draft'], true);
        assert.match(header.title!, titles[language]);
        assert.deepEqual(header.date, { text: '2022-01-03', day: date });
        assert.equal(header.tags[0], language === 'ko' ? '회고' : 'retrospective');
        assert.equal(draft.title, header.title);
        assert.match(draft.text, /[^\n]\n$/);
        assert.doesNotMatch(draft.text, /\n\n\n/);
      });

      test(`${name} has its sections in order, and looks ahead`, () => {
        const { sections } = Retrospective.parse(draft.text);
        const titlesOf = sections.filter(({ level }) => level === 2).map(({ title }) => title);
        assert.equal(titlesOf.join(', '), headings[template.id]![language]);
        assert.match(titlesOf.join(), ahead[template.period] ?? /다음|What is next/);
      });

      test(`${name} says in each field what to write there`, () => {
        const bodies = template[language].outline.flatMap((entry) =>
          typeof entry !== 'string' && 'body' in entry ? [parseSnippet(entry.body.join('\n'))] : [],
        );
        const literal = bodies.map((body) => body.map((part) => (part.kind === 'text' ? part.text : '\0')).join(''));
        for (const placeholder of bodies.flatMap(placeholdersIn)) {
          assert.match(placeholder.trim(), /\S[\s/:-]+\S/, placeholder);
          assert.ok(!literal.join('\n').includes(placeholder), placeholder);
        }
      });
    }
  }

  const period: Period = { kind: 'year', year: 2021 };
  const template = (text: Partial<RetrospectiveTemplate['en']>): RetrospectiveTemplate => ({
    id: 'test',
    period: 'year',
    en: { name: '', description: '', title: 't', tags: [], outline: [], ...text },
    ko: { name: '', description: '', title: 't', tags: [], outline: [], ...text },
  });

  test('a title with quotes and braces is the title that is read', () => {
    const title = 'My "{year}" \\ $1 ${2:x} }';
    const draft = makeDraft({ template: template({ title }), language: 'en', period, date }, catalogue);
    assert.equal(Retrospective.parse(draft.text).header.title, 'My "2021" \\ $1 ${2:x} }');
    assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
  });

  for (const one of templates) {
    test(`${one.id} shows and links to no missing file where an engine refuses that`, () => {
      const { period } = examples[one.period];
      for (const language of templateLanguages) {
        const request = { template: one, language, period, date };
        const draft = makeDraft({ ...request, refusesMissingFiles: true }, catalogue);
        assert.doesNotMatch(draft.text, /!\[|\]\((?!https?:)/);
        assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
      }
    });
  }

  test('years stand in headings, placeholders and text', () => {
    const outline = [{ body: ['## {lastYear} {year} {nextYear} {other}', '${1:in {year\\}}'] }];
    const draft = makeDraft({ template: template({ outline }), language: 'ko', period, date }, catalogue);
    assert.match(draft.text, /## 2020 2021 2022 \{other\}\nin 2021\n$/);
  });

  test('text of an outline stands for nothing but itself', () => {
    const text = '{year} $1 ${2:x} \\} {{year}}';
    const draft = makeDraft({ template: template({ outline: [{ text }] }), language: 'ko', period, date }, catalogue);
    assert.ok(draft.text.endsWith(`\n\n${text}\n`));
    assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
  });

  test('front matter that a blog makes stands at the top, its title the first field', () => {
    const frontMatter = ({ title, tags }: { title: string; tags: readonly string[] }) => [
      { text: '---\ndescription: "' },
      { field: 'description', text: '' },
      { text: '"\ntitle: ' },
      { field: 'title', text: title },
      { text: '\nlabel: ' },
      { field: 'title', text: title },
      { text: `\ntags: ${tags.join()}}\n---` },
    ];
    const request = {
      template: template({ outline: [{ body: ['${1:x}'] }] }),
      language: 'en',
      period,
      date,
    } as const;
    const draft = makeDraft({ ...request, frontMatter }, catalogue);
    assert.equal(draft.text, '---\ndescription: ""\ntitle: t\nlabel: t\ntags: }\n---\n\nx\n');
    assert.equal(draft.snippet, '---\ndescription: "${2}"\ntitle: ${1:t}\nlabel: ${1}\ntags: \\}\n---\n\n${3:x}\n');
  });

  test('an outline of a section that there is not says so', () => {
    assert.throws(
      () => makeDraft({ template: template({ outline: ['nope'] }), language: 'en', period, date }, catalogue),
      /test.*nope/,
    );
  });

  test('templates are found by id', () => {
    assert.equal(findTemplate('yearly-mini')?.id, 'yearly-mini');
    assert.equal(findTemplate('nope'), undefined);
  });
});
