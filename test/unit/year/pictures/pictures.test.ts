import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  heatMap,
  heatMapAlt,
  monthBars,
  monthBarsAlt,
  pictureWords,
  type PictureWords,
} from '../../../../src/year/pictures';
import { levelsOf } from '../../../../src/year/pictures/levels';
import { dark, light } from '../../../../src/year/pictures/palette';
import { all, contrast, parseSvg, type SvgElement } from './support';

const [en, ko] = [pictureWords('en'), pictureWords('ko')];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number) => (isLeap(year) ? 366 : 365);
const none = (year: number) => new Array<number>(lengthOf(year)).fill(0);

const map = (year: number, days = none(year), weekStart: 'sunday' | 'monday' = 'sunday', words = en) =>
  parseSvg(heatMap({ year, days, weekStart, words }));
const cellsOf = (svg: SvgElement) => all(svg).filter(({ attributes }) => attributes['data-day'] !== undefined);
const columnsOf = (svg: SvgElement) => new Set(cellsOf(svg).map(({ attributes }) => attributes.x)).size;
const texts = (svg: SvgElement) => all(svg).flatMap(({ name, text }) => (name === 'text' ? [text] : []));
const titleOf = (cell: SvgElement) => cell.children[0]!.text;
const child = (svg: SvgElement, name: string) => svg.children.find((each) => each.name === name)!;

/** What a picture that stands alone has to be. */
function assertStandsAlone(source: string): void {
  const svg = parseSvg(source);
  assert.equal(svg.attributes.role, 'img');
  assert.ok(child(svg, 'title').text !== '' && child(svg, 'desc').text !== '');
  assert.equal(svg.attributes.viewBox, `0 0 ${svg.attributes.width} ${svg.attributes.height}`);
  const names = new Set(all(svg).map(({ name }) => name));
  assert.deepEqual(
    [...names].filter((name) => !['svg', 'title', 'desc', 'style', 'rect', 'text', 'line'].includes(name)),
    [],
  );
  assert.doesNotMatch(source.replace('xmlns="http://www.w3.org/2000/svg"', ''), /https?:|href|url\(|@import|\bon\w+=/);
  const { width } = svg.attributes;
  for (const { name, attributes } of all(svg)) {
    if (name === 'rect') {
      assert.ok(Number(attributes.x) >= 0 && Number(attributes.x) + Number(attributes.width) <= Number(width));
    }
  }
}

suite('the heat map of a year', () => {
  // One of each kind: years that begin on any weekday, leap and not.
  const years = Array.from({ length: 28 }, (_, index) => 2001 + index);

  for (const weekStart of ['sunday', 'monday'] as const) {
    test(`has 53 columns, 54 in a leap year that begins on a week's last day (from ${weekStart})`, () => {
      const columns = new Map(years.map((year) => [year, columnsOf(map(year, none(year), weekStart))]));
      const long = weekStart === 'sunday' ? 2028 : 2012;
      assert.deepEqual(
        [...columns].filter(([, count]) => count !== 53),
        [[long, 54]],
      );
    });
  }

  test('has each day exactly once, in the row of its weekday, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2100 }),
        fc.constantFrom('sunday' as const, 'monday' as const),
        fc.array(fc.nat(50), { maxLength: 366 }),
        (year, weekStart, days) => {
          const cells = cellsOf(map(year, days, weekStart));
          const expected = Array.from({ length: lengthOf(year) }, (_, index) =>
            new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10),
          );
          assert.deepEqual(
            cells.map(({ attributes }) => attributes['data-day']),
            expected,
          );
          const places = cells.map(({ attributes }) => `${attributes.x},${attributes.y}`);
          assert.equal(new Set(places).size, places.length);
          const rows = [...new Set(cells.map(({ attributes }) => Number(attributes.y)))].sort((a, b) => a - b);
          assert.equal(rows.length, 7);
          for (const { attributes } of cells) {
            const day = new Date(`${attributes['data-day']}T00:00Z`).getUTCDay();
            const row = weekStart === 'sunday' ? day : (day + 6) % 7;
            assert.equal(Number(attributes.y), rows[row]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('says of each day what it had', () => {
    const days = none(2021);
    days[31 + 28 + 3] = 12;
    days[0] = 1;
    days[364] = 1234;
    const titles = (words: PictureWords) => cellsOf(map(2021, days, 'sunday', words)).map(titleOf);
    assert.equal(titles(en)[62], '4 March: 12 commits');
    assert.equal(titles(en)[0], '1 January: 1 commit');
    assert.equal(titles(en)[1], '2 January: no commits');
    assert.equal(titles(en)[364], '31 December: 1,234 commits');
    assert.equal(titles(ko)[62], '3월 4일: 커밋 12개');
    assert.equal(titles(ko)[1], '1월 2일: 커밋 없음');
    assert.equal(cellsOf(map(2021, days))[62]!.attributes.class, 'level2');
  });

  test('names the months, some weekdays, the total and the legend', () => {
    const shown = texts(map(2024, [3], 'monday', ko));
    assert.deepEqual(shown.slice(0, 13), ['2024년 커밋 3개', ...ko.shortMonths]);
    assert.deepEqual(shown.slice(13), ['월', '수', '금', '적음', '많음']);
    assert.equal(texts(map(2024, [1]))[0], '1 commit in 2024');
    assert.equal(texts(map(2024))[0], 'No commits in 2024');
  });

  test('stands alone, is the same every time, and takes any words and numbers', () => {
    const hostile = Object.fromEntries(
      Object.entries(en).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.map((each) => `${each}</text><script>"'&\0`) : `${value} <a href='x'>&"]]>\u0001`,
      ]),
    ) as unknown as PictureWords;
    for (const words of [en, ko, hostile]) {
      const odd = { year: 2024, days: [NaN, -1, Infinity, 1.5], words, weekStart: 'monday' } as const;
      const drawn = heatMap(odd);
      assert.equal(drawn, heatMap(odd));
      assert.doesNotMatch(drawn, /<script|<a |NaN|Infinity/);
      if (words !== hostile) {
        assertStandsAlone(drawn);
        assertStandsAlone(monthBars({ year: 2024, months: [1, NaN], before: [5], words }));
      }
      parseSvg(monthBars({ year: 2024, months: [1, NaN], before: [5], words }));
    }
    assert.ok(texts(map(2024, [1], 'sunday', hostile)).some((text) => text.includes('</text><script>"\'&')));
  });
});

suite('levels of days', () => {
  test('are quarters of the days that have commits', () => {
    assert.deepEqual(levelsOf([0, 1, 2, 3, 4, 5, 6, 7, 8]), [0, 1, 1, 2, 2, 3, 3, 4, 4]);
    assert.deepEqual(levelsOf([0, 0]), [0, 0]);
    assert.deepEqual(levelsOf([2, 2, 0, 2]), [1, 1, 0, 1]);
  });

  test('are hardly another for one enormous day', () => {
    const usual = Array.from({ length: 200 }, (_, index) => 1 + (index % 10));
    const differing = levelsOf([...usual, 50_000]).filter((level, index) => level !== levelsOf(usual)[index]);
    assert.ok(differing.length <= 21, String(differing.length)); // itself, and one value at a border
    assert.deepEqual(new Set(levelsOf([...usual, 50_000])), new Set([1, 2, 3, 4]));
  });

  test('never fall where counts rise, and only nothing has none', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (counts) => {
        const levels = levelsOf(counts);
        const inOrder = counts.map((count, index) => [count, levels[index]!] as const).sort(([a], [b]) => a - b);
        inOrder.forEach(([count, level], index) => {
          assert.equal(level === 0, count === 0);
          assert.ok(index === 0 || level >= inOrder[index - 1]![1]);
        });
      }),
    );
  });
});

suite('the bars of a year', () => {
  const bars = (svg: SvgElement, kind: string) =>
    all(svg).filter(
      ({ name, attributes }) => name === 'rect' && attributes.class === kind && Number(attributes.y) > 40,
    );
  const months = [10, 0, 30, 1, 5, 6, 7, 8, 9, 10, 11, 1200];

  test('show each month with its number, as high as it is', () => {
    const svg = parseSvg(monthBars({ year: 2021, months, words: en }));
    const drawn = bars(svg, 'bar');
    assert.equal(drawn.length, 11);
    assert.deepEqual(bars(svg, 'earlier'), []);
    const heights = drawn.map(({ attributes }) => Number(attributes.height));
    assert.equal(Math.max(...heights), heights.at(-1));
    assert.ok(heights.every((height) => height >= 2));
    assert.deepEqual(texts(svg).slice(0, 5), ['1,297 commits in 2021', '10', 'Jan', '0', 'Feb']);
    assert.ok(texts(svg).includes('1,200'));
  });

  test('show the year before beside them, on the same scale', () => {
    const svg = parseSvg(monthBars({ year: 2021, months, before: months.map((count) => count / 2), words: ko }));
    const [now, earlier] = [bars(svg, 'bar').at(-1)!, bars(svg, 'earlier').at(-1)!];
    assert.equal(Number(now.attributes.height), 2 * Number(earlier.attributes.height));
    assert.deepEqual(texts(svg).slice(1, 3), ['2020년', '2021년']);
  });

  test('of nothing are no bars', () => {
    const svg = parseSvg(monthBars({ year: 2021, months: [], before: [], words: ko }));
    assert.deepEqual([...bars(svg, 'bar'), ...bars(svg, 'earlier')], []);
    assert.equal(texts(svg)[0], '2021년 커밋 없음');
  });
});

suite('alt texts of the pictures', () => {
  const days = none(2021);
  days.fill(2, 59, 90);
  days[0] = 1000;
  const march = [1000, 0, 62];

  test('tell the total, the active days and the busiest month', () => {
    assert.equal(
      heatMapAlt({ year: 2021, days }, en),
      'Commits on each day of 2021: 1,062 commits on 32 days, most in January (1,000).',
    );
    assert.equal(
      heatMapAlt({ year: 2021, days }, ko),
      '2021년 날짜별 커밋: 32일 동안 커밋 1,062개, 1월에 가장 많음(1,000개)',
    );
    assert.equal(
      monthBarsAlt({ year: 2021, months: march, before: [900], activeDays: 32 }, en),
      'Commits in each month of 2021: 1,062 commits on 32 days, most in January (1,000), 2020: 900.',
    );
    assert.equal(
      monthBarsAlt({ year: 2021, months: march, before: [900] }, ko),
      '2021년 월별 커밋: 커밋 1,062개, 1월에 가장 많음(1,000개), 2020년에는 900개',
    );
    assert.equal(heatMapAlt({ year: 2021, days: [] }, en), 'Commits on each day of 2021: no commits.');
    assert.equal(heatMapAlt({ year: 2021, days: [] }, ko), '2021년 날짜별 커밋: 커밋 없음');
    assert.equal(
      heatMapAlt({ year: 2021, days: [5] }, ko),
      '2021년 날짜별 커밋: 하루 동안 커밋 5개, 1월에 가장 많음(5개)',
    );
  });

  test('are what the pictures are described by', () => {
    assert.equal(child(map(2021, days), 'desc').text, heatMapAlt({ year: 2021, days }, en));
  });
});

suite('colours of the pictures', () => {
  for (const [name, palette] of Object.entries({ light, dark })) {
    test(`can be read and told apart (${name})`, () => {
      const { paper, text, faint, bar, earlier, levels } = palette;
      assert.ok(contrast(paper, text) >= 4.5 && contrast(paper, faint) >= 4.5);
      assert.ok(contrast(paper, bar) >= 3 && contrast(paper, earlier) >= 3);
      const away = levels.map((level) => contrast(paper, level));
      away.forEach((value, index) => assert.ok(index === 0 || value / away[index - 1]! > 1.25, levels[index]));
    });
  }

  test('change together', () => {
    const source = heatMap({ year: 2021, days: [], weekStart: 'sunday', words: en });
    const [outside, inside] = source.split('@media (prefers-color-scheme:dark)');
    for (const key of ['paper', 'border', 'text', 'faint', 'bar', 'earlier'] as const) {
      assert.ok(outside!.includes(light[key]) && inside!.includes(dark[key]), key);
    }
    assert.equal(inside!.match(/\.level\d\{fill/g)?.length, 5);
  });
});
