import type { CalendarDay } from '../../calendar';
import {
  fileNameParts,
  formatPeriod,
  periodFrom,
  periodOfTitle,
  periodsIn,
  yearAbout,
  yearOf,
  type NamedPeriod,
  type Period,
} from '../goals/headings/period';
import { plain } from '../goals/words';
import { comparable, matchers, saysGoalsAlone, saysNothingElse } from './matchers';

/** What a retrospective looks back on. `span`: several years; `project`: something with a name; `goals`: a post of goals alone. */
export type RetrospectiveKind = 'year' | 'half' | 'quarter' | 'month' | 'span' | 'project' | 'leaving' | 'goals';

/** What is known of a post without reading its body. */
export interface NamedFacts {
  /** `/` between segments. */
  readonly path: string;
  readonly title?: string | undefined;
  /** Tags and categories. */
  readonly tags?: readonly string[] | undefined;
  /** Day of its front matter; without it, that in its file's name. */
  readonly date?: CalendarDay | undefined;
}

/** What its name says of a retrospective. */
export interface NamedRetrospective {
  readonly kind: RetrospectiveKind;
  /** `2021`, `2021-H1`, `2021-Q3`, `2021-06`; undefined where only a name tells what it is about, or nothing says when. */
  readonly period: string | undefined;
  /** The year that it belongs to; undefined when nothing says. */
  readonly year: number | undefined;
  readonly date: CalendarDay | undefined;
}

/** Files that accompany a repository or a section, and folders of what new files are made from. */
const noPost =
  /(?:^|\/)(?:(?:readme|changelog|contributing|code_of_conduct|license|security|support|todo|_index|about)(?:[._-][\w-]+)?\.\w+$|(?:archetypes|scaffolds|_?templates|_includes|_layouts)\/)/i;
const yearFolder = /(?:^|\/)((?:19|20)\d\d)(?:\/|$)/g;
const numericMonth = /^((?:19|20)\d\d)[-_.](0[1-9]|1[0-2])(?![-_.]?\d)/;

/** Whether a post is a retrospective: {@link retrospectiveOf} in a word. */
export function isRetrospective(facts: NamedFacts): boolean {
  return retrospectiveOf(facts) !== undefined;
}

/**
 * Whether a post is a retrospective, and of what: by its title, else its file's name, else its tags, else its folder. The one
 * rule for it; sources of its words: `korean.ts`, `english.ts`. Undefined when it is none.
 */
export function retrospectiveOf({ path, title = '', tags = [], date }: NamedFacts): NamedRetrospective | undefined {
  if (noPost.test(path) || ![path, title, ...tags].some(mayNameRetrospective)) {
    return undefined;
  }
  const name = readName(path);
  const day = date ?? name.day;
  const texts = [comparable(title), comparable(name.rest)].filter((text) => text !== '');
  if (texts[0] !== undefined && matchers.never.test(texts[0])) {
    return undefined;
  }
  const telling = texts.find((text) => says(text) && !matchers.never.test(text));
  const namesPeriod = texts.some((text) => periodsIn(text).length > 0);
  if (
    telling === undefined &&
    !tags.some((tag) => matchers.tag.test(comparable(tag))) &&
    !((namesPeriod || day !== undefined) && isInFolder(path))
  ) {
    return undefined;
  }
  const isGoals = telling !== undefined && saysGoals(telling);
  return placed(telling ?? texts[0] ?? '', isGoals, [title, name.rest], day, yearOfFolder(path));
}

/** Whether this path, or this head of a post's text, may make it a retrospective: nearly free, to spare reading it. */
export function mayNameRetrospective(text: string): boolean {
  return anyWord.test(plain(text));
}
/** Each of the rule's ways begins with one of these, or with a year and a little word. */
const anyWord =
  /회고|돌아[보본봄]|결산|정산|숫자로|보내|마무리|마치|끝내|정리|되짚|리뷰|요약|기록|안녕|잘 ?가|퇴사|퇴직|이직|떠나|회사|목표|계획|다짐|버킷|retro|review|year|look(?:ing)?[ _-]?back|recap|reflect|wrap|went|check[ _-]?in|numbers|good[ _-]?bye|farewell|hindsight|highlight|summary|\bmy\b|report|progress|nutshell|leaving|left|quit|last day|goal|resolution|plans?\b|objective|mortem/u;

function says(text: string): boolean {
  const hasPeriod = periodsIn(text).length > 0;
  return (
    matchers.sure.test(text) ||
    matchers.surelyLeaving.test(text) ||
    (matchers.ofPeriod.test(text) && (hasPeriod || matchers.yearly.test(text))) ||
    (hasPeriod && matchers.alone.test(text) && saysNothingElse(text)) ||
    saysGoals(text)
  );
}

/** A post of goals alone names its year and says nothing of how they went. */
function saysGoals(text: string): boolean {
  return (
    saysGoalsAlone(text) &&
    periodsIn(text).length > 0 &&
    /목표|계획|다짐|버킷|goal|resolution|plan|objective/.test(text)
  );
}

/** What it is about, from the text that gave it away and then from what else is known. */
function placed(
  text: string,
  isGoals: boolean,
  names: readonly string[],
  date: CalendarDay | undefined,
  folderYear: number | undefined,
): NamedRetrospective {
  const found = names.map((name) => periodOfTitle(spaced(name), date)).find((period) => period !== undefined);
  const [first] = periodsIn(text);
  const part = first?.year === undefined ? first : undefined;
  const named = found ?? (part && partOfYear(part, date, folderYear));
  const topic = isGoals ? 'goals' : topicOf(text, named);
  if (topic !== undefined && topic !== 'goals') {
    return { kind: topic, period: undefined, year: named ? yearOf(named) : (date?.year ?? folderYear), date };
  }
  if (named !== undefined) {
    return { kind: topic ?? kindOf(monthsOf(named)), period: formatPeriod(named), year: yearOf(named), date };
  }
  if (part !== undefined) {
    return { kind: kindOf(part.months), period: undefined, year: undefined, date };
  }
  const about = date ? yearAbout(date) : folderYear;
  return isYearly(text, date)
    ? { kind: 'year', period: about === undefined ? undefined : formatPeriod(periodFrom(about)), year: about, date }
    : { kind: 'project', period: undefined, year: date?.year ?? folderYear, date };
}

/** `3월 회고` is about the last March before its date; of a post without one, about that of its folder's year. */
function partOfYear(
  { month, months }: NamedPeriod,
  date: CalendarDay | undefined,
  folderYear: number | undefined,
): Period | undefined {
  const year = date === undefined ? folderYear : month > date.month - 1 ? date.year - 1 : date.year;
  return year === undefined ? undefined : periodFrom(year, month, months);
}

function topicOf(text: string, named: Period | undefined): RetrospectiveKind | undefined {
  const hasFullYear = /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);
  if (/(?:퇴사|퇴직|이직)(?:기$|\s?회고)/.test(text) || (matchers.leaving.test(text) && !hasFullYear)) {
    return 'leaving';
  }
  if (/\bdecade\b/.test(text) || (matchers.span.test(text) && !hasFullYear)) {
    return 'span';
  }
  return matchers.project.test(text) &&
    (!hasFullYear || /프로젝트\s?(?:회고|결산)|\bproject\sretro|\bpost\s?mortem/.test(text)) &&
    !isPart(named)
    ? 'project'
    : undefined;
}

const monthsOf = ({ start, end }: Period) => end - start;
const isPart = (named: Period | undefined) => named !== undefined && monthsOf(named) < 12;

function kindOf(months: number): RetrospectiveKind {
  switch (months) {
    case 6:
      return 'half';
    case 3:
      return 'quarter';
    case 1:
      return 'month';
    default:
      return 'year';
  }
}

/** A retrospective that names no period: of the year, when it says so, says nothing, or is written when years end. */
function isYearly(text: string, date: CalendarDay | undefined): boolean {
  const isAtYearsEnd = date !== undefined && (date.month >= 12 || date.month === 1);
  return matchers.yearly.test(text) || saysNothingElse(text) || (isAtYearsEnd && !matchers.sure.test(text));
}

/**
 * The name that tells what the post at `path` is about, NFC: its file's, or its folder's when the file is an index.
 */
export function tellingName(path: string): string {
  const segments = path.split('/');
  const file = segments.at(-1)!;
  return ((/^index\.\w+$/.test(file) ? segments.at(-2) : undefined) ?? file).normalize('NFC');
}

function readName(path: string): { day: CalendarDay | undefined; rest: string } {
  const name = tellingName(path);
  const month = numericMonth.exec(name);
  if (month !== null) {
    return { day: undefined, rest: `${month[1]}.${month[2]} ${fileNameParts(name.slice(month[0].length)).rest}` };
  }
  const { day, rest } = fileNameParts(name.replace(/^((?:19|20)\d\d)[_.](\d\d)[_.](\d\d)/, '$1-$2-$3'));
  // `2024-retrospective-q3`: a part of the year stands too far from it to be its own in a sentence, in a name it is.
  return {
    day,
    rest: rest
      .trim()
      .replace(/^(\D*)((?:19|20)\d\d)(\D*) (h[12]|q[1-4]|[상하]반기|[1-4]분기|\d{1,2}월)$/i, '$2 $4 $1$3'),
  };
}

const spaced = (text: string) => text.replace(/_+/g, ' ');

function isInFolder(path: string): boolean {
  return path
    .split('/')
    .slice(0, -1)
    .some((folder) => matchers.folder.test(comparable(folder)));
}

function yearOfFolder(path: string): number | undefined {
  const year = [...path.slice(0, path.lastIndexOf('/') + 1).matchAll(yearFolder)].at(-1)?.[1];
  return year === undefined ? undefined : Number(year);
}
