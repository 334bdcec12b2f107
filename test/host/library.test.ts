import { assert } from 'chai';
import * as vscode from 'vscode';
import { LibraryCache } from '../../src/editor/library/libraryCache';
import { Shelf } from '../../src/editor/library/shelf';
import { WorkspaceLibrary } from '../../src/editor/library/workspaceLibrary';
import { MemoryFiles } from './memoryFiles';
import { makeServices, type TestServices } from './services';
import { closeAll, exists, file, openPost, read, remove, until, write } from './support';

const retrospective = (year: number, body = 'one two three') => `---\ntitle: ${year} in review\n---\n\n${body}\n`;

suite('the library of the workspace', () => {
  let services: TestServices;
  let library: WorkspaceLibrary;

  const open = () => (library = new WorkspaceLibrary({ ...services, storageUri: file('.storage') }));
  /** What is known of the folder at `uri`, kept nowhere. */
  const shelfOf = (uri: vscode.Uri) => {
    const { retrospectives, sections, log } = services;
    return new Shelf({ uri, name: 'blog', index: 0 }, retrospectives, sections, new LibraryCache(undefined, log), log);
  };
  /** Titles of what lies in scratch folders, the latest first. */
  const titles = async () =>
    (await library.retrospectives()).filter(({ path }) => path.startsWith('scratch')).map(({ title }) => title);
  const become = (...wanted: string[]) =>
    until(async () => (await titles()).join('|') === wanted.join('|'), `the library to hold ${wanted.join(', ')}`);

  setup(() => {
    services = makeServices();
    open();
  });
  teardown(async () => {
    library.dispose();
    services.dispose();
    await closeAll();
    await remove('scratch', 'scratch2', '.storage');
  });

  test('holds the retrospectives of the blog, with what is known of them', async () => {
    const found = await library.retrospectives();
    assert.deepEqual(
      found.map(({ path, period, kind, language }) => [path, period, kind, language]),
      [
        ['posts/2024-retrospective.md', '2024', 'year', 'ko'],
        ['posts/2023-retrospective.md', '2023', 'year', 'en'],
      ],
    );
    assert.ok(found.every(({ words, characters, goals }) => words > 300 && characters > words && goals.next > 0));
    assert.strictEqual(found[0]!.uri.toString(), file('posts/2024-retrospective.md').toString());
  });

  test('tells how far each is written, and follows what is typed', async () => {
    await write(
      'scratch/a.md',
      retrospective(
        2020,
        '## Work\n\nA lot.\n\n## Home\n\n- \n\n## Goals for 2021\n\n- First goal: what, and how much\n',
      ),
    );
    const tally = async () => {
      const entry = (await library.retrospectives()).find(({ path }) => path === 'scratch/a.md');
      return entry && `${entry.sections.total}: ${entry.sections.empty.join()}`;
    };
    await until(async () => (await tally()) === '3: Home,Goals for 2021', 'two empty sections');
    const editor = await vscode.window.showTextDocument(file('scratch/a.md'));
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 2), 'A new flat'));
    await until(async () => (await tally()) === '3: Goals for 2021', 'one empty section');
  });

  test('follows a post that is made, edited, renamed and deleted', async () => {
    await titles();
    await write('scratch/a.md', retrospective(2020));
    await become('2020 in review');
    await write('scratch/a.md', retrospective(2019, 'a b c d'));
    await become('2019 in review');
    await vscode.workspace.fs.rename(file('scratch/a.md'), file('scratch/b.md'));
    await until(async () => (await library.retrospectives()).some(({ path }) => path === 'scratch/b.md'), 'b.md');
    await become('2019 in review');
    await vscode.workspace.fs.delete(file('scratch/b.md'));
    await become();
  });

  test('follows what is typed before it is saved, and forgets it when it is thrown away', async () => {
    await titles();
    const editor = await openPost('# Notes\n', 'scratch/typed.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# 2018 in review\n\none two\n\n'));
    await become('2018 in review');
    await closeAll();
    await become();
  });

  test('follows many files at once, and folders that are renamed and deleted', async () => {
    await titles();
    await Promise.all(
      Array.from({ length: 60 }, (_, at) => write(`scratch/${at}.md`, retrospective(1960 + at, `post ${at}`))),
    );
    await until(async () => (await titles()).length === 60, '60 retrospectives');
    await vscode.workspace.fs.rename(file('scratch'), file('scratch2'));
    await until(
      async () => (await library.retrospectives()).filter(({ path }) => path.startsWith('scratch2/')).length === 60,
      '60 under their new folder',
    );
    await until(async () => (await titles()).length === 60, 'those under the old one to be gone');
    await vscode.workspace.fs.delete(file('scratch2'), { recursive: true });
    await become();
  });

  test('shows what the last start knew, and then what is true', async () => {
    await write('scratch/a.md', retrospective(2020));
    await become('2020 in review');
    const kept = await until(async () => {
      const storage = file('.storage');
      const names = (await exists(storage)) ? await vscode.workspace.fs.readDirectory(storage) : [];
      return names.find(([name]) => name.endsWith('.json'))?.[0];
    }, 'the cache');
    const cache = vscode.Uri.joinPath(file('.storage'), kept);
    library.dispose();
    await vscode.workspace.fs.writeFile(
      cache,
      new TextEncoder().encode((await read(cache)).replace('"title":"2020 in review"', '"title":"from the cache"')),
    );
    open();
    assert.deepEqual(await titles(), ['from the cache']);
    await write('scratch/a.md', retrospective(2017));
    await become('2017 in review');
    library.dispose();
    await vscode.workspace.fs.writeFile(cache, new TextEncoder().encode('{"version":1,"posts":[0,'));
    open();
    await become('2017 in review');
  });

  test('finds posts where nothing can be searched, and sees what is new once it looks again', async () => {
    const files = new MemoryFiles();
    const registration = vscode.workspace.registerFileSystemProvider('shelf-test', files);
    const uri = vscode.Uri.parse('shelf-test:/blog');
    files.put('/blog/posts/2021/a.md', retrospective(2021));
    files.put('/blog/posts/b.md', '# Hello');
    files.put('/blog/node_modules/x/2020-retrospective.md', retrospective(2020));
    files.put('/blog/.hidden/2020-retrospective.md', retrospective(2020));
    const shelf = shelfOf(uri);
    try {
      assert.strictEqual(await shelf.refresh({}), true);
      assert.deepEqual(
        shelf.entries.map(({ path }) => path),
        ['posts/2021/a.md'],
      );
      files.put('/blog/posts/c.md', retrospective(2022));
      files.remove('/blog/posts/2021/a.md');
      await shelf.refresh({});
      assert.deepEqual(
        shelf.entries.map(({ path }) => path),
        ['posts/c.md'],
      );
    } finally {
      shelf.dispose();
      registration.dispose();
    }
  });

  test('a file system that never answers holds nothing up', async () => {
    const files = new MemoryFiles();
    files.readDirectory = () => new Promise(() => undefined) as never;
    const registration = vscode.workspace.registerFileSystemProvider('silent-test', files);
    const uri = vscode.Uri.parse('silent-test:/blog');
    const shelf = shelfOf(uri);
    try {
      assert.strictEqual(await shelf.refresh({}), true);
      assert.deepEqual(shelf.entries, []);
    } finally {
      shelf.dispose();
      registration.dispose();
    }
  }).timeout(20_000);

  test('stops looking when it is told to, and looks again when it is told to', async () => {
    const index = await library.load();
    await library.retrospectives();
    await write('scratch/a.md', retrospective(2020));
    const refreshed = index.refresh();
    index.cancel();
    await refreshed;
    await index.refresh();
    assert.strictEqual(index.message, undefined);
    await become('2020 in review');
  });

  test('rows: the year that is missing, and each post told in words', async () => {
    const index = await library.load();
    const rows = await index.rows();
    await library.retrospectives();
    const [missing, first] = rows.length > 1 ? rows : await index.rows();
    assert.strictEqual(missing!.kind, 'missing');
    assert.strictEqual(index.item(missing!).command?.command, 'retrospect.newYearly');
    const item = index.item(first!);
    assert.strictEqual(item.label, '2024년 회고');
    assert.match(String(item.description), /^▇▇▇▇▇ {2}1,\d{3} words · \d+ min$/);
    assert.match(
      item.accessibilityInformation!.label,
      /^2024년 회고, Yearly, 1,\d{3} words · \d+ min, 100% as long as the longest$/,
    );
    const tooltip = item.tooltip as vscode.MarkdownString;
    assert.notOk(tooltip.isTrusted);
    assert.match(
      tooltip.value.replaceAll('&nbsp;', ' '),
      /^2024년 회고 {2}\nYearly · December 29, 2024 {2}\n.*posts\/2024/s,
    );
  });
});
