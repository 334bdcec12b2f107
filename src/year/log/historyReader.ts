import type { CalendarDay } from '../../calendar';
import type { MergedBranch, PersonCommit } from '../history';
import { authorDay, authorTime, type AuthorTime } from './authorTime';
import { BranchReader } from './branches';
import { decodeAscii, decodeText } from './decode';
import { FieldReader } from './fields';
import { parseIdentity, type Person } from './person';

/**
 * What `HistoryReader` reads: `git log -z --date=raw --topo-order --format=` of this. Fields end with NUL. Nothing in it
 * asks about signatures, which would run a program.
 */
export const logFormat = formatWith('%aN%x1f%aE');
/** The same where mailmaps are not to be read: to be mapped is to ask for them. */
export const logFormatWithoutMailmap = formatWith('%an%x1f%ae');

function formatWith(mappedAuthor: string): string {
  const coAuthors = '%(trailers:key=Co-authored-by,valueonly,unfold,separator=%x1f)';
  return ['%H', '%P', '%ad', `%an%x1f%ae%x1f${mappedAuthor}`, coAuthors, '%s'].join('%x00');
}
const fieldsOfCommit = 6;
const between = 0x1f;

/** So many authors are remembered to be the person or not: asking again costs little, memory does more. */
const rememberedAuthors = 5_000;
const subjectCharacters = 200;
const daySeconds = 86_400;

export interface ReadHistory {
  /** Of the year and the one before it. */
  readonly commits: readonly PersonCommit[];
  readonly first: PersonCommit | undefined;
  readonly longestBranch: MergedBranch | undefined;
  /** Commits of the person that are dated later than tomorrow; undefined when there are none. */
  readonly future: { readonly commits: number; readonly latest: CalendarDay } | undefined;
}

/** Reads what a log tells of a person and a year while it comes. Keeps no more of it than is the person's. */
export class HistoryReader {
  private readonly fields = new FieldReader((field) => this.readField(field));
  private readonly commit: Uint8Array[] = [];
  private readonly branches: BranchReader;
  private readonly knownAuthors = new Map<string, boolean>();
  private readonly commits: PersonCommit[] = [];
  /** Author, time and subject of what was counted: the same work rebased or picked has the same. */
  private readonly works = new Set<string>();
  private first: { readonly time: AuthorTime; readonly commit: PersonCommit } | undefined;
  private future = { commits: 0, latest: 0, zone: 0 };
  private readonly tomorrow: number;

  constructor(
    private readonly options: {
      readonly year: number;
      readonly person: Person;
      readonly now: Date;
      /** Hash of the last commit of the line that others are merged into, where it is known. */
      readonly trunk: string | undefined;
    },
  ) {
    this.branches = new BranchReader(options.trunk);
    this.tomorrow = options.now.getTime() / 1000 + daySeconds;
  }

  read(chunk: Uint8Array): void {
    this.fields.read(chunk);
  }

  /** Once all was read. */
  history(): ReadHistory {
    const { commits, latest, zone } = this.future;
    return {
      commits: this.commits,
      first: this.first?.commit,
      longestBranch: this.branches.longest(),
      future: commits === 0 ? undefined : { commits, latest: authorDay({ seconds: latest, zone }) },
    };
  }

  private readField(field: Uint8Array): void {
    if (this.commit.length === 0 && !isHash(field)) {
      return; // of a commit with more fields than there can be: the next begins with its hash
    }
    this.commit.push(field);
    if (this.commit.length === fieldsOfCommit) {
      this.readCommit(this.commit as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array]);
      this.commit.length = 0;
    }
  }

  private readCommit([id, above, date, author, trailers, title]: [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]): void {
    const hash = decodeAscii(id);
    const parents = above.length === 0 ? [] : decodeAscii(above).split(' ');
    const time = authorTime(decodeAscii(date));
    const key = decodeAscii(author);
    const isOwn = this.isAuthor(key, author) || (trailers.length > 0 && this.isCoAuthor(trailers));
    const { year } = this.options;
    this.branches.read({ hash, parents, time, isOwn }, () => {
      if (time === undefined || authorDay(time).year !== year || time.seconds > this.tomorrow) {
        return undefined;
      }
      const subject = subjectOf(title);
      return isOfTrunk(subject) ? undefined : subject;
    });
    if (isOwn && parents.length < 2 && time !== undefined) {
      this.count({ hash, time, key, title });
    }
  }

  private count({ hash, time, key, title }: { hash: string; time: AuthorTime; key: string; title: Uint8Array }): void {
    const work = `${key}\0${time.seconds}\0${decodeAscii(title)}`;
    if (time.seconds > this.tomorrow) {
      this.future.commits += this.works.has(work) ? 0 : 1;
      this.works.add(work);
      if (time.seconds > this.future.latest) {
        this.future = { ...this.future, latest: time.seconds, zone: time.zone };
      }
      return;
    }
    const day = authorDay(time);
    // Of two at the same time the one that comes later is the older.
    if (this.first === undefined || time.seconds <= this.first.time.seconds) {
      this.first = { time, commit: { hash, day, subject: subjectOf(title) } };
    }
    const { year } = this.options;
    if (day.year !== year && day.year !== year - 1) {
      return;
    }
    if (!this.works.has(work)) {
      this.works.add(work);
      this.commits.push({ hash, day, subject: subjectOf(title) });
    }
  }

  private isAuthor(key: string, author: Uint8Array): boolean {
    const known = this.knownAuthors.get(key);
    if (known !== undefined) {
      return known;
    }
    const [name, email, mappedName, mappedEmail] = split(author).map(decodeText);
    const { person } = this.options;
    const isOwn = person.is(name ?? '', email ?? '') || person.is(mappedName ?? '', mappedEmail ?? '');
    if (this.knownAuthors.size >= rememberedAuthors) {
      this.knownAuthors.clear();
    }
    this.knownAuthors.set(key, isOwn);
    return isOwn;
  }

  private isCoAuthor(trailers: Uint8Array): boolean {
    return split(trailers).some((trailer) => {
      const identity = parseIdentity(decodeText(trailer));
      return identity !== undefined && this.options.person.is(identity.name, identity.email);
    });
  }
}

function isHash(field: Uint8Array): boolean {
  return (field.length === 40 || field.length === 64) && /^[\da-f]+$/.test(decodeAscii(field));
}

function split(field: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let end = field.indexOf(between); end >= 0; end = field.indexOf(between, at)) {
    parts.push(field.subarray(at, end));
    at = end + 1;
  }
  return [...parts, field.subarray(at)];
}

function subjectOf(title: Uint8Array): string {
  return Array.from(decodeText(title.subarray(0, 4 * subjectCharacters)))
    .slice(0, subjectCharacters)
    .join('');
}

/**
 * Whether a merge brought no branch of its own: what others had added to the same branch, as `git pull` does, or a line
 * that others are merged into and that never ends.
 */
function isOfTrunk(subject: string): boolean {
  const [, name, into] =
    /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'(?: of \S+?)?(?: into '?([^']+)'?)?$/.exec(subject) ?? [];
  return name !== undefined && (/^(?:main|master|trunk|develop)$/.test(name) || name === into);
}
