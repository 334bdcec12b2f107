import { assert } from 'chai';
import * as vscode from 'vscode';
import { WorkspaceLibrary } from '../../../src/editor/library/workspaceLibrary';
import { MomentsFile } from '../../../src/editor/moments/momentsFile';
import { invokeTool } from '../../../src/editor/tools/toolFeatures';
import { WorkspaceYears } from '../../../src/editor/year/workspaceYears';
import { MemoryFiles } from '../memoryFiles';
import { closeAll } from '../support';
import { makeServices } from '../services';

interface GatheredYear {
  readonly totals: { readonly posts: number; readonly moments: number };
  readonly unread: readonly { readonly uri: string; readonly message: string }[];
  readonly problems: readonly { readonly message: string }[];
}

const gather = (year: number) =>
  vscode.commands.executeCommand<GatheredYear>('retrospect.gatherYear', { year, repositories: [] });
const post = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\nWords.\n`;
const retrospective = (year: number) => `# ${year} in review\n\n## Goals for ${year + 1}\n\n- Read 12 books\n`;

suite('files that nobody can read', () => {
  const disk = new MemoryFiles();
  let registration: vscode.Disposable;
  /** Paths that fail, each with its error. */
  let failing: Record<string, (uri: vscode.Uri) => Error> = {};
  const { NoPermissions, Unavailable, FileNotFound } = vscode.FileSystemError;

  suiteSetup(() => {
    registration = vscode.workspace.registerFileSystemProvider('faulty', disk);
    disk.before = (operation, uri) => {
      const error = operation === 'stat' ? undefined : failing[uri.path];
      if (error !== undefined) {
        throw error(uri);
      }
    };
  });
  suiteTeardown(() => registration.dispose());
  setup(() => {
    failing = {};
    disk.clear();
    disk.put('/blog/_config.yml', 'title: Notes\n');
  });
  teardown(closeAll);

  test('are named by the gathered year, with the reason, and the rest is gathered', async () => {
    disk.put('/blog/_posts/2016-01-02-read.md', post('Read', '2016-01-02'));
    disk.put('/blog/_posts/2016-02-03-closed.md', post('Closed', '2016-02-03'));
    disk.put('/blog/_posts/2016-03-04-away.md', post('Away', '2016-03-04'));
    disk.put('/blog/_posts/2012-05-06-long-ago.md', post('Long ago', '2012-05-06'));
    disk.put('/blog/_posts/2016-06-07-gone.md', post('Gone', '2016-06-07'));
    disk.put('/blog/_posts/undated.md', '---\ntitle: "Not closed\ndate: 2016-07-08\n---\n\nWords.\n');
    disk.put('/blog/.retrospect/moments.md', '- 2016-08-09 Moved house\n');
    failing = {
      '/blog/_posts/2016-02-03-closed.md': NoPermissions,
      '/blog/_posts/2016-03-04-away.md': Unavailable,
      '/blog/_posts/2012-05-06-long-ago.md': NoPermissions, // not of this year, as its name says
      '/blog/_posts/2016-06-07-gone.md': FileNotFound, // gone since it was found: nothing is missing
      '/blog/.retrospect/moments.md': () => new Error('EIO: the disk is failing'),
    };
    const { totals, unread } = await gather(2016);
    assert.deepEqual([totals.posts, totals.moments], [1, 0]);
    assert.sameDeepMembers(
      unread.map(({ uri, message }) => `${uri.replace('faulty:/blog/', '')}: ${message.replace(/, line \d+: .*/, '')}`),
      [
        '_posts/2016-02-03-closed.md: There is no permission to read it.',
        '_posts/2016-03-04-away.md: The file system does not answer.',
        '_posts/undated.md: The front matter cannot be read',
        `.retrospect/moments.md: ${unread.find(({ uri }) => uri.endsWith('moments.md'))!.message}`,
      ],
    );
    assert.include(unread.find(({ uri }) => uri.endsWith('moments.md'))!.message, 'EIO: the disk is failing');

    failing = {};
    const again = await gather(2016);
    assert.deepEqual([again.totals.posts, again.totals.moments], [4, 1]);
    assert.deepEqual(
      again.unread.map(({ uri }) => uri),
      ['faulty:/blog/_posts/undated.md'],
    );
  });

  test('a folder that nobody may look into is told, one that is gone is not', async () => {
    disk.put('/blog/_posts/2016-01-02-read.md', post('Read', '2016-01-02'));
    disk.put('/blog/closed/_posts/2016-02-03-closed.md', post('Closed', '2016-02-03'));
    const mayBeMissing = async () =>
      (await gather(2016)).problems.filter(({ message }) => message.includes('posts may be missing')).length;
    failing = { '/blog/closed': NoPermissions };
    assert.strictEqual(await mayBeMissing(), 1);
    failing = { '/blog/closed': FileNotFound };
    assert.strictEqual(await mayBeMissing(), 0);
  });

  test('are named by the list of retrospectives, with the reason, until they can be read or are gone', async () => {
    const [closed, gone, open] = [2014, 2015, 2016].map((year) => `/blog/_posts/${year}-12-31-in-review.md`);
    disk.put(closed!, retrospective(2014));
    disk.put(gone!, retrospective(2015));
    disk.put(open!, retrospective(2016));
    failing = { [closed!]: NoPermissions, [gone!]: FileNotFound };
    const services = makeServices();
    const library = new WorkspaceLibrary({ ...services, storageUri: undefined });
    try {
      const index = await library.load();
      const titles = async () =>
        (await index.retrospectives()).map(({ title }) => title).filter((title) => /201[456]/.test(title));
      const unread = async () => {
        const rows = (await index.rows()).filter(({ kind }) => kind === 'unread');
        return rows.flatMap((row) => [row, ...index.below(row)]).map((row) => index.item(row));
      };
      assert.deepEqual(await titles(), ['2016 in review']);
      assert.deepEqual(
        (await unread()).map(({ label, description }) => [label, description]),
        [
          ['1 file could not be read', undefined],
          [vscode.workspace.asRelativePath(vscode.Uri.parse(`faulty:${closed}`)), 'There is no permission to read it.'],
        ],
      );

      failing = {};
      await index.refresh();
      assert.deepEqual(await titles(), ['2016 in review', '2015 in review', '2014 in review']);
      assert.deepEqual(await unread(), []);

      failing = { [open!]: Unavailable };
      disk.put(open!, `${retrospective(2016)}\nMore.\n`);
      await index.refresh();
      assert.deepEqual(await titles(), ['2015 in review', '2014 in review']);
      assert.strictEqual((await unread())[1]?.description, 'The file system does not answer.');
      disk.remove(open!);
      await index.refresh();
      assert.deepEqual(await unread(), []);
    } finally {
      library.dispose();
      services.dispose();
    }
  });

  test('leave an assistant the goals of all others, and are named', async () => {
    disk.put('/blog/_posts/2015-12-31-in-review.md', retrospective(2015));
    disk.put('/blog/_posts/2016-12-31-in-review.md', retrospective(2016));
    const services = makeServices();
    const storageUri = undefined;
    const library = new WorkspaceLibrary({ ...services, storageUri });
    const moments = new MomentsFile();
    const years = new WorkspaceYears({ ...services, moments, storageUri });
    try {
      const known = (await library.retrospectives()).map(({ path }) => path).filter((path) => /201[56]/.test(path));
      assert.lengthOf(known, 2);
      failing = { '/blog/_posts/2016-12-31-in-review.md': NoPermissions };
      const token = new vscode.CancellationTokenSource().token;
      const tools = { ...services, library, years };
      const ask = async (input: object) => {
        const { content } = await invokeTool('retrospect_goals', input, tools, token);
        const answer = JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as Record<string, unknown>[];
        return answer.filter(({ path }) => /201[56]/.test(String(path)));
      };
      assert.deepEqual(await ask({}), [
        {
          title: '2016 in review',
          path: '_posts/2016-12-31-in-review.md',
          problem: '“2016-12-31-in-review.md” could not be opened: it is gone, or cannot be read now.',
        },
        {
          title: '2015 in review',
          path: '_posts/2015-12-31-in-review.md',
          period: '2015',
          next: [{ text: 'Read 12 books', state: 'open', line: 4 }],
          review: [],
        },
      ]);
    } finally {
      library.dispose();
      years.dispose();
      moments.dispose();
      services.dispose();
    }
  });
});
