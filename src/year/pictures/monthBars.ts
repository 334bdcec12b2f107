import { monthBarsAlt } from './altText';
import { filled, grouped, totalOf, type PictureWords } from './pictureWords';
import { document, element, textAt, textWidth } from './svg';
import { counts, sum } from './yearDays';

export interface YearOfMonths {
  readonly year: number;
  /** Commits of each month, January first. */
  readonly months: readonly number[];
  /** Of the months of the year before; undefined when they are not known. */
  readonly before?: readonly number[] | undefined;
}

/** Pixels. */
const [slot, margin, top, plot] = [58, 16, 64, 150];
const [barWidth, earlierWidth, gap] = [26, 6, 3];

/** The months of a year as bars with their numbers, the year before as thin ones beside them, as an SVG document. */
export function monthBars({ year, months, before, words }: YearOfMonths & { readonly words: PictureWords }): string {
  const commits = counts(months, 12);
  const earlier = before && counts(before, 12);
  const most = Math.max(1, ...commits, ...(earlier ?? []));
  // A bar of something is never invisible.
  const height = (count: number) => (count === 0 ? 0 : Math.max(2, Math.round((count / most) * plot)));
  const base = top + plot;
  const width = 2 * margin + 12 * slot;
  const group = barWidth + (earlier === undefined ? 0 : earlierWidth + gap);
  const bar = (kind: string, x: number, width: number, count: number) =>
    count === 0
      ? []
      : [element('rect', { class: kind, x, y: base - height(count), width, height: height(count), rx: 2 })];

  const columns = commits.flatMap((count, month) => {
    const middle = margin + (month + 0.5) * slot;
    const from = middle - group / 2;
    const x = from + group - barWidth;
    const number = { 'text-anchor': 'middle', ...(count === 0 && { class: 'faint' }) };
    return [
      ...bar('earlier', from, earlierWidth, earlier?.[month] ?? 0),
      ...bar('bar', x, barWidth, count),
      textAt(x + barWidth / 2, base - height(count) - 6, grouped(count), number),
      textAt(middle, base + 18, words.shortMonths[month]!, { class: 'faint', 'text-anchor': 'middle' }),
    ];
  });
  return document(
    {
      id: `months-${year}`,
      width,
      height: base + 18 + margin,
      title: filled(words.monthBars, { year: String(year) }),
      description: monthBarsAlt({ year, months, before }, words),
    },
    [
      textAt(margin, margin + 11, totalOf(year, sum(commits), words), { class: 'total' }),
      ...(earlier === undefined ? [] : legend(year, width - margin, margin + 11, words)),
      ...columns,
      element('line', { class: 'base', x1: margin, x2: width - margin, y1: base + 0.5, y2: base + 0.5 }),
    ],
  );
}

/** Which bars are of which year, the right end at `right`. */
function legend(year: number, right: number, baseline: number, words: PictureWords): string[] {
  const name = (year: number) => filled(words.year, { year: String(year) });
  const now = right - Math.ceil(textWidth(name(year)));
  const earlier = now - 18 - 14 - Math.ceil(textWidth(name(year - 1)));
  const mark = (kind: string, x: number, width: number) =>
    element('rect', { class: kind, x, y: baseline - 9.5, width, height: 11, rx: 2 });
  return [
    mark('earlier', earlier - earlierWidth - 6, earlierWidth),
    textAt(earlier, baseline, name(year - 1), { class: 'faint' }),
    mark('bar', now - 11 - 6, 11),
    textAt(now, baseline, name(year), { class: 'faint' }),
  ];
}
