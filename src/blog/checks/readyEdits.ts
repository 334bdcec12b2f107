import type { CalendarDay } from '../../calendar';
import type { FrontMatter, FrontMatterEdit } from '../../retrospective';
import { readDateForm, writeDate, type Clock } from '../conventions/dates';
import { lineOfKey } from '../../retrospective/problems/frontMatterKeys';
import { draftState } from './draftState';
import { dateKey } from './publishing';

/**
 * What makes a post ready: it is no draft any more, and dated today in the form that its date has. None where all is so.
 * @param head lines of the front matter with its markers
 */
export function readyEdits(
  { data }: Pick<FrontMatter, 'data'>,
  head: readonly string[],
  today: CalendarDay,
  clock: Clock,
): FrontMatterEdit[] {
  const draft = draftState(data);
  const key = dateKey(data);
  // TOML's reader tells dates in a form of its own.
  const form =
    key === undefined ? undefined : (readDateForm(written(head, key)) ?? readDateForm(String(data[key]).trim()));
  return [
    ...(draft ? [{ key: draft.key, value: draft.ready }] : []),
    ...(key !== undefined && form !== undefined ? [{ key, value: { date: writeDate(today, form, clock) } }] : []),
  ];
}

/** A key's value as its line has it, without quotes and comment; '' where it is not written plainly. */
function written(head: readonly string[], key: string): string {
  const line = head[lineOfKey(head, key) ?? -1] ?? '';
  const [, double, single, bare] = /[:=]\s*(?:"([^"]*)"|'([^']*)'|([^#]*))/.exec(line) ?? [];
  return (double ?? single ?? bare ?? '').trim();
}
