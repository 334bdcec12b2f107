import type { MergedBranch } from '../history';
import { authorDay, type AuthorTime } from './authorTime';

/** A commit, as far as branches go. */
export interface GraphCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly time: AuthorTime | undefined;
  readonly isOwn: boolean;
}

/** A merge of the year that is being followed. */
interface Merging {
  readonly subject: string;
  readonly hash: string;
  readonly to: AuthorTime;
  from: AuthorTime | undefined;
  isOwn: boolean;
  /** How many commits that are still to come are known to be on it. */
  awaited: number;
}

/** The line that everything is merged into. */
const trunkLine = 0;

/**
 * Finds which branch ran longest, from its first commit to its merge, from commits of which each comes before its
 * parents. A commit is on the line of the child that has it as its first parent, the other parents of a merge begin
 * lines; where lines meet, the older one goes on: that is where the other was begun. Keeps in mind only the commits that
 * are still to come and are somebody's parent.
 */
export class BranchReader {
  private readonly lineOf = new Map<string, number>();
  private readonly merging = new Map<number, Merging>();
  private lines = trunkLine;
  private best: Merging | undefined;

  /** `trunk`: hash of the commit that the trunk ends with, where that is known. */
  constructor(trunk: string | undefined) {
    if (trunk !== undefined) {
      this.lineOf.set(trunk, trunkLine);
    }
  }

  /** `mergeSubject` is asked when the commit is a merge to follow; undefined when it is not. */
  read(commit: GraphCommit, mergeSubject: () => string | undefined): void {
    const line = this.lineOf.get(commit.hash) ?? ++this.lines;
    this.lineOf.delete(commit.hash);
    const merging = this.merging.get(line);
    if (merging !== undefined) {
      merging.isOwn ||= commit.isOwn;
      if (commit.time !== undefined && commit.time.seconds < (merging.from?.seconds ?? Infinity)) {
        merging.from = commit.time;
      }
    }
    const [first, ...others] = commit.parents;
    if (first !== undefined) {
      this.expect(first, line);
    }
    const subject = others.length > 0 && commit.time !== undefined ? mergeSubject() : undefined;
    for (const other of others) {
      const begun = ++this.lines;
      if (subject !== undefined) {
        this.merging.set(begun, {
          subject,
          hash: commit.hash,
          to: commit.time!,
          from: undefined,
          isOwn: commit.isOwn,
          awaited: 0,
        });
      }
      this.expect(other, begun);
      this.settle(begun);
    }
    if (merging !== undefined) {
      merging.awaited--;
      this.settle(line);
    }
  }

  /** Once all commits were read. */
  longest(): MergedBranch | undefined {
    for (const line of [...this.merging.keys()]) {
      this.compare(line); // its history is cut off
    }
    const { subject, hash, from, to } = this.best ?? {};
    return from === undefined
      ? undefined
      : { subject: subject!, hash: hash!, from: authorDay(from), to: authorDay(to!) };
  }

  private expect(parent: string, line: number): void {
    const known = this.lineOf.get(parent);
    if (known !== undefined && known <= line) {
      return;
    }
    this.lineOf.set(parent, line);
    const merging = this.merging.get(line);
    if (merging !== undefined) {
      merging.awaited++;
    }
    const left = known === undefined ? undefined : this.merging.get(known);
    if (left !== undefined) {
      left.awaited--;
      this.settle(known!);
    }
  }

  private settle(line: number): void {
    if (this.merging.get(line)?.awaited === 0) {
      this.compare(line);
    }
  }

  private compare(line: number): void {
    const merging = this.merging.get(line);
    this.merging.delete(line);
    if (merging?.isOwn && merging.from !== undefined && lengthOf(merging) > (this.best ? lengthOf(this.best) : 0)) {
      this.best = merging;
    }
  }
}

/** Seconds. */
function lengthOf({ from, to }: Merging): number {
  return from === undefined ? 0 : to.seconds - from.seconds;
}
