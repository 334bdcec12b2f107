import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { FolderIndex } from '../../../src/library';
import { atOnce, loadModel, PostFilesInMemory } from './support';

const retrospective = (year: number, body = 'one two three') =>
  `---\ntitle: ${year} in review\ntags: [life]\n---\n\n${body}\n`;
const indexOf = (files: PostFilesInMemory, onDidChange?: () => void) =>
  new FolderIndex(files, loadModel, atOnce, onDidChange);
const titles = (index: FolderIndex) => index.library.entries.map(({ title }) => title);

suite('the index of a folder', () => {
  test('holds its retrospectives and what is known of each', async () => {
    const files = new PostFilesInMemory({
      'posts/a.md': `---\ntitle: 2021년 회고\ndate: 2021-12-30\n---\n\n하나 둘 셋\n\n## 작년 목표 돌아보기\n\n- ✅ 책\n- ❌ 운동\n\n## 2022년 목표\n\n- 잠\n`,
      'posts/b.md': '# 2020 in review\n\none two\n',
      'posts/c.md': '---\ntitle: Hello\n---\n\n회고 회고\n',
    });
    const index = indexOf(files);
    assert.equal(await index.refresh(), true);
    assert.deepEqual(titles(index), ['2021년 회고', '2020 in review']);
    const [ko, en] = index.library.entries;
    assert.deepEqual(ko!.goals, { next: 1, done: 1, total: 2 });
    assert.deepEqual([ko!.language, ko!.period, ko!.kind, ko!.date?.day], ['ko', '2021', 'year', 30]);
    assert.deepEqual([en!.language, en!.words, en!.characters > 0], ['en', 5, true]);
    assert.equal(index.postCount, 3);
  });

  test('reads what changed, and nothing else', async () => {
    const files = new PostFilesInMemory(
      Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`posts/${at}.md`, `# Post ${at}`])),
    );
    const index = indexOf(files);
    await index.refresh();
    assert.equal(files.reads, 100);
    await index.refresh();
    assert.equal(files.reads, 100);
    files.write('posts/7.md', retrospective(2021));
    await index.update(['posts/7.md', 'posts/8.md']);
    assert.equal(files.reads, 101);
    assert.deepEqual(titles(index), ['2021 in review']);
  });

  test('follows renames and deletes', async () => {
    const files = new PostFilesInMemory({ 'a.md': retrospective(2020), 'b.md': retrospective(2021) });
    const index = indexOf(files);
    await index.refresh();
    files.remove('a.md');
    files.write('c.md', retrospective(2020));
    await index.update(['a.md', 'c.md']);
    assert.deepEqual(
      index.library.entries.map(({ path }) => path),
      ['b.md', 'c.md'],
    );
    files.remove('b.md');
    await index.refresh();
    assert.deepEqual(titles(index), ['2020 in review']);
  });

  test('keeps what a cut-off search did not find, unless it is gone', async () => {
    const files = new PostFilesInMemory({ 'a.md': retrospective(2020), 'b.md': retrospective(2021) });
    const index = indexOf(files);
    await index.refresh();
    files.list = () => Promise.resolve({ paths: [], isWhole: false });
    files.remove('b.md');
    await index.refresh();
    assert.deepEqual(titles(index), ['2020 in review']);
  });

  test('stops when it is no longer wanted and keeps what it has', async () => {
    const posts = Array.from({ length: 500 }, (_, at) => [`p${at}.md`, '# Post']);
    const files = new PostFilesInMemory(Object.fromEntries([...posts, ['2021-retrospective.md', retrospective(2021)]]));
    const index = indexOf(files);
    assert.equal(await index.refresh({ isWanted: () => index.library.entries.length === 0 }), false);
    assert.ok(files.reads < 200);
    assert.deepEqual(titles(index), ['2021 in review']); // whose name tells is read first
  });

  test('comes back from its cache with what it knew, and reads only what changed since', async () => {
    const files = new PostFilesInMemory({
      'x/y/a.md': retrospective(2020),
      'x/y/b.md': '# No',
      'x/회고.md': '# 2019 회고',
    });
    const first = indexOf(files);
    await first.refresh();
    let changes = 0;
    const second = indexOf(files, () => changes++);
    assert.equal(second.restore(first.toCache()), true);
    assert.deepEqual(second.library.entries, first.library.entries);
    assert.equal(changes, 1);
    files.reads = 0;
    await second.refresh();
    assert.equal(files.reads, 0);
    files.write('x/y/b.md', retrospective(2018));
    await second.refresh();
    assert.equal(files.reads, 1);
    assert.deepEqual(titles(second), ['2020 in review', '2019 회고', '2018 in review']);
  });

  test('a broken cache is no cache', async () => {
    const files = new PostFilesInMemory({ 'a.md': retrospective(2020) });
    const index = indexOf(files);
    await index.refresh();
    const cache = index.toCache();
    const broken = [
      '',
      'null',
      '[]',
      '{}',
      cache.slice(0, -3),
      cache.replace(/"version":\d+/, '"version":0'),
      cache.replace('"empty":[]', '"empty":[1]'),
      cache.replace('"words":', '"wards":'),
      cache.replace('"kind":"year"', '"kind":"yaer"'),
      cache.replace('"posts":[0', '"posts":["0"'),
      cache.replace('"path":"a.md"', '"path":"b.md"'),
    ];
    for (const text of broken) {
      const fresh = indexOf(files);
      assert.equal(fresh.restore(text), false, text);
      assert.equal(fresh.library.entries.length, 0);
    }
  });

  test('odd files hold nothing up', async () => {
    const files = new PostFilesInMemory({
      'empty.md': '',
      'bom.md': '\ufeff---\ntitle: 2017 회고\n---\n',
      'crlf.md': '---\r\ntitle: 2016 회고\r\n---\r\n\r\nhi\r\n',
      'toml.md': '+++\ntitle = "2015 회고"\n+++\n',
      'broken.md': '---\ntitle: "2014 회고\n---\n\n# 2014 회고\n',
      'js.md': '---js\nthrow 1\n---\n# 2013 회고\n',
      'setext.md': '2012 회고\n=======\n',
      'category.md': '---\ntitle: 2011\ncategories: [[회고], 일상]\n---\n',
    });
    const index = indexOf(files);
    await index.refresh();
    assert.deepEqual(
      index.library.entries.map(({ year }) => year),
      [2017, 2016, 2015, 2014, 2013, 2012, 2011],
    );
  });

  test('whatever is written, removed and told in whatever order, it is what a new index would be', async () => {
    const paths = ['a.md', 'b.md', 'posts/2019-retrospective.md', 'posts/회고.md'];
    const step = fc.record({
      path: fc.constantFrom(...paths),
      text: fc.option(fc.constantFrom(retrospective(2020), retrospective(2021, '- a'), '# No', '# 2018 회고'), {
        nil: undefined,
      }),
      isWhole: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const files = new PostFilesInMemory();
        const index = indexOf(files);
        const pending: Promise<unknown>[] = [];
        for (const { path, text, isWhole } of steps) {
          if (text === undefined) {
            files.remove(path);
          } else {
            files.write(path, text);
          }
          pending.push(isWhole ? index.refresh() : index.update([path])); // not awaited: they queue
        }
        await Promise.all(pending);
        const fresh = indexOf(files);
        await fresh.refresh();
        assert.deepEqual(index.library.entries, fresh.library.entries);
      }),
    );
  });
});
