import { isoDay, type CalendarDay } from '../../calendar';
import { periodId, type Period } from './period';

/** The period as a part of a file name: `2021`, `2021-h1`, `2021-06`, or a name's letters and digits with hyphens between. */
export function periodFilePart(period: Period): string {
  const part = periodId(period)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return part === '' ? period.kind : part; // a name of signs alone
}

/**
 * The file name of a retrospective of `period`, in the way that the blog names yearly ones.
 * @param yearlyName the name that a retrospective of the period's year would get, perhaps with `date` in front
 * @param year of that name
 */
export function periodFileName(yearlyName: string, period: Period, year: number, date: CalendarDay): string {
  const part = periodFilePart(period);
  if (period.kind === 'year') {
    return yearlyName;
  }
  const written = /^\d{4}([-_.])\d\d\1\d\d(?!\d)/.exec(yearlyName);
  const isDated = written !== null && written[0].replaceAll(written[1]!, '-') === isoDay(date);
  const front = isDated ? written[0] : '';
  const rest = yearlyName.slice(front.length);
  const named = rest.replace(new RegExp(`(?<!\\d)${year}(?!\\d)`), () => part);
  if (named !== rest) {
    return front + named;
  }
  return isDated ? `${front}-${part}${rest}` : `${part}-${rest}`;
}
