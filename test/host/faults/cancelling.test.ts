import { assert } from 'chai';
import * as vscode from 'vscode';
import { LibraryIndex } from '../../../src/editor/library/libraryIndex';
import { MomentsFile } from '../../../src/editor/moments/momentsFile';
import { answerOf } from '../../../src/editor/year/answer';
import { YearBook } from '../../../src/editor/year/yearBook';
import { MemoryFiles } from '../memoryFiles';
import { closeAll, until } from '../support';
import { HeardMessages, UnhandledRejections } from '../watchers';
import { makeServices, type TestServices } from '../services';

/** Milliseconds in which whoever cancels has the answer. */
const soon = 2_000;
/** What may be asked of the file system behind the cancelling: what was on its way already. */
const mostAfter = 16;

const post = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\nWords.\n`;
const retrospective = (year: number) => `# ${year} in review\n\n## Goals for ${year + 1}\n\n- Read 12 books\n`;
const storageUri = vscode.Uri.parse('faulty:/storage');

/** Files that count what they are asked, and do something at the question of a number. */
class CountedFiles extends MemoryFiles {
  readonly asked: string[] = [];
  at: (count: number) => unknown = () => undefined;

  constructor() {
    super();
    this.before = async (operation, uri) => void (await this.at(this.asked.push(`${operation} ${uri.path}`) - 1));
  }

  /** @param at what it answers is waited for */
  begin(at: (count: number) => unknown = () => undefined): void {
    this.asked.length = 0;
    this.at = at;
  }

  /** What is kept from one start to the next. */
  kept(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.texts()).filter(([path]) => path.startsWith('/storage/')));
  }
}

suite('work that is cancelled at whatever it asks of files', () => {
  const disk = new CountedFiles();
  let registration: vscode.Disposable;
  let rejections: UnhandledRejections;
  let services: TestServices;
  let moments: MomentsFile;

  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('faulty', disk);
    rejections = new UnhandledRejections();
  });
  suiteTeardown(() => {
    rejections.dispose();
    registration.dispose();
  });
  setup(() => {
    disk.begin();
    disk.clear();
    disk.put('/blog/_config.yml', 'title: Notes\n');
    services = makeServices();
    moments = new MomentsFile();
  });
  teardown(async () => {
    moments.dispose();
    services.dispose();
    await closeAll();
  });

  /** Knows nothing that an earlier one has asked. */
  const anew = () => {
    services.dispose();
    services = makeServices();
  };
  const gather = async (token = new vscode.CancellationTokenSource().token) => {
    anew();
    const book = new YearBook({ ...services, moments, storageUri });
    try {
      return await book.gather({ year: 2016, repositories: [] }, token, { onRepositories: () => undefined });
    } finally {
      book.dispose();
    }
  };
  const inTime = async <T>(work: Promise<T>, where: string): Promise<T> => {
    const late = Symbol('late');
    const result = await Promise.race([
      work,
      new Promise<typeof late>((resolve) => setTimeout(() => resolve(late), soon)),
    ]);
    assert.notStrictEqual(result, late, `${where}: it goes on`);
    return result as T;
  };

  test('a year: what was known stays, or it is known whole; nobody is told of an error; again it is whole', async () => {
    disk.put('/blog/_posts/2016-01-02-first.md', post('First', '2016-01-02'));
    await gather();
    const before = disk.kept();
    assert.lengthOf(Object.keys(before), 1);

    disk.put('/blog/_posts/2016-02-03-second.md', post('Second', '2016-02-03'));
    disk.put('/blog/.retrospect/moments.md', '- 2016-08-09 Moved house\n');
    disk.begin();
    const whole = answerOf((await gather())!);
    assert.deepEqual([whole.totals.posts, whole.totals.moments], [2, 1]);
    const after = disk.kept();
    assert.notDeepEqual(after, before);
    const points = [...disk.asked];
    assert.isAbove(points.length, 8);

    let cancelled = 0;
    for (let k = 0; k < points.length; k++) {
      disk.begin();
      Object.keys(disk.kept()).forEach((path) => disk.remove(path));
      Object.entries(before).forEach(([path, text]) => disk.put(path, text));
      const source = new vscode.CancellationTokenSource();
      const heard = new HeardMessages();
      let asked = Infinity; // what is kept is looked at once more or less: the last points may not be reached
      disk.begin((count) => {
        if (count === k) {
          asked = count;
          source.cancel();
        }
      });
      const where = `${points[k]} (${k})`;
      const gathered = await inTime(gather(source.token), where);
      await new Promise((resolve) => setTimeout(resolve, 20)); // what was on its way
      heard.dispose();
      assert.isAtMost(disk.asked.length - asked, mostAfter, `${where}: ${disk.asked.slice(asked).join()}`);
      assert.deepEqual(disk.kept(), gathered === undefined ? before : after, where);
      assert.deepEqual(heard.texts, [], where);
      cancelled += gathered === undefined ? 1 : 0;
      if (gathered !== undefined) {
        assert.deepEqual(answerOf(gathered), whole, where);
      }
      disk.begin();
      assert.deepEqual(answerOf((await gather())!), whole, where);
      assert.deepEqual(rejections.left(), [], where);
    }
    console.log(`  · a year: cancelled at ${points.length} points, ${cancelled} times before it was known`);
    assert.isAbove(cancelled, 4);
  }).timeout(120_000);

  test('the list of retrospectives: it ends at once, says that it was stopped, and is whole when it looks again', async () => {
    for (let year = 2010; year < 2016; year++) {
      disk.put(`/blog/_posts/${year}-12-31-in-review.md`, retrospective(year));
    }
    disk.put('/blog/_posts/2016-02-03-second.md', post('Second', '2016-02-03'));
    const open = () => {
      anew();
      return new LibraryIndex({ ...services, storageUri });
    };
    const titles = async (index: LibraryIndex) =>
      (await index.retrospectives()).filter(({ uri }) => uri.scheme === 'faulty').map(({ title }) => title);
    disk.begin();
    const first = open();
    const whole = await titles(first);
    assert.lengthOf(whole, 6);
    first.dispose();
    const points = [...disk.asked];

    let stopped = 0;
    for (let k = 0; k < points.length; k++) {
      const index = open();
      const heard = new HeardMessages();
      try {
        disk.begin((count) => count === k && index.cancel());
        const where = `${points[k]} (${k})`;
        const some = await inTime(titles(index), where);
        assert.includeMembers(whole, some, where);
        stopped += some.length < whole.length ? 1 : 0;
        disk.begin();
        await index.refresh();
        assert.deepEqual(await titles(index), whole, where);
        assert.isUndefined(index.message, where);
        assert.deepEqual(heard.texts, [], where);
        assert.deepEqual(rejections.left(), [], where);
      } finally {
        heard.dispose();
        index.dispose();
      }
    }
    console.log(`  · the list: stopped at ${points.length} points, ${stopped} times before all were known`);
    assert.isAbove(stopped, 2);
  }).timeout(120_000);

  for (const question of ['readDirectory /blog/_posts', 'readFile /blog/_posts/2016-01-02-first.md']) {
    test(`who cancels does not wait for a file system that never answers: ${question}`, async () => {
      disk.put('/blog/_posts/2016-01-02-first.md', post('First', '2016-01-02'));
      const never = new Promise<void>(() => undefined);
      const source = new vscode.CancellationTokenSource();
      const hangAt = (cancel: () => void) =>
        disk.begin((count) => {
          if (disk.asked[count] === question) {
            setTimeout(cancel, 50);
            return never;
          }
          return undefined;
        });
      hangAt(() => source.cancel());
      assert.isUndefined(await inTime(gather(source.token), 'the year'));
      anew();
      const index = new LibraryIndex({ ...services, storageUri });
      hangAt(() => index.cancel());
      await inTime(index.retrospectives(), 'the list');
      assert.match(index.message ?? '', /stopped/i);
      index.dispose();
      assert.deepEqual(rejections.left(), []);
    });
  }

  test('who looks anew and stops that before its turn has come does not get it', async () => {
    disk.put('/blog/_posts/2015-12-31-in-review.md', retrospective(2015));
    const index = new LibraryIndex({ ...services, storageUri });
    try {
      const first = index.retrospectives();
      const again = index.refresh();
      index.cancel();
      await Promise.all([first, again]);
      disk.begin();
      await new Promise((resolve) => setTimeout(resolve, 100));
      assert.deepEqual(
        disk.asked.filter((asked) => asked.startsWith('readFile /blog/_posts')),
        [],
      );
      assert.match(index.message ?? '', /stopped/i);
    } finally {
      index.dispose();
    }
  });

  test('a stopped list keeps for the next start what it found, whole', async () => {
    disk.put('/blog/_posts/2015-12-31-in-review.md', retrospective(2015));
    const index = new LibraryIndex({ ...services, storageUri });
    disk.begin(() => disk.asked.at(-1)!.startsWith('stat /blog/_posts') && index.cancel());
    await index.retrospectives();
    // Each folder of the workspace has a file of its own, written in passing into another.
    const isThere = () => {
      const paths = Object.keys(disk.kept());
      return paths.length > 0 && paths.every((path) => path.endsWith('.json')) && disk.kept();
    };
    const kept = await until(isThere, 'the list to be kept');
    for (const [path, text] of Object.entries(kept)) {
      assert.isObject(JSON.parse(text), path);
    }
    index.dispose();
  });
});
