import * as assert from 'node:assert/strict';
import { sectionText, templateLanguages } from '../../../src/template';
import { comparableHeading } from '../../../src/template/sections';
import { formatSnippet, parseSnippet, type Snippet } from '../../../src/template/snippet';
import { catalogue, sectionFile } from './catalogue';

suite('the sections', () => {
  /** Id, prefix in English and Korean, title in Korean and English. */
  const wanted = [
    ['front', 'retro-front', '회고-머리말', '머리말', 'Front matter'],
    ['cover', 'retro-cover', '회고-커버', '커버 사진', 'Cover photo'],
    ['img', 'retro-img', '회고-사진', '사진+캡션', 'Image with caption'],
    ['series', 'retro-series', '회고-지난회고', '지난 회고', 'Earlier retrospectives'],
    ['tldr', 'retro-tldr', '회고-세줄요약', '세 줄 요약', 'In three lines'],
    ['overview', 'retro-overview', '회고-개요', '개요', 'Overview'],
    ['word', 'retro-word', '회고-올해의단어', '올해의 한 단어', 'Word of the year'],
    ['last', 'retro-last', '회고-작년목표', '작년 목표 돌아보기', "Last year's goals"],
    ['lasttable', 'retro-lasttable', '회고-목표점검표', '목표 점검표', 'Goal table'],
    ['theme', 'retro-theme', '회고-주제', '주제', 'Theme'],
    ['work', 'retro-work', '회고-회사', '회사·업무', 'Work'],
    ['job', 'retro-job', '회고-이직', '이직·입사', 'Job change'],
    ['project', 'retro-project', '회고-프로젝트', '프로젝트', 'Project'],
    ['side', 'retro-side', '회고-사이드프로젝트', '사이드 프로젝트·오픈소스', 'Side project'],
    ['study', 'retro-study', '회고-공부', '공부·스터디', 'Study'],
    ['books', 'retro-books', '회고-책', '올해의 책', 'Books'],
    ['talks', 'retro-talks', '회고-발표', '발표·외부 활동', 'Talks and community'],
    ['blog', 'retro-blog', '회고-블로그', '글·블로그', 'Writing'],
    ['numbers', 'retro-numbers', '회고-숫자', '숫자로 보는', 'In numbers'],
    ['months', 'retro-months', '회고-월별', '월별', 'Month by month'],
    ['bestof', 'retro-bestof', '회고-올해의것', '올해의 ○○', 'Best of'],
    ['health', 'retro-health', '회고-건강', '건강·운동', 'Health'],
    ['hobby', 'retro-hobby', '회고-취미', '취미·이것저것', 'Hobbies and odds and ends'],
    ['travel', 'retro-travel', '회고-여행', '여행', 'Travel'],
    ['money', 'retro-money', '회고-돈', '돈', 'Money'],
    ['people', 'retro-people', '회고-고마운사람', '고마운 사람', 'People and thanks'],
    ['kpt', 'retro-kpt', '회고-KPT', 'KPT', 'Keep–Problem–Try'],
    ['5f', 'retro-5f', '회고-5F', '5F', 'Five Fs'],
    ['4l', 'retro-4l', '회고-4L', '4L', 'Four Ls'],
    ['ssc', 'retro-ssc', '회고-시작그만계속', '시작·그만·계속', 'Start–Stop–Continue'],
    ['daki', 'retro-daki', '회고-버림더함유지개선', '버림·더함·유지·개선', 'Drop–Add–Keep–Improve'],
    ['goals', 'retro-goals', '회고-목표', '내년 목표', 'Goals for next year'],
    ['close', 'retro-close', '회고-결론', '결론', 'Closing'],
    ['note', 'retro-note', '회고-메모', '비공개 메모', 'Private note'],
    ['quote', 'retro-quote', '회고-인용', '인용', 'Quote'],
    ['verdict', 'retro-verdict', '회고-점수', '올해의 점수', 'Verdict'],
  ] as const;

  for (const [id, prefix, koreanPrefix, koreanTitle, title] of wanted) {
    test(`${id} is there in both languages under its names`, () => {
      const english = catalogue.find(id, 'en');
      const korean = catalogue.find(id, 'ko');
      assert.deepEqual([english?.prefix, english?.title], [prefix, title]);
      assert.deepEqual([korean?.prefix, korean?.title], [koreanPrefix, koreanTitle]);
    });
  }

  test('both languages have the same, in the same order', () => {
    const ids = (language: 'en' | 'ko') => catalogue.all(language).map(({ id }) => id);
    assert.deepEqual(ids('ko'), ids('en'));
    assert.equal(new Set(ids('en')).size, ids('en').length);
  });

  test('what goes beyond the list is a variant of a section in it', () => {
    const known = new Set<string>(wanted.map(([id]) => id));
    for (const language of templateLanguages) {
      const entries = Object.values(
        JSON.parse(sectionFile(language)) as Record<string, { id: string; variantOf?: string }>,
      );
      const strangers = entries.filter(({ id }) => !known.has(id));
      assert.ok(strangers.length > 0);
      for (const { id, variantOf } of strangers) {
        assert.ok(variantOf !== undefined && known.has(variantOf) && id.startsWith(`${variantOf}-`), id);
      }
    }
  });

  test('no two share a prefix', () => {
    const prefixes = templateLanguages.flatMap((language) => catalogue.all(language).map(({ prefix }) => prefix));
    assert.equal(new Set(prefixes).size, prefixes.length);
  });

  const placeholders = (snippet: Snippet): string[] =>
    snippet.flatMap((part) => (part.kind === 'tabStop' ? [formatSnippet(part.content)] : []));
  const literals = (snippet: Snippet): string =>
    snippet.map((part) => (part.kind === 'text' ? part.text : '\0')).join('');
  const everySection = templateLanguages.flatMap((language) => catalogue.all(language));

  for (const { id, language, body } of everySection) {
    test(`${id} (${language}) is a proper snippet with fields from 1 on`, () => {
      const snippet = parseSnippet(body);
      assert.deepEqual(parseSnippet(formatSnippet(snippet)), snippet);
      assert.doesNotMatch(literals(snippet), /[$]\{?\w|[}]/);
      const numbers = snippet.flatMap((part) => ('number' in part ? [part.number] : []));
      assert.deepEqual(
        [...new Set(numbers)],
        Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1),
      );
      assert.ok(placeholders(snippet).every((text) => text.trim() !== ''));
    });
  }

  test('no placeholder reads like prose: it is several words, and stands in no section as text', () => {
    const prose = everySection.map(({ body }) => literals(parseSnippet(body))).join('\n');
    for (const { id, language, body } of everySection) {
      for (const placeholder of placeholders(parseSnippet(body))) {
        assert.match(placeholder.trim(), /\S[\s/:-]+\S/, `${id} (${language}): ${placeholder}`);
        assert.ok(!prose.includes(placeholder), `${id} (${language}): ${placeholder}`);
      }
    }
  });

  test('a section is shown with names for today', () => {
    const front = catalogue.find('front', 'en')!;
    assert.match(sectionText(front), /^---\ntitle: "Title of your retrospective"\ndate: YYYY-MM-DD\n/);
  });
});

suite('names of a section', () => {
  for (const [id, names] of [
    ['goals', ['goals', 'Goals', 'next', 'year', '내년', '목표', 'ㄴㄴ', 'ㅁㅍ']],
    ['front', ['front', 'matter', '머리말', 'ㅁㄹㅁ']],
    ['people', ['people', 'People', 'thanks', '고마운', '사람', '고마운사람', 'ㄱㅁㅇㅅㄹ', 'ㅅㄹ']],
    ['kpt', ['kpt', 'KPT', 'Keep', 'Problem', 'Try']],
    ['side', ['side', '사이드', '프로젝트', '오픈소스', 'ㅇㅍㅅㅅ']],
    ['5f', ['5f', '5F', 'Five', 'Fs']],
  ] as const) {
    test(`${id}: ${names.join(' ')}`, () => {
      const found = catalogue.namesOf(id);
      assert.deepEqual(
        names.filter((name) => !found.includes(name)),
        [],
      );
    });
  }

  test('consonants are found as a keyboard joins them too', () => {
    assert.ok(catalogue.namesOf('numbers').includes('ㅅㅈㄹ'));
    assert.ok(catalogue.namesOf('months').includes('ㅇㅂ'));
    assert.ok(catalogue.namesOf('people').includes('ㄱㅁㅇㅅㄹ'));
    assert.ok(catalogue.namesOf('lasttable').some((name) => name === 'ㅁㅍㅈㄱㅍ'));
    assert.ok(catalogue.namesOf('health').includes('ㄱㄱ'));
    assert.ok(catalogue.namesOf('bestof').includes('ㅇㅎㅇㄱ'));
  });

  test('little words are no names', () => {
    const names = catalogue.namesOf('goals').concat(catalogue.namesOf('word'), catalogue.namesOf('bestof'));
    assert.deepEqual(
      ['for', 'of', 'the', '○○', ''].filter((name) => names.includes(name)),
      [],
    );
  });
});

suite('what is meant behind a slash', () => {
  for (const typed of [
    'g',
    'goals',
    'GOALS',
    'next',
    'bo',
    '5f',
    '목',
    '목표',
    '내년',
    '작년',
    'ㅁ',
    'ㅁㅍ',
    '모',
    '회고',
    '획',
    'ㅎㄱ',
    '내년목표',
  ]) {
    test(`/${typed} may mean a section`, () => assert.ok(catalogue.isMeantBy(typed)));
  }
  for (const typed of [
    'usr',
    'etc',
    'var',
    'dev',
    'opt',
    'srv',
    'root',
    'Users',
    'api',
    'v1',
    'static',
    '2021',
    '집',
    'ㅋㅋ',
  ]) {
    test(`/${typed} means none`, () => assert.ok(!catalogue.isMeantBy(typed)));
  }
});

suite('headings compared', () => {
  for (const [a, b] of [
    ['## 🎯 내년 목표!', '내년 목표'],
    ['2021년 개요', '개요'],
    ['2026년 목표', '내년 목표'],
    ['2024년 목표 돌아보기', '작년 목표 돌아보기'],
    ['Goals for 2026', 'Goals for next year'],
    ['1. Overview', 'overview'],
    ['In three lines', 'IN THREE LINES'],
    ['시작·그만·계속', '시작 그만 계속'],
    ['\u1100\u1162\u110b\u116d', '\uac1c\uc694'],
  ] as const) {
    test(`${a} is ${b}`, () => {
      assert.equal(comparableHeading(a.replace(/^#+ /, '')), comparableHeading(b));
    });
  }

  test('headings of different sections differ', () => {
    const headings = catalogue
      .all('en')
      .filter(({ id }) => !id.includes('-'))
      .map(({ title }) => comparableHeading(title));
    assert.equal(new Set(headings).size, headings.length);
  });
});
