import { isoDay, type CalendarDay } from '../../calendar';

/** Now, and where the person is. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  /** The person's zone, minutes east of Greenwich at this moment: Seoul is 540. */
  readonly offset: number;
}

/** How dates are written, learnt from one. */
export type DateForm =
  | {
      readonly kind: 'numeric';
      readonly separator: '-' | '/' | '.';
      readonly isPadded: boolean;
      /** What stands between day and time, and how fine the time is; undefined: there is no time. */
      readonly time?: { readonly mark: string; readonly precision: 'minute' | 'second' | 'millisecond' };
      /** Blank before the zone, and the zone as written; `own`: the person's, in the form that follows. */
      readonly zone?: { readonly blank: string; readonly text: string };
    }
  | { readonly kind: 'named'; readonly isLong: boolean; readonly isPadded: boolean; readonly comma: string };

export const isoForm: DateForm = { kind: 'numeric', separator: '-', isPadded: true };

const months = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);
const numeric =
  /^\d{4}([-/.])(\d{1,2})\1(\d{1,2})(?:(T|[ \t]+)\d{1,2}:\d{2}(?:(:\d{2})(\.\d{1,9})?)?(?:([ \t]*)(Z|[+-](?:\d{2}:?\d{2}|hh:?mm)))?)?$/;
const named = /^([A-Z][a-z]{2,8}) (\d{1,2})(,?) \d{4}$/;

/** The form of a date as written, quotes taken off. Undefined when it is none that is known. */
export function readDateForm(text: string): DateForm | undefined {
  const match = numeric.exec(text);
  if (match !== null) {
    const [, separator, month, day, mark, seconds, fraction, blank, zone] = match;
    return {
      kind: 'numeric',
      separator: separator as '-',
      isPadded: month!.length === 2 && day!.length === 2,
      ...(mark !== undefined && {
        time: { mark, precision: fraction !== undefined ? 'millisecond' : seconds !== undefined ? 'second' : 'minute' },
      }),
      ...(zone !== undefined && { zone: { blank: blank ?? '', text: zone } }),
    };
  }
  const [, month, day, comma] = named.exec(text) ?? [];
  const isLong = months.includes(month ?? '') && month !== 'May';
  return month !== undefined && months.some((name) => name.startsWith(month))
    ? { kind: 'named', isLong, isPadded: day!.startsWith('0'), comma: comma! }
    : undefined;
}

/**
 * `day` in the given form. It stays the day that it is, whatever the zone: a date with a time is the last minute of a day
 * that is over (noon where the zone is `Z`, so that it is that day wherever the reader is), and now on the day that it is
 * now, because Hugo and Jekyll hide what is dated in the future. Where that day has not begun yet in the form's zone, it
 * is written with the person's own.
 */
export function writeDate(day: CalendarDay, form: DateForm, clock: Clock): string {
  if (form.kind === 'named') {
    const month = months[day.month - 1]!;
    const number = form.isPadded ? String(day.day).padStart(2, '0') : String(day.day);
    return `${form.isLong ? month : month.slice(0, 3)} ${number}${form.comma} ${day.year}`;
  }
  const date = form.isPadded
    ? isoDay(day).replaceAll('-', form.separator)
    : [day.year, day.month, day.day].join(form.separator);
  if (form.time === undefined) {
    return date;
  }
  const style = form.zone?.text ?? '';
  let zone = /^Z$/.test(style) ? 'Z' : /hh/.test(style) ? offsetText(clock.offset, style) : style;
  let now = new Date(clock.now + minutesOf(zone, clock.offset) * 60_000);
  if (isoDay(day) > isoDay(utcDay(now)) && form.zone !== undefined) {
    zone = offsetText(clock.offset, style);
    now = new Date(clock.now + clock.offset * 60_000);
  }
  const today = isoDay(utcDay(now));
  const isOver = isoDay(day) < today;
  const isNow = isoDay(day) === today;
  const time = isOver ? (zone === 'Z' ? '12:00:00' : '23:59:00') : isNow ? now.toISOString().slice(11, 19) : '00:00:00';
  const { mark, precision } = form.time;
  const shown = precision === 'minute' ? time.slice(0, 5) : precision === 'second' ? time : `${time}.000`;
  return `${date}${mark}${shown}${zone === '' ? '' : `${form.zone?.blank ?? ''}${zone}`}`;
}

function utcDay(date: Date): CalendarDay {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `+09:00` or `+0900`, as `style` has it. */
function offsetText(offset: number, style: string): string {
  const minutes = Math.abs(offset);
  const two = (number: number) => String(number).padStart(2, '0');
  const colon = /^[+-]\d\d\d\d$|hhmm/.test(style) ? '' : ':';
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${colon}${two(minutes % 60)}`;
}

function minutesOf(zone: string, own: number): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (match === null) {
    return zone === 'Z' ? 0 : own;
  }
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
