import { isoDay } from '../../calendar';
import { heatMapAlt } from './altText';
import { levels, levelsOf } from './levels';
import { commitsIn, filled, totalOf, type PictureWords } from './pictureWords';
import { document, element, escaped, textAt, textWidth } from './svg';
import { counts, daysOfYear, sum, weekday } from './yearDays';

export interface YearOfDays {
  readonly year: number;
  /** Commits of each day, 1 January first. */
  readonly days: readonly number[];
}

/** Pixels. */
const [cell, step, margin, rowsFrom] = [11, 14, 16, 60];
/** Monday, Wednesday, Friday: every other row is named, so that names have room. */
const namedWeekdays = [1, 3, 5];

/**
 * The days of a year as cells, a column for each week, as an SVG document. A year touches 53 weeks; a leap year that
 * begins on the last day of one touches 54.
 */
export function heatMap({
  year,
  days,
  weekStart,
  words,
}: YearOfDays & { readonly weekStart: 'sunday' | 'monday'; readonly words: PictureWords }): string {
  const calendar = daysOfYear(year);
  const commits = counts(days, calendar.length);
  const levelOf = levelsOf(commits);
  const row = (day: number) => (day + (weekStart === 'monday' ? 6 : 0)) % 7;
  const before = row(weekday(calendar[0]!));
  const columns = Math.ceil((before + calendar.length) / 7);
  const names = namedWeekdays.map((day) => ({ name: words.weekdays[day]!, row: row(day) }));
  const left = margin + Math.ceil(Math.max(...names.map(({ name }) => textWidth(name)))) + 8;
  const x = (index: number) => left + Math.floor((before + index) / 7) * step;
  const y = (row: number) => rowsFrom + row * step;
  const width = left + columns * step - (step - cell) + margin;
  const bottom = y(7) + 20;

  const cells = calendar.map((day, index) => {
    const title = filled(words.day, {
      day: String(day.day),
      month: words.months[day.month - 1]!,
      commits: commitsIn(commits[index]!, words),
    });
    return element(
      'rect',
      {
        class: `level${levelOf[index]}`,
        'data-day': isoDay(day),
        x: x(index),
        y: y((before + index) % 7),
        width: cell,
        height: cell,
        rx: 2,
      },
      element('title', {}, escaped(title)),
    );
  });
  const months = calendar.flatMap(({ month, day }, index) =>
    day === 1 ? [textAt(x(index), rowsFrom - 8, words.shortMonths[month - 1]!, { class: 'faint' })] : [],
  );
  const weekdays = names.map(({ name, row }) => textAt(margin, y(row) + cell - 1.5, name, { class: 'faint' }));
  return document(
    {
      id: `days-${year}`,
      width,
      height: bottom + margin - 4,
      title: filled(words.heatMap, { year: String(year) }),
      description: heatMapAlt({ year, days }, words),
    },
    [
      textAt(margin, margin + 11, totalOf(year, sum(commits), words), { class: 'total' }),
      ...months,
      ...weekdays,
      ...cells,
      ...legend(width - margin, bottom, words),
    ],
  );
}

/** The levels from few to many, their right end at `right`. */
function legend(right: number, baseline: number, { less, more }: PictureWords): string[] {
  const from = right - Math.ceil(textWidth(more)) - 6 - levels.length * step;
  return [
    textAt(from - 6, baseline, less, { class: 'faint', 'text-anchor': 'end' }),
    ...levels.map((level) =>
      element('rect', {
        class: `level${level}`,
        x: from + level * step,
        y: baseline - cell + 1.5,
        width: cell,
        height: cell,
        rx: 2,
      }),
    ),
    textAt(from + levels.length * step + 3, baseline, more, { class: 'faint' }),
  ];
}
