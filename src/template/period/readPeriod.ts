import type { CalendarDay } from '../../calendar';
import type { Period, PeriodKind } from './period';
import { sayings, squeezed } from './periodWords';
import { readYear, type YearProblem } from './years';

/** What is wrong with typed text as a period. */
export type PeriodProblem = YearProblem | 'notAHalf' | 'notAMonth' | 'noName' | 'nameTooLong';

/** Longest name of a project or a company, in UTF-16 units: it goes into a title and a file name. */
export const longestName = 100;

/** Characters that would break a title apart or show it in another order than it is in. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ud800-\udfff]/gu;

/**
 * The period that `text` means: `2021`, `2021-H1`, `2021-Q3`, `2021-06`, the same in words (`2021년 상반기`, `Q3 2021`,
 * `2021년 6월`, `June 2021`), or for a project or a company its name.
 * @param today no retrospective of a year that begins more than a year from now
 */
export function readPeriod(
  kind: PeriodKind,
  text: string,
  today: CalendarDay,
): { period: Period } | { problem: PeriodProblem } {
  switch (kind) {
    case 'year': {
      const read = readYear(text, today);
      return 'year' in read ? { period: { kind, year: read.year } } : read;
    }
    case 'half':
    case 'month':
      return readPart(kind, text, today);
    case 'project':
    case 'leaving': {
      const name = text.replace(/\s/g, ' ').replace(unseen, '').replace(/ +/g, ' ').trim().normalize('NFC');
      return name === ''
        ? { problem: 'noName' }
        : name.length > longestName
          ? { problem: 'nameTooLong' }
          : { period: { kind, name } };
    }
  }
}

function readPart(
  kind: 'half' | 'month',
  text: string,
  today: CalendarDay,
): { period: Period } | { problem: PeriodProblem } {
  const problem = kind === 'half' ? 'notAHalf' : 'notAMonth';
  const digits = /(?<!\d)\d{4}(?!\d)/.exec(text.normalize('NFKC'))?.[0];
  if (digits === undefined) {
    return { problem };
  }
  const typed = squeezed(text.normalize('NFKC'));
  const period = inDigits(kind, typed) ?? sayings(kind, Number(digits)).get(typed);
  if (period === undefined) {
    return { problem };
  }
  const year = readYear(digits, today);
  return 'problem' in year ? year : { period };
}

/** The period of the calendar that `periodId` writes so; undefined for other text. */
export function periodOfId(id: string): Period | undefined {
  return /^\d{4}$/.test(id)
    ? { kind: 'year', year: Number(id) }
    : (inDigits('half', id.toLowerCase()) ?? inDigits('month', id));
}

/** `2021-h1`, `2021q3`; `2021-06`, `2021.6`, `2021/06`. */
function inDigits(kind: 'half' | 'month', typed: string): Period | undefined {
  if (kind === 'half') {
    const [, year, half, quarter] = /^(\d{4})[-./]?(?:h([12])|q([1-4]))$/.exec(typed) ?? [];
    return year === undefined
      ? undefined
      : half !== undefined
        ? { kind, year: Number(year), half: Number(half) as 1 | 2 }
        : { kind, year: Number(year), quarter: Number(quarter) as 1 | 2 | 3 | 4 };
  }
  const [, year, month] = /^(\d{4})[-./](0?[1-9]|1[0-2])$/.exec(typed) ?? [];
  return year === undefined ? undefined : { kind, year: Number(year), month: Number(month) };
}
