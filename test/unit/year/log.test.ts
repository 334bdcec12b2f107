import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isoDay } from '../../../src/calendar';
import {
  authorDay,
  authorTime,
  HistoryReader,
  Person,
  writtenIdentities,
  type ReadHistory,
} from '../../../src/year/log';
import { day } from './support';
import { worked } from '../work';

const kim = { name: 'Kim Haneul', email: 'haneul@example.com' };
const lee = { name: 'Lee Bada', email: 'bada@example.com' };

interface Logged {
  hash: string;
  parents?: string[];
  date?: string;
  by?: { name: string; email: string };
  mapped?: { name: string; email: string };
  coAuthors?: string[];
  subject?: string | Uint8Array;
}

/** A hash from a short name: `a1` is `a1a1…`. */
const hash = (name: string) => name.repeat(40).slice(0, 40);
/** Noon in Seoul. */
const noon = (iso: string) => `${Date.parse(`${iso}T12:00:00+09:00`) / 1000} +0900`;

function logOf(commits: readonly Logged[]): Buffer {
  return Buffer.concat(
    commits.flatMap(
      ({ hash: id, parents = [], date = noon('2021-03-04'), by = kim, mapped = by, coAuthors = [], subject = id }) =>
        [
          hash(id),
          parents.map(hash).join(' '),
          date,
          [by.name, by.email, mapped.name, mapped.email].join('\x1f'),
          coAuthors.join('\x1f'),
          subject,
        ].flatMap((field) => [Buffer.from(field as string), Buffer.from([0])]),
    ),
  );
}

function read(
  commits: readonly Logged[] | Uint8Array,
  { person = new Person([kim]), trunk = '', at = [] as number[] } = {},
) {
  const bytes = commits instanceof Uint8Array ? commits : logOf(commits);
  const reader = new HistoryReader({
    year: 2021,
    person,
    now: new Date('2022-01-10T00:00:00Z'),
    trunk: trunk === '' ? undefined : hash(trunk),
  });
  const cuts = [0, ...at.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  cuts.slice(1).forEach((end, index) => reader.read(bytes.subarray(cuts[index], end)));
  return reader.history();
}

const subjects = ({ commits }: ReadHistory) => commits.map(({ subject }) => subject);

suite('reading a log', () => {
  test('a commit of a clock that nobody had set is of no day', () => {
    const { commits, first } = read([
      { hash: 'a1', subject: 'Work' },
      { hash: 'a2', date: '86400 +0000', subject: 'Unset' },
    ]);
    assert.deepEqual([commits.length, first!.subject], [1, 'Work']);
  });

  test('the person’s commits of the year and the one before it, on the author’s own day', () => {
    const { commits, first } = read([
      { hash: 'a1', date: noon('2022-01-02'), subject: 'After' },
      { hash: 'a2', date: `${Date.parse('2021-12-31T15:30:00Z') / 1000} +0900`, subject: 'New Year in Seoul' },
      { hash: 'a3', date: `${Date.parse('2022-01-01T03:00:00Z') / 1000} -0800`, subject: 'Old Year in Seattle' },
      { hash: 'b1', by: lee },
      { hash: 'a4', date: noon('2020-05-06'), subject: 'Year before' },
      { hash: 'a5', date: noon('2014-05-06'), subject: 'First of all' },
    ]);
    assert.deepEqual(commits, [
      { hash: hash('a3'), day: day('2021-12-31'), subject: 'Old Year in Seattle' },
      { hash: hash('a4'), day: day('2020-05-06'), subject: 'Year before' },
    ]);
    assert.deepEqual(first, { hash: hash('a5'), day: day('2014-05-06'), subject: 'First of all' });
  });

  test('merges are not commits, co-authors are authors, work that was picked or rebased is counted once', () => {
    const work = { date: noon('2021-05-05'), subject: 'Add a cart' };
    assert.deepEqual(
      subjects(
        read([
          { hash: 'a1', parents: ['a2', 'a3'], subject: 'Merge' },
          { hash: 'a2', ...work },
          { hash: 'a3', ...work },
          { hash: 'a4', ...work, subject: 'Add a till' },
          {
            hash: 'b1',
            by: lee,
            coAuthors: ['Somebody <some@example.com>', 'K. H. <HANEUL@example.com>'],
            subject: 'Pair',
          },
          { hash: 'b2', by: lee, coAuthors: ['haneul@example.com'], subject: 'Mentioned' },
        ]),
      ),
      ['Add a cart', 'Add a till', 'Pair'],
    );
  });

  test('commits dated after tomorrow are told of, not counted; broken dates are no dates', () => {
    const { commits, future, first } = read([
      { hash: 'a1', date: noon('2038-01-19') },
      { hash: 'a2', date: '99999999999999999 +0900' },
      { hash: 'a3', date: '0 +0000' },
      { hash: 'a4', date: '' },
      { hash: 'a5', date: 'yesterday' },
      { hash: 'b1', date: noon('2040-01-01'), by: lee },
      { hash: 'a6', date: `${Date.parse('2021-06-01T12:00:00Z') / 1000} +9900` },
    ]);
    assert.deepEqual(commits, [{ hash: hash('a6'), day: day('2021-06-01'), subject: 'a6' }]);
    assert.equal(first?.hash, hash('a6'));
    assert.deepEqual(future, { commits: 2, latest: day('9999-12-31') });
    const [one, again] = ['f1', 'f2'].map((hash) => ({ hash, date: noon('2030-01-01'), subject: 'Picked' }));
    assert.equal(read([one!, again!]).future!.commits, 1);
  });

  test('subjects in other encodings, and long ones', () => {
    const eucKr = Uint8Array.from([0xc8, 0xb8, 0xb0, 0xed]);
    assert.deepEqual(
      subjects(
        read([
          { hash: 'a1', subject: eucKr },
          { hash: 'a2', subject: Uint8Array.from([0xff, 0xfe, 0x41]) },
          { hash: 'a3', subject: '😀'.repeat(300) },
        ]),
      ),
      ['회고', '\ufffd\ufffdA', '😀'.repeat(200)],
    );
  });

  test('any cutting into chunks gives the same', () => {
    const log = logOf([
      { hash: 'a1', parents: ['a2', 'b1'], subject: 'Merge branch ‘회고’' },
      { hash: 'b1', by: lee, parents: ['a2'], date: noon('2021-02-01') },
      { hash: 'a2', subject: '오늘의 일' },
    ]);
    const whole = read(log);
    assert.equal(whole.longestBranch?.hash, hash('a1'));
    fc.assert(fc.property(fc.array(fc.nat(log.length)), (at) => assert.deepEqual(read(log, { at }), whole)));
  });

  test('arbitrary bytes never throw, and commits after them are read', () => {
    const commit = logOf([{ hash: 'a1' }]);
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.constantFrom(new Uint8Array([0]), commit, commit.subarray(0, 60), commit.subarray(20)),
    );
    fc.assert(fc.property(fc.array(piece), (pieces) => void read(Buffer.concat(pieces))));
    assert.deepEqual(subjects(read(Buffer.concat([Buffer.from('no\0such\0'), commit]))), ['a1']);
  });

  test('a field without end is not kept', () => {
    const reader = new HistoryReader({ year: 2021, person: new Person([kim]), now: new Date(), trunk: undefined });
    const megabyte = new Uint8Array(1_000_000).fill(0x61);
    const before = process.memoryUsage().arrayBuffers;
    for (let at = 0; at < 100; at++) {
      reader.read(megabyte);
    }
    assert.ok(process.memoryUsage().arrayBuffers - before < 10_000_000);
    assert.deepEqual(reader.history().commits, []);
  });
});

suite('the branch that ran longest', () => {
  const longest = (commits: readonly Logged[], options = {}) => {
    const { longestBranch } = read(commits, options);
    return longestBranch && [longestBranch.subject, longestBranch.from.day, longestBranch.to.day];
  };
  const on = (date: number) => noon(`2021-03-${String(date).padStart(2, '0')}`);

  test('from its first commit to its merge', () => {
    const commits = [
      { hash: 'e2', parents: ['e1', 'c1'], date: on(20), by: lee, subject: 'Merge cart' },
      { hash: 'c1', parents: ['c2'], date: on(19) },
      { hash: 'c2', parents: ['00'], date: on(5), by: lee },
      { hash: 'e1', parents: ['00', 'd1'], date: on(10), by: lee, subject: 'Merge till' },
      { hash: 'd1', parents: ['00'], date: on(9) },
      { hash: '00', date: on(1) },
    ];
    assert.deepEqual(longest(commits), ['Merge cart', 5, 20]);
    assert.deepEqual(
      longest(commits.map((commit) => (commit.hash === 'c1' ? { ...commit, by: lee } : commit))),
      ['Merge till', 9, 10],
      'where the person wrote nothing of the longer one',
    );
  });

  test('that the trunk was merged into meanwhile, and others were merged into', () => {
    assert.deepEqual(
      longest([
        { hash: 'e2', parents: ['e1', 'c1'], date: on(20), subject: 'Merge cart' },
        { hash: 'c1', parents: ['c2', 'e1'], date: on(19), subject: "Merge branch 'main' into cart" },
        { hash: 'e1', parents: ['e0'], date: on(18) },
        { hash: 'c2', parents: ['c3', 'd1'], date: on(17), subject: "Merge branch 'wheels' into cart" },
        { hash: 'd1', parents: ['c3'], date: on(16) },
        { hash: 'c3', parents: ['e0'], date: on(5) },
        { hash: 'e0', date: on(1) },
      ]),
      ['Merge cart', 5, 20],
    );
  });

  test('merged several times, each time it is what came since; a line that never ends is none', () => {
    const commits = (subject: string) => [
      { hash: 'e3', parents: ['e2', 'c3'], date: on(28), subject },
      { hash: 'c3', parents: ['c2'], date: on(27) },
      { hash: 'e2', parents: ['e1', 'c2'], date: on(20), subject },
      { hash: 'c2', parents: ['c1'], date: on(19) },
      { hash: 'c1', parents: ['e1'], date: on(2) },
      { hash: 'e1', date: on(1) },
    ];
    assert.deepEqual(longest(commits('Merge cart')), ['Merge cart', 2, 20]);
    const [top, , second, ...rest] = commits('Merge cart');
    const inOtherOrder = [top!, second!, { hash: 'c3', parents: ['c2'], date: on(21) }, ...rest];
    assert.deepEqual(longest(inOtherOrder), ['Merge cart', 2, 20]);
    assert.equal(longest(commits("Merge branch 'develop'")), undefined);
    assert.equal(longest(commits("Merge branch 'main' into 'cart'")), undefined);
  });

  test('merged into another branch that was merged later, and into the trunk itself', () => {
    assert.deepEqual(
      longest([
        { hash: 'e2', parents: ['e1', 'c1'], date: on(28), by: lee, subject: 'Merge cart' },
        { hash: 'c1', parents: ['c2', 'd1'], date: on(26), by: lee, subject: 'Merge wheels into cart' },
        { hash: 'c2', parents: ['e0'], date: on(25), by: lee },
        { hash: 'e1', parents: ['e0', 'd1'], date: on(20), by: lee, subject: 'Merge wheels' },
        { hash: 'd1', parents: ['d2'], date: on(19) },
        { hash: 'd2', parents: ['e0'], date: on(3), by: lee },
        { hash: 'e0', date: on(1) },
      ]),
      ['Merge wheels', 3, 20],
    );
  });

  test('holds only what the merge reaches and its first parent does not', () => {
    // Grown at random from the root up; each merge takes another line's tip into one.
    const growth = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(growth, (steps) => {
        const commits: Logged[] = [{ hash: '1000', date: on(1) }];
        const tips = ['1000', '1000', '1000', '1000'];
        steps.forEach(([line, other, isMerge], at) => {
          const id = String(1001 + at);
          const parents = isMerge && tips[other] !== tips[line] ? [tips[line]!, tips[other]!] : [tips[line]!];
          commits.push({
            hash: id,
            parents,
            date: noon(new Date(Date.UTC(2021, 2, 2 + at)).toISOString().slice(0, 10)),
            subject: id,
          });
          tips[line] = id;
        });
        const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
        const reach = (from: string): Set<string> => {
          const seen = new Set<string>();
          const ahead = [from];
          for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
            if (!seen.has(next)) {
              seen.add(next);
              ahead.push(...(byHash.get(next)!.parents ?? []));
            }
          }
          return seen;
        };
        const found = read(commits.toReversed(), { trunk: tips[0]! }).longestBranch;
        if (found !== undefined) {
          const merge = byHash.get(found.subject)!;
          const [before, brought] = merge.parents!.map(reach);
          const isNew = ({ hash: id }: Logged) => brought!.has(id) && !before!.has(id);
          const days = commits.filter(isNew).map(({ date }) => isoDay(authorDay(authorTime(date!)!)));
          assert.ok(days.includes(isoDay(found.from)), `${isoDay(found.from)} of ${days.join()}`);
        }
        const merges = [...reach(tips[0]!)].filter((id) => byHash.get(id)!.parents?.length === 2);
        assert.ok(
          found !== undefined ||
            merges.every((id) => reach(byHash.get(id)!.parents![0]!).has(byHash.get(id)!.parents![1]!)),
        );
      }),
    );
  });

  test('branches of branches without end cost little', () => {
    const hex = (at: number) => (at + 10 ** 6).toString(16).padStart(40, '0');
    const zipper = Array.from({ length: 40_000 }, (_, at) => ({ hash: hex(at), parents: [hex(-1), hex(at + 1)] }));
    const log = logOf([...zipper, { hash: hex(40_000) }, { hash: hex(-1) }]);
    const began = worked();
    assert.equal(read(log).commits.length, 2);
    assert.ok(worked() - began < 3_000);
  });

  test('an octopus has several', () => {
    assert.deepEqual(
      longest([
        { hash: 'e1', parents: ['e0', 'c1', 'd1'], date: on(20), subject: 'Merge both' },
        { hash: 'c1', parents: ['e0'], date: on(15), by: lee },
        { hash: 'd1', parents: ['e0'], date: on(7), by: lee },
        { hash: 'e0', date: on(1), by: lee },
      ]),
      ['Merge both', 7, 20],
    );
  });

  test('known from the trunk, whatever is checked out', () => {
    const commits = [
      { hash: 'f1', parents: ['e0'], date: on(25), subject: 'Work on another' },
      { hash: 'e1', parents: ['e0', 'c1'], date: on(20), subject: 'Merge cart' },
      { hash: 'c1', parents: ['e0'], date: on(15) },
      { hash: 'e0', date: on(1) },
    ];
    assert.deepEqual(longest(commits, { trunk: 'e1' }), ['Merge cart', 15, 20]);
  });

  test('a pull is none, nor is what another year merged', () => {
    const merge = (subject: string, date = on(20)) => [
      { hash: 'e1', parents: ['e0', 'c1'], date, subject },
      { hash: 'c1', parents: ['e0'], date: on(15) },
      { hash: 'e0', date: on(1) },
    ];
    assert.equal(longest(merge("Merge branch 'main' of github.com:kim/shop")), undefined);
    assert.equal(longest(merge("Merge branch 'cart' of github.com:kim/shop into cart")), undefined);
    assert.equal(longest(merge("Merge remote-tracking branch 'origin/main'")), undefined);
    assert.equal(longest(merge('Merge cart', noon('2022-01-03'))), undefined);
    assert.deepEqual(longest(merge("Merge branch 'cart' of github.com:lee/shop")), [
      "Merge branch 'cart' of github.com:lee/shop",
      15,
      20,
    ]);
  });

  test('a history that is cut off', () => {
    assert.deepEqual(
      longest([
        { hash: 'e1', parents: ['e0', 'c1'], date: on(20), subject: 'Merge' },
        { hash: 'c1', parents: ['c0'], date: on(15) },
      ]),
      ['Merge', 15, 20],
    );
  });
});

suite('who a commit is by', () => {
  test('e-mails count whatever their case; names only where no e-mail is known, or GitHub keeps it', () => {
    const person = new Person([kim]);
    assert.ok(person.is('Somebody', 'Haneul@Example.com'));
    assert.ok(!person.is('Kim Haneul', 'other@example.com'));
    assert.ok(person.is('Kim Haneul', '1234+haneul@users.noreply.github.com'));
    assert.ok(!person.is('Lee Bada', '77+bada@users.noreply.github.com'));
    const hidden = new Person([{ name: 'Kim Haneul', email: '77+haneul@users.noreply.github.com' }]);
    assert.ok(hidden.is('haneul', 'haneul@users.noreply.github.com'));
    assert.ok(!hidden.is('other', '77+other@users.noreply.github.com'));
    assert.ok(new Person([{ name: '김하늘', email: '' }]).is('김하늘'.normalize('NFD'), 'whoever@example.com'));
    assert.ok(!new Person([kim, { name: 'Lee Bada', email: '' }]).is('Lee Bada', 'bada@example.com'));
    assert.ok(!new Person([{ name: '', email: '' }]).isKnown);
    assert.ok(!new Person([{ name: '', email: '' }]).is('', ''));
  });

  test('as written by the person', () => {
    const person = new Person(writtenIdentities(' kim haneul, bada@example.com ,, Park <park@example.com>'), true);
    assert.ok(person.is('Kim Haneul', 'whoever@example.com'));
    assert.ok(person.is('', 'bada@example.com'));
    assert.ok(person.is('', 'park@example.com'));
    assert.ok(!person.is('Park', 'other@example.com'));
    assert.ok(!person.is('Kim', ''), 'exact');
  });

  test('passed through a mailmap', () => {
    const old = { name: 'kim', email: 'kim@old.example.com' };
    assert.deepEqual(subjects(read([{ hash: 'a1', by: old, mapped: kim }])), ['a1']);
    assert.deepEqual(subjects(read([{ hash: 'a1', by: kim, mapped: old }])), ['a1']);
    assert.deepEqual(subjects(read([{ hash: 'a1', by: old }])), []);
  });

  test('authors beyond those remembered', () => {
    const many = Array.from({ length: 12_000 }, (_, at) => ({
      hash: at.toString(16).padStart(40, '0'),
      by: at % 1_000 === 0 ? kim : { name: `n${at}`, email: `n${at}@example.com` },
      subject: String(at),
    }));
    assert.equal(read(many).commits.length, 12);
  });
});

test('dates of authors', () => {
  const dayOf = (raw: string) => {
    const time = authorTime(raw);
    return time && authorDay(time);
  };
  assert.deepEqual(dayOf('1612277999 +0900'), day('2021-02-02'));
  assert.deepEqual(dayOf('1612277999 -1200'), day('2021-02-02'));
  assert.deepEqual(dayOf('1612278000 +0900'), day('2021-02-03'));
  assert.deepEqual(dayOf('1612278000 +0530'), day('2021-02-02'));
  assert.deepEqual(dayOf('1612278000'), day('2021-02-02'));
  assert.equal(dayOf('-5 +0000'), undefined);
});
