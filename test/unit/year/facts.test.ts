import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { dayAt, daysIn, daysOf, yearFacts } from '../../../src/year';
import { commit, day, history, sources } from './support';

const factsOf = (...histories: Parameters<typeof history>[]) =>
  yearFacts(sources({ histories: histories.map((each) => history(...each)) }));

suite('the facts of a year', () => {
  test('commits are counted by month, day and repository', () => {
    const facts = factsOf(
      ['blog', [commit('2021-03-04'), commit('2021-03-04'), commit('2021-12-31')]],
      ['shop', [commit('2021-03-09'), commit('2021-01-01')]],
    );
    const march = facts.months[2]!;
    assert.deepEqual([march.month, march.commits, march.activeDays], [3, 3, 2]);
    assert.deepEqual(
      march.repositories.map(({ name, commits }) => [name, commits]),
      [
        ['blog', 2],
        ['shop', 1],
      ],
    );
    assert.deepEqual(facts.totals, { commits: 5, activeDays: 4, repositories: 2, posts: 0, moments: 0 });
    assert.deepEqual([facts.days.length, facts.days[0], facts.days[62], facts.days[364]], [365, 1, 2, 1]);
  });

  test('a commit that two repositories have is counted once, in the first of them', () => {
    const [one, other] = [commit('2021-05-01', 'One', 'a'.repeat(40)), commit('2021-05-02')];
    const facts = factsOf(['origin', [one]], ['fork', [one, other]]);
    assert.deepEqual(
      facts.repositories.map(({ name, commits }) => [name, commits]),
      [
        ['fork', 1],
        ['origin', 1],
      ],
    );
    assert.equal(facts.totals.commits, 2);
  });

  test('the year before is told where anything is known of it', () => {
    assert.equal(factsOf(['blog', [commit('2021-03-04')]]).before, undefined);
    const facts = factsOf(['blog', [commit('2020-03-04'), commit('2021-03-04'), commit('2019-03-04')]]);
    assert.deepEqual(facts.before, { commits: 1, activeDays: 1, repositories: 1, posts: 0, moments: 0 });
    assert.deepEqual([facts.monthsBefore[2], facts.totals.commits], [1, 1]);
  });

  test('busiest and quietest month, longest streak, biggest days', () => {
    const facts = factsOf([
      'blog',
      ['2021-01-02', '2021-03-30', '2021-03-31', '2021-04-01', '2021-04-01', '2021-04-01', '2021-06-02'].map((iso) =>
        commit(iso),
      ),
    ]);
    assert.deepEqual([facts.busiest, facts.quietest], [4, 2]);
    assert.deepEqual(facts.longestStreak, { from: day('2021-03-30'), to: day('2021-04-01'), days: 3 });
    assert.deepEqual(facts.biggestDays[0], { day: day('2021-04-01'), commits: 3 });
    assert.equal(facts.biggestDays.length, 3);
  });

  test('a year without commits has none of them', () => {
    const facts = factsOf();
    assert.deepEqual(
      [facts.busiest, facts.quietest, facts.longestStreak, facts.biggestDays, facts.before],
      [undefined, undefined, undefined, [], undefined],
    );
  });

  test('repositories that the person began in the year; releases in their months; the longest branch of all', () => {
    const [first, earlier] = [commit('2021-02-03'), commit('2020-02-03')];
    const branch = (from: string, to: string) => ({ subject: 'Merge', hash: 'b', from: day(from), to: day(to) });
    const release = { name: 'v1.0.0', day: day('2021-06-07'), hash: 'c' };
    const facts = factsOf(
      ['new', [first], { first, releases: [release], longestBranch: branch('2021-02-03', '2021-02-09') }],
      ['old', [earlier, commit('2021-01-01')], { first: earlier, longestBranch: branch('2020-12-01', '2021-03-01') }],
    );
    assert.deepEqual(
      facts.begun.map(({ name }) => name),
      ['new'],
    );
    assert.equal(facts.months[5]!.releases[0]!.name, 'v1.0.0');
    assert.deepEqual([facts.longestBranch!.repository, daysOf(facts.longestBranch!)], ['old', 91]);
  });

  test('posts and moments stand in their months, the earliest first', () => {
    const facts = yearFacts(
      sources({
        posts: [
          { title: 'B', uri: 'b', day: day('2021-03-20') },
          { title: 'A', uri: 'a', day: day('2021-03-02') },
          { title: 'Old', uri: 'o', day: day('2020-03-02') },
        ],
        moments: [{ text: 'Moved', day: day('2021-07-01'), line: 2 }],
      }),
    );
    assert.deepEqual(
      facts.months[2]!.posts.map(({ title }) => title),
      ['A', 'B'],
    );
    assert.equal(facts.months[6]!.moments[0]!.text, 'Moved');
    assert.deepEqual([facts.totals.posts, facts.totals.moments, facts.before!.posts], [2, 1, 1]);
  });

  test('files touched are added up over repositories', () => {
    const facts = factsOf(
      ['a', [], { extensions: new Map([['ts', 3], ['md', 1]]) }], // prettier-ignore
      ['b', [], { extensions: new Map([['md', 5]]) }],
    );
    assert.deepEqual(facts.extensions, [
      ['md', 6],
      ['ts', 3],
    ]);
  });

  test('every day of any year has one place, and months add up to the year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1970, max: 2100 }),
        fc.array(fc.nat({ max: 365 }), { maxLength: 40 }),
        (year, at) => {
          const indexes = at.filter((index) => index < daysIn(year));
          const commits = indexes.map((index) => {
            const { month, day: date } = dayAt(year, index);
            return { ...commit('2021-01-01'), day: { year, month, day: date } };
          });
          const facts = yearFacts(sources({ year, histories: [history('blog', commits)] }));
          assert.equal(facts.days.length, daysIn(year));
          indexes.forEach((index) => assert.equal(facts.days[index], indexes.filter((each) => each === index).length));
          assert.equal(
            facts.months.reduce((sum, month) => sum + month.commits, 0),
            commits.length,
          );
          assert.equal(
            facts.months.reduce((sum, month) => sum + month.activeDays, 0),
            new Set(indexes).size,
          );
        },
      ),
    );
  });
});
