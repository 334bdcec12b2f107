import { utcDate, type CalendarDay } from '../calendar';
import { escapeMarkdown } from '../markdown/escape';
import { type MonthFacts, type PublishedPost, type ReleaseOf, type YearFacts } from './facts';
import { daysOf } from './days';
import type { PersonCommit } from './history';
import type { Moment } from './moments';
import { languagesOf } from './languages';
import yearWords from './yearWords.json';

/** Languages that facts are written in: those of the posts that they go into. */
export type FactLanguage = keyof typeof yearWords;

/** Markdown of a link to a post, from where it is to stand. */
export type LinkTo = (post: PublishedPost) => string;

/** How a name or subject is shown: as Markdown where the lines go into a post, as it is where they don't. */
export type Shown = (text: string) => string;

/** So many repositories, languages and the like are named in a line. */
const named = 5;
/** More releases of a repository in a month than these are one line. */
const mostReleases = 3;

/** What is known of a month, a line of Markdown for each, without list markers; none where nothing is known. */
export function monthLines(facts: MonthFacts, language: FactLanguage, linkTo: LinkTo): string[] {
  return [
    ...(facts.commits > 0 ? [workLine(facts, language)] : []),
    ...releaseLines(facts.releases, language),
    ...facts.posts.map((post) => postLine(post, language, linkTo)),
    ...facts.moments.map((moment) => datedMoment(moment, language)),
  ];
}

/** `34 commits on 12 days: blog 20, shop 14`. */
export function workLine(
  { commits, activeDays, repositories }: Pick<MonthFacts, 'commits' | 'activeDays' | 'repositories'>,
  language: FactLanguage,
  shown: Shown = escapeMarkdown,
): string {
  const words = yearWords[language];
  const names = repositories
    .slice(0, named)
    .map(({ name, commits: its }) =>
      repositories.length === 1 ? shown(name) : `${shown(name)} ${number(its, language)}`,
    );
  const others = repositories.length - names.length;
  const list = [...names, ...(others > 0 ? [fill(words.more, { n: number(others, language) })] : [])].join(', ');
  return fill(words.work, {
    commits: counted(words.commits, commits, language),
    days: counted(words.days, activeDays, language),
    repositories: list,
  });
}

/** A line for each release; one for all of a repository where there are many. */
export function releaseLines(
  releases: readonly ReleaseOf[],
  language: FactLanguage,
  shown: Shown = escapeMarkdown,
): string[] {
  const words = yearWords[language];
  return [...new Set(releases.map(({ root }) => root))].flatMap((root) => {
    const its = releases.filter((release) => release.root === root);
    const repository = shown(its[0]!.repository);
    if (its.length > mostReleases) {
      const [first, last] = [its[0]!, its.at(-1)!].map(({ name }) => shown(name));
      return [fill(words.releases, { repository, first: first!, last: last!, n: number(its.length, language) })];
    }
    return its.map(({ name, day }) =>
      fill(words.release, { repository, name: shown(name), day: dayText(day, language) }),
    );
  });
}

export function postLine(post: PublishedPost, language: FactLanguage, linkTo: LinkTo): string {
  return fill(yearWords[language].post, { link: linkTo(post), day: dayText(post.day, language) });
}

export function commitLine({ day, subject }: PersonCommit, repository: string, language: FactLanguage): string {
  const values = { subject: escapeMarkdown(subject), repository: escapeMarkdown(repository) };
  return fill(yearWords[language].commit, { ...values, day: dayText(day, language) });
}

export function datedMoment({ day, text }: Moment, language: FactLanguage): string {
  return fill(yearWords[language].moment, { day: dayText(day, language), text });
}

/** What stands out in a year, a line of Markdown for each, without list markers. */
export function highlightLines(facts: YearFacts, language: FactLanguage, shown: Shown = escapeMarkdown): string[] {
  const words = yearWords[language];
  const { busiest, quietest, longestStreak, biggestDays, begun, longestBranch, extensions } = facts;
  const commits = (count: number) => counted(words.commits, count, language);
  const ofMonth = (pattern: string, month: number) =>
    fill(pattern, { month: monthText(month, language), commits: commits(facts.months[month - 1]!.commits) });
  const biggest = biggestDays[0];
  const languages = languagesOf(extensions).slice(0, named);
  return [
    ...(busiest === undefined ? [] : [ofMonth(words.busiest, busiest)]),
    ...(quietest === undefined ? [] : [ofMonth(words.quietest, quietest)]),
    ...(biggest === undefined
      ? []
      : [fill(words.biggestDay, { day: dayText(biggest.day, language), commits: commits(biggest.commits) })]),
    ...(longestStreak === undefined || longestStreak.days < 2
      ? []
      : [
          fill(words.streak, {
            days: counted(words.days, longestStreak.days, language),
            from: dayText(longestStreak.from, language),
            to: dayText(longestStreak.to, language),
          }),
        ]),
    ...(begun.length === 0 ? [] : [fill(words.begun, { list: begunList(facts, language, shown) })]),
    ...releaseLines(facts.releases, language, shown),
    ...(longestBranch === undefined
      ? []
      : [
          fill(words.branch, {
            subject: shown(longestBranch.subject),
            repository: shown(longestBranch.repository),
            days: counted(words.days, daysOf(longestBranch), language),
          }),
        ]),
    ...(languages.length === 0
      ? []
      : [
          fill(words.languages, {
            list: languages.map(([name, files]) => `${name} ${number(files, language)}`).join(', '),
          }),
        ]),
  ];
}

function begunList({ begun }: YearFacts, language: FactLanguage, shown: Shown): string {
  const words = yearWords[language];
  const names = begun
    .slice(0, named)
    .map(({ name, first }) => fill(words.begunAt, { repository: shown(name), day: dayText(first.day, language) }));
  const others = begun.length - names.length;
  return [...names, ...(others > 0 ? [fill(words.more, { n: number(others, language) })] : [])].join(', ');
}

/** A row of the table of numbers: what was counted, in the year before, in the year, and the change. Markdown of its cells. */
export type NumberRow = readonly [what: string, before: string, now: string, change: string];

/** What was counted, of which there is any in one of the years. Where nothing is known of the year before, there is no change. */
export function numberRows({ totals, before }: YearFacts, language: FactLanguage): NumberRow[] {
  const words = yearWords[language];
  return (Object.keys(words.rows) as (keyof typeof words.rows)[])
    .filter((key) => totals[key] > 0 || (before?.[key] ?? 0) > 0)
    .map((key): NumberRow => {
      const now = number(totals[key], language);
      return before === undefined
        ? [words.rows[key], words.unknown, now, words.unknown]
        : [words.rows[key], number(before[key], language), now, changeText(totals[key] - before[key], language)];
    });
}

/** `+12`, `−3`, `0`. */
export function changeText(change: number, language: FactLanguage): string {
  const sign = change > 0 ? '+' : change < 0 ? '−' : '';
  return sign + number(Math.abs(change), language);
}

/** `14 March` as the language has it. */
export function dayText(day: CalendarDay, language: FactLanguage): string {
  return format(language, { month: 'long', day: 'numeric' }).format(utcDate(day));
}

/** @param month 1 … 12 */
function monthText(month: number, language: FactLanguage): string {
  return format(language, { month: 'long' }).format(utcDate({ year: 2000, month, day: 1 }));
}

function format(language: FactLanguage, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
}

function number(value: number, language: FactLanguage): string {
  return new Intl.NumberFormat(language).format(value);
}

/** Forms of plural categories that a language has none of its own for are `other`'s. */
function counted(forms: { readonly one?: string; readonly other: string }, count: number, language: FactLanguage) {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? (forms.one ?? forms.other) : forms.other;
  return fill(form, { n: number(count, language) });
}

function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
