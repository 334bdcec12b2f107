import type { YearOfDays } from './heatMap';
import type { YearOfMonths } from './monthBars';
import { commitsIn, filled, grouped, type PictureWords } from './pictureWords';
import { counts, daysOfYear, sum } from './yearDays';

/** What {@link heatMap} shows, in a sentence: for the alt text of the picture in a post. */
export function heatMapAlt({ year, days }: YearOfDays, words: PictureWords): string {
  const calendar = daysOfYear(year);
  const commits = counts(days, calendar.length);
  const months = counts([], 12);
  calendar.forEach(({ month }, index) => (months[month - 1]! += commits[index]!));
  const activeDays = commits.filter((count) => count > 0).length;
  return sentence(words.heatMap, year, facts({ months, activeDays }, words), words);
}

/**
 * What {@link monthBars} shows, in a sentence.
 * @param year its `activeDays` are how many days had commits; undefined when that is not known
 */
export function monthBarsAlt(
  { year, months, before, activeDays }: YearOfMonths & { readonly activeDays?: number | undefined },
  words: PictureWords,
): string {
  const earlier =
    before === undefined
      ? []
      : [filled(words.before, { year: String(year - 1), count: grouped(sum(counts(before, 12))) })];
  return sentence(
    words.monthBars,
    year,
    [...facts({ months: counts(months, 12), activeDays }, words), ...earlier],
    words,
  );
}

function facts(
  { months, activeDays }: { readonly months: readonly number[]; readonly activeDays: number | undefined },
  words: PictureWords,
): string[] {
  const total = sum(months);
  const commits = commitsIn(total, words);
  if (total === 0) {
    return [commits];
  }
  const most = Math.max(...months);
  const pattern = activeDays === undefined ? '{commits}' : activeDays === 1 ? words.onDay : words.onDays;
  return [
    filled(pattern, { commits, days: grouped(activeDays ?? 0) }),
    filled(words.busiest, { month: words.months[months.indexOf(most)]!, count: grouped(most) }),
  ];
}

function sentence(picture: string, year: number, facts: readonly string[], { alt }: PictureWords): string {
  return filled(alt, { picture: filled(picture, { year: String(year) }), facts: facts.join(', ') });
}
