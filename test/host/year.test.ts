import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, file, openPost, read, remove, write } from './support';

interface GatheredYear {
  year: number;
  months: {
    month: number;
    commits: number;
    activeDays: number;
    repositories: { name: string; commits: number }[];
    posts: { title: string; uri: string; date: string }[];
    moments: { date: string; text: string }[];
  }[];
  totals: { commits: number; activeDays: number; repositories: number; posts: number; moments: number };
  problems: { repository: string; message: string }[];
}

const gather = (told: { year: number; repositories?: string[]; author?: string }) =>
  vscode.commands.executeCommand<GatheredYear>('retrospect.gatherYear', told);

/** Commits of a person in a repository made for this, in the folder `year/shop`. */
async function makeRepository(commits: readonly (readonly [day: string, subject: string])[]): Promise<void> {
  const { execFileSync } = await import('node:child_process');
  await write('year/shop/readme.txt', 'A shop');
  const git = (args: string[], date = '2012-01-01') =>
    execFileSync('git', args, {
      cwd: file('year/shop').fsPath,
      env: {
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_DATE: `${date}T12:00:00+0900`,
        GIT_COMMITTER_DATE: `${date}T12:00:00+0900`,
      },
      stdio: 'pipe',
    });
  git(['init', '-q', '-b', 'main']);
  git(['config', 'user.name', 'Writer']);
  git(['config', 'user.email', 'writer@example.com']);
  for (const [day, subject] of commits) {
    git(['commit', '-q', '--allow-empty', '-m', subject], day);
  }
}

suite('the year', () => {
  suiteSetup(async () => {
    await write('posts/2012-03-09-first.md', '---\ntitle: "첫 글"\n---\n\n본문\n');
    await write('posts/2012-03-20-draft.md', '---\ntitle: Not yet\ndraft: true\n---\n\nText\n');
    await write('posts/2011-12-31-old.md', '---\ntitle: Old\ndate: 2011-12-31\n---\n\nText\n');
    await write('.retrospect/moments.md', '# Moments\n\n- 2012-03-15 **이사**했다\n- 2011-05-01 earlier\n');
    if (DESKTOP) {
      await makeRepository([
        ['2011-06-01', 'Before'],
        ['2012-03-04', 'Begin the cart'],
        ['2012-03-04', 'Pay'],
        ['2012-07-30', 'Ship'],
      ]);
    }
  });
  suiteTeardown(async () => {
    await closeAll();
    await remove('year', 'scratch', '.retrospect', 'posts/2012-retrospective.md');
    await remove('posts/2012-03-09-first.md', 'posts/2012-03-20-draft.md', 'posts/2011-12-31-old.md');
  });
  teardown(closeAll);

  test('is gathered from posts and moments; where there is no Git, that is said', async () => {
    const year = await gather({ year: 2012, author: 'nobody@example.com' });
    assert.strictEqual(year.year, 2012);
    assert.deepEqual(
      year.months.map(({ month }) => month),
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    );
    const march = year.months[2]!;
    assert.deepEqual(march.moments, [{ date: '2012-03-15', text: '**이사**했다' }]);
    assert.deepEqual(march.posts, [
      { title: '첫 글', uri: file('posts/2012-03-09-first.md').toString(), date: '2012-03-09' },
    ]);
    assert.deepEqual(year.totals, { commits: 0, activeDays: 0, repositories: 0, posts: 1, moments: 1 });
    assert.deepEqual(
      year.problems.map(({ message }) => message.slice(0, 12)),
      DESKTOP ? ['No Git repos'] : ['In a browser'],
    );
  });

  test('has the commits of the repositories it is told of, by the author it is told', async function () {
    if (!DESKTOP) {
      return this.skip();
    }
    const year = await gather({ year: 2012, repositories: ['year/shop'], author: 'WRITER@example.com' });
    assert.deepEqual(year.problems, []);
    assert.deepEqual(year.months[2]!.repositories, [{ name: 'shop', commits: 2 }]);
    assert.deepEqual([year.months[2]!.commits, year.months[2]!.activeDays, year.months[6]!.commits], [2, 1, 1]);
    assert.deepEqual(year.totals, { commits: 3, activeDays: 2, repositories: 1, posts: 1, moments: 1 });
  });

  test('runs the git of VS Code’s own extension, where PATH has none too', async function () {
    if (!DESKTOP) {
      return this.skip();
    }
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      const year = await gather({ year: 2012, repositories: ['year/shop'], author: 'writer@example.com' });
      assert.deepEqual(year.problems, []);
      assert.strictEqual(year.totals.commits, 3);
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('fills the months and the numbers of a draft and of a section', async () => {
    if (DESKTOP) {
      await gather({ year: 2012, repositories: ['year/shop'], author: 'writer@example.com' });
    }
    const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', {
      year: 2012,
      template: 'yearly-months',
      language: 'ko',
    });
    const text = await read(uri);
    const expected = [
      ...(DESKTOP ? ['- 커밋 2개 (1일): shop'] : []),
      /- 글: \[첫 글\]\([^)]+\) \(3월 9일\)/.exec(text)?.[0],
      '- 3월 15일: **이사**했다',
    ].join('\n');
    assert.include(text, `### 3월\n\n${expected}\n- `);
    assert.match(text, DESKTOP ? /\| 커밋 \| 1 \| 3 \| \+2 \|/ : /\| 글 \| 1 \| 1 \| 0 \|/);
    await closeAll();
    await vscode.workspace.fs.delete(uri);

    const editor = await openPost('---\ntitle: 2012 in review\n---\n\nHello there, a long year it was.\n\n|');
    await vscode.commands.executeCommand('retrospect.insertSection', { section: 'numbers' });
    assert.match(editor.document.getText(), /\| Posts \| 1 \| 1 \| 0 \|\n/);
  });

  test('tells assistants its facts, the goals and the length of a post', async function () {
    if (typeof (vscode.lm as typeof vscode.lm | undefined)?.invokeTool !== 'function') {
      return this.skip();
    }
    const ask = async (tool: string, input: object) => {
      const { content } = await vscode.lm.invokeTool(tool, { input, toolInvocationToken: undefined });
      return JSON.parse(content.map((part) => (part as vscode.LanguageModelTextPart).value).join('')) as unknown;
    };
    const facts = (await ask('retrospect_yearFacts', { year: 2012 })) as GatheredYear;
    assert.deepEqual([facts.year, facts.totals.posts, facts.months[2]!.moments.length], [2012, 1, 1]);
    const counts = (await ask('retrospect_counts', { post: 'posts/2012-03-09-first.md' })) as { words: number };
    assert.strictEqual(counts.words, 1);
    assert.isArray(await ask('retrospect_goals', { year: 2012 }));
    let refusal = '';
    await ask('retrospect_counts', { post: '../outside.md' }).catch((error: unknown) => (refusal = String(error)));
    assert.include(refusal, '../outside.md');
  });

  test('tells assistants nothing of a file outside that a link in the folder leads to', async function () {
    if (!DESKTOP || typeof (vscode.lm as typeof vscode.lm | undefined)?.invokeTool !== 'function') {
      return this.skip();
    }
    const { mkdtempSync, symlinkSync, writeFileSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const outside = vscode.Uri.file(mkdtempSync(`${tmpdir()}/retrospect-outside-`));
    writeFileSync(vscode.Uri.joinPath(outside, 'diary.md').fsPath, '# Of nobody’s business\n\nwords\n');
    const link = file('posts/diary.md');
    symlinkSync(vscode.Uri.joinPath(outside, 'diary.md').fsPath, link.fsPath);
    try {
      const asked = vscode.lm.invokeTool('retrospect_counts', {
        input: { post: 'posts/diary.md' },
        toolInvocationToken: undefined,
      });
      const answer = await asked.then(
        ({ content }) => JSON.stringify(content),
        (error: unknown) => `refused: ${String(error)}`,
      );
      assert.match(answer, /^refused: .*posts\/diary\.md/);
    } finally {
      await vscode.workspace.fs.delete(link);
      await vscode.workspace.fs.delete(outside, { recursive: true });
    }
  });
});
