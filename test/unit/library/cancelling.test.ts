import assert from 'node:assert/strict';
import { FolderIndex, type Pace, type PostFiles } from '../../../src/library';
import { loadModel, PostFilesInMemory } from './support';

const retrospective = (year: number, body = 'one two three') => `---\ntitle: ${year} in review\n---\n\n${body}\n`;

/** More than are asked for at once, most of them no retrospectives. */
function blog(): PostFilesInMemory {
  const posts = Array.from({ length: 62 }, (_, at) => [`posts/${at}.md`, `# Post ${at}\n`]);
  const years = Array.from({ length: 8 }, (_, at) => [`years/${2010 + at}.md`, retrospective(2010 + at)]);
  return new PostFilesInMemory(Object.fromEntries([...posts, ...years]) as Record<string, string>);
}

/** Files and pace that count where the work waits for something outside, and stop it at one of those points. */
class CountedWaits {
  /** Points so far. */
  count = 0;
  /** Points that were begun in a later turn than that in which it was stopped. */
  late = 0;
  private isStopped = false;
  private isLater = false;

  constructor(private readonly stopAt = Infinity) {}

  readonly isWanted = () => !this.isStopped;

  private async at<T>(work: () => Promise<T>): Promise<T> {
    this.late += this.isLater ? 1 : 0;
    if (this.count++ === this.stopAt) {
      this.isStopped = true;
      setImmediate(() => (this.isLater = true));
    }
    await new Promise((resolve) => setImmediate(resolve));
    return work();
  }

  files(files: PostFiles): PostFiles {
    return {
      list: (isWanted) => this.at(() => files.list(isWanted)),
      stat: (path) => this.at(() => files.stat(path)),
      read: (path) => this.at(() => files.read(path)),
    };
  }

  readonly model = () => this.at(loadModel);

  readonly pace: Pace = {
    turn: () => this.at(() => Promise.resolve()),
    run: async (work, isWanted) => {
      for (let step = 0; ; step++) {
        const { done, value } = work.next();
        if (done) {
          return value;
        }
        if (step % 40 === 0) {
          await this.at(() => Promise.resolve());
          if (!isWanted()) {
            return undefined;
          }
        }
      }
    },
  };
}

function indexOf(files: PostFiles, waits: CountedWaits, cache?: string): FolderIndex {
  const index = new FolderIndex(waits.files(files), waits.model, waits.pace);
  if (cache !== undefined) {
    assert.ok(index.restore(cache));
  }
  return index;
}

const entries = (index: FolderIndex) => index.library.entries;

suite('an index that is stopped at whatever it waits for', () => {
  let rejections: unknown[];
  const hear = (reason: unknown) => rejections.push(reason);
  setup(() => {
    rejections = [];
    process.on('unhandledRejection', hear);
  });
  teardown(() => process.off('unhandledRejection', hear));

  for (const [name, isWhole] of [
    ['the first time', true],
    ['from a cache, where posts have changed, came and went', true],
    ['from a cache, where the search is cut off', false],
  ] as const) {
    test(`${name}: begins nothing more, holds nothing half, and is whole the next time`, async () => {
      const files = blog();
      let cache: string | undefined;
      if (name !== 'the first time') {
        const before = indexOf(files, new CountedWaits());
        await before.refresh();
        cache = before.toCache();
        files.write('years/2010.md', retrospective(2010, 'a b c d e f'));
        files.write('years/2030.md', retrospective(2030));
        files.remove('years/2011.md');
      }
      files.isWhole = isWhole;
      const counted = new CountedWaits();
      const whole = indexOf(files, counted, cache);
      const known = [...entries(whole)];
      assert.equal(await whole.refresh({ isWanted: counted.isWanted }), true);
      const possible = [...known, ...entries(whole)].map((entry) => JSON.stringify(entry));

      for (let stopAt = 0; stopAt < counted.count; stopAt++) {
        const waits = new CountedWaits(stopAt);
        const index = indexOf(files, waits, cache);
        await index.refresh({ isWanted: waits.isWanted });
        assert.ok(waits.late <= 2, `${waits.late} more were begun after it was stopped at ${stopAt}`);
        const unlike = entries(index).filter((entry) => !possible.includes(JSON.stringify(entry)));
        assert.deepEqual(unlike, [], `stopped at ${stopAt}`);

        // What is kept for the next start is whole, and another start ends where this one does.
        for (const again of [index, indexOf(files, new CountedWaits(), index.toCache())]) {
          assert.equal(await again.refresh(), true);
          assert.deepEqual(entries(again), entries(whole), `stopped at ${stopAt}`);
          assert.equal(again.postCount, whole.postCount);
        }
      }
      assert.deepEqual(rejections, []);
    }).timeout(60_000);
  }

  test('changes that are told meanwhile are taken all the same', async () => {
    const files = blog();
    const waits = new CountedWaits(20);
    const index = indexOf(files, waits);
    const stopped = index.refresh({ isWanted: waits.isWanted });
    files.write('new.md', retrospective(2040));
    await index.update(['new.md']);
    assert.equal(await stopped, false);
    assert.ok(entries(index).some(({ year }) => year === 2040));
  });
});
