import type { GoalCount } from '../goal';
import { plain, wordsFor } from '../words';

const own = wordsFor('unit');
/** Words behind a number that are no unit. */
const noUnit =
  'and|or|of|to|in|the|a|for|by|with|on|at|as|is|was|from|year|am|pm|new|more|different|good|small|big|other|st|nd|rd|th';
const number = '(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d+)?';
const currency = new RegExp(`([$€£₩])\\s?${number}(k|만)?`, 'u');
const counted = new RegExp(
  `(?<![a-z+\\d.,'’/:-])${number}\\s?(?:(${own})|(k)?\\+?\\s?-?(?!(?:${noUnit})\\b)([a-z]+s\\b|k\\b)|(?:k\\s)?(?:[a-z-]+\\s){1,2}([a-z]{2,}s)\\b|(?!(?:${noUnit})\\b)([a-z]+))?(%)?`,
  'gu',
);
const partOfDate = /^\s?(?:년|월|분기|반기|위$|차|학년|st\b|nd\b|rd\b|th\b)|^\.\d/u;
/** `12/31`, but no `900/990`. */
const dayBehind = /^\/(?:[12]?\d|3[01])(?![\d.]|\s?\p{L})/u;

/** The first number in `text` that a goal may be to reach; years, dates, ordinals and versions are none. */
export function countIn(text: string): GoalCount | undefined {
  const said = plain(text.slice(0, 300));
  const money = currency.exec(said);
  if (money !== null) {
    const value = numberOf(money[2]!, money[3]) * (money[4] === 'k' ? 1000 : 1);
    return { value, unit: money[4] === '만' ? `만${money[1]!}` : money[1]! };
  }
  let bare: GoalCount | undefined;
  for (const match of said.matchAll(counted)) {
    const [whole, digits, fraction, korean, thousand, first, plural, other, percent] = match;
    const behind = said.slice(match.index + digits!.length + (fraction?.length ?? 0));
    const isYear = /^(?:19|20)\d\d$/.test(digits!) && korean === undefined && percent === undefined;
    const isMonth = Number(digits) <= 12 && fraction === undefined && dayBehind.test(behind);
    if (partOfDate.test(behind) || isMonth || isYear) {
      continue;
    }
    const word = first ?? other;
    const unit = korean ?? (word !== undefined && !/^(?:년|월)/.test(word) ? word : undefined) ?? plural ?? percent;
    const value = numberOf(digits!, fraction) * (thousand === 'k' ? 1000 : 1);
    if (unit !== undefined) {
      return { value, unit: unit.trim() };
    }
    bare ??= whole === '' ? undefined : { value, unit: '' };
  }
  return bare;
}

function numberOf(digits: string, fraction: string | undefined): number {
  return Number(digits.replaceAll(',', '') + (fraction ?? ''));
}
