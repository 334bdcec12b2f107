import type { MergedBranch } from '../history';
import { authorDay, type AuthorTime } from './authorTime';

/** A commit, as far as branches go. */
export interface GraphCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly time: AuthorTime | undefined;
  readonly isOwn: boolean;
}

/** A run of commits, each the first parent of the one before it. */
interface Line {
  /** Lines begun later have higher ones. */
  readonly id: number;
  /** The line that it was merged into; undefined for what nothing was seen to merge. */
  readonly into: Line | undefined;
  /** How many lines there are to the end of `into`. */
  readonly depth: number;
  /** Where the merge is one of the year. */
  readonly merge?: Merge;
  /** How many commits that are still to come are known to be on it. */
  awaited: number;
}

/** Branches of branches: beyond that, comparing them costs more than knowing which is whose is worth. */
const deepest = 50;

/** A merge of the year, and what was read of the branch that it merged. */
interface Merge {
  readonly subject: string;
  readonly hash: string;
  readonly to: AuthorTime;
  from: AuthorTime | undefined;
  isOwn: boolean;
}

/**
 * Finds which branch ran longest, from its first commit to its merge, from commits of which each comes before its
 * parents. A branch is what a merge brought that was not on the line before: a commit is on the line of the child that
 * has it as its first parent, the other parents of a merge begin lines, and where lines meet, one of them ends (see
 * `goesOn`). Keeps in mind only the commits that are still to come and are somebody's parent.
 */
export class BranchReader {
  private readonly lineOf = new Map<string, Line>();
  private lines = 0;
  private best: Merge | undefined;

  /** `trunk`: hash of the commit that the line ends with which others are merged into, where that is known. */
  constructor(trunk: string | undefined) {
    if (trunk !== undefined) {
      this.expect(trunk, this.begin());
    }
  }

  /** `mergeSubject` is asked when the commit is a merge; undefined for one that merged no branch of the year. */
  read(commit: GraphCommit, mergeSubject: () => string | undefined): void {
    const line = this.lineOf.get(commit.hash) ?? this.begin();
    const isExpected = this.lineOf.delete(commit.hash);
    addTo(line.merge, commit);
    const [first, ...others] = commit.parents;
    if (first !== undefined) {
      this.expect(first, line);
    }
    const { hash, time, isOwn } = commit;
    const subject = others.length > 0 && time !== undefined ? mergeSubject() : undefined;
    for (const other of others) {
      const merge = subject === undefined ? undefined : { subject, hash, to: time!, from: undefined, isOwn };
      this.expect(other, this.begin(line, merge));
    }
    if (isExpected) {
      this.pass(line);
    }
  }

  /** Once all commits were read. */
  longest(): MergedBranch | undefined {
    for (const line of this.lineOf.values()) {
      this.compare(line.merge); // its history is cut off
    }
    const { subject, hash, from, to } = this.best ?? {};
    return from === undefined
      ? undefined
      : { subject: subject!, hash: hash!, from: authorDay(from), to: authorDay(to!) };
  }

  private begin(into?: Line, merge?: Merge): Line {
    const end = into !== undefined && into.depth >= deepest ? into.into : into;
    const depth = end === undefined ? 0 : end.depth + 1;
    return { id: this.lines++, into: end, depth, ...(merge && { merge }), awaited: 0 };
  }

  private expect(parent: string, line: Line): void {
    const known = this.lineOf.get(parent);
    if (known !== undefined && !goesOn(line, known)) {
      return;
    }
    this.lineOf.set(parent, line);
    line.awaited++;
    if (known !== undefined) {
      this.pass(known);
    }
  }

  /** One commit fewer is expected of `line`. */
  private pass(line: Line): void {
    line.awaited--;
    if (line.awaited === 0) {
      this.compare(line.merge);
    }
  }

  private compare(merge: Merge | undefined): void {
    if (merge?.isOwn && lengthOf(merge) > (this.best === undefined ? 0 : lengthOf(this.best))) {
      this.best = merge;
    }
  }
}

function addTo(merge: Merge | undefined, { time, isOwn }: GraphCommit): void {
  if (merge === undefined) {
    return;
  }
  merge.isOwn ||= isOwn;
  if (time !== undefined && time.seconds < (merge.from?.seconds ?? Infinity)) {
    merge.from = time;
  }
}

/**
 * Whether `line` goes on where it meets `other`: when the other was merged into it, however indirectly, for then this is
 * where that was begun; and, of two merged into the same, the one merged earlier, which brought what they share. The
 * line others are merged into comes before what nothing merged.
 */
function goesOn(line: Line, other: Line): boolean {
  let [one, two] = [line, other];
  while (one.depth > two.depth && one.into !== undefined) {
    one = one.into;
  }
  while (two.depth > one.depth && two.into !== undefined) {
    two = two.into;
  }
  if (one === two) {
    return line.depth < other.depth;
  }
  while (one.into !== two.into && one.into !== undefined && two.into !== undefined) {
    [one, two] = [one.into, two.into];
  }
  return one.into === undefined ? one.id < two.id : one.id > two.id;
}

/** Seconds. */
function lengthOf({ from, to }: Merge): number {
  return from === undefined ? 0 : to.seconds - from.seconds;
}
