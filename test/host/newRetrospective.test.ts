import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, exists, file, openPost, read, remove, until, write } from './support';

const make = (options: object) => vscode.commands.executeCommand<vscode.Uri | undefined>('retrospect.new', options);
const saveAsTemplate = (options: object) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('retrospect.saveAsTemplate', options);

/** The draft that `options` lead to: its path in the workspace folder, and its text. */
async function made(options: object): Promise<{ path: string; text: string }> {
  const uri = await make(options);
  assert.ok(uri, 'a draft');
  return { path: vscode.workspace.asRelativePath(uri!, false), text: await read(uri!) };
}

suite('new retrospective from a template', () => {
  const names = [
    '2019-06-retrospective',
    '2019-05-retrospective',
    '2019-h1-retrospective',
    '2019-q3-retrospective',
    '새-결제-retrospective',
    'checkout-2-0-retrospective',
    'acme-retrospective',
    '2013-retrospective',
    '2009-h1-retrospective',
    '2009-h2-retrospective',
    '2008-retrospective',
    '2012-retrospective',
    '2011-retrospective',
  ];
  teardown(async () => {
    await closeAll();
    await remove('scratch', '.retrospect', ...names.map((name) => `posts/${name}.md`));
  });

  for (const [what, options, path, patterns] of [
    [
      'a month in Korean',
      { template: 'monthly', period: '2019-06', language: 'ko' },
      'posts/2019-06-retrospective.md',
      [/^---\ntitle: "2019년 6월 회고"\ndate: 2019-06-30\ntags: \[회고\]\n/, /\n## 2019년 7월에 할 한 가지\n/],
    ],
    [
      'a month in English',
      { template: 'monthly', period: '2019-05', language: 'en' },
      'posts/2019-05-retrospective.md',
      [/^---\ntitle: "May 2019 in review"\ndate: 2019-05-31\n/, /\n## One thing for June 2019\n/],
    ],
    [
      'a half-year in Korean',
      { template: 'half-year', period: '2019-H1', language: 'ko' },
      'posts/2019-h1-retrospective.md',
      [/^---\ntitle: "2019년 상반기 회고"\ndate: 2019-06-30\n/, /\n## 2019년 하반기 목표\n/],
    ],
    [
      'a quarter in English',
      { template: 'half-year', period: '2019-Q3', language: 'en' },
      'posts/2019-q3-retrospective.md',
      [/^---\ntitle: "Q3 2019 in review"\ndate: 2019-09-30\n/, /\n## Goals for Q4 2019\n/],
    ],
    [
      'a project in Korean',
      { template: 'project', period: '새 결제', language: 'ko' },
      'posts/새-결제-retrospective.md',
      [/^---\ntitle: "새 결제 회고"\ndate: \d{4}-\d\d-\d\d\ntags: \[회고, 프로젝트\]\n/, /\n## 의도와 실제\n/],
    ],
    [
      'a project in English',
      { template: 'project', period: 'Checkout 2.0', language: 'en' },
      'posts/checkout-2-0-retrospective.md',
      [/^---\ntitle: "Checkout 2\.0: a retrospective"\n/, /\n## Keep–Problem–Try\n/],
    ],
    [
      'a job in English',
      { template: 'leaving', period: 'ACME', language: 'en' },
      'posts/acme-retrospective.md',
      [/^---\ntitle: "Leaving ACME"\n/, /\n## Why I am leaving\n/],
    ],
    [
      'a year in Korean',
      { template: 'yearly-questions', period: '2013', language: 'ko' },
      'posts/2013-retrospective.md',
      [/^---\ntitle: "2013년 회고"\ndate: 2013-12-31\n/, /\n## 2014년에 바꿀 것\n/],
    ],
  ] as const) {
    test(`${what} is written beside earlier retrospectives and named for its period`, async () => {
      const draft = await made(options);
      assert.strictEqual(draft.path, path);
      for (const pattern of patterns) {
        assert.match(draft.text, pattern);
      }
      assert.notMatch(draft.text, /\$\{|\$\d|\{(?:year|period)/);
      await until(() => !vscode.window.activeTextEditor!.document.isDirty, 'the draft to be saved');
    });
  }

  test('a half-year links to the halves before and goes through the goals of the last one', async () => {
    await write(
      'posts/2009-h1-retrospective.md',
      '---\ntitle: 2009년 상반기 회고\ndate: 2009-06-30\n---\n\n## 한 일\n\n글\n\n## 2009년 하반기 목표\n\n- 책 여섯 권 읽기\n',
    );
    await write(
      'posts/2008-retrospective.md',
      '---\ntitle: 2008년 회고\ndate: 2008-12-31\n---\n\n## 한 일\n\n글\n\n## 2009년 목표\n\n- 이사하기\n',
    );
    const second = await made({ template: 'half-year', period: '2009-H2', language: 'ko' });
    assert.include(second.text, '\n- 2009년 상반기: [2009년 상반기 회고](./2009-h1-retrospective.md)\n');
    assert.match(second.text, /\n## 2009년 상반기에 세운 목표 돌아보기\n\n- ⬜ 책 여섯 권 읽기 — /);
    assert.notMatch(second.text, /이사하기|목표 진행표/);
    await remove('posts/2009-h1-retrospective.md');
    const first = await made({ template: 'half-year', period: '2009-H1', language: 'ko' });
    assert.include(first.text, '\n- 2008: [2008년 회고](./2008-retrospective.md)\n');
    assert.match(first.text, /\n## 2008년에 세운 목표 돌아보기\n\n- ⬜ 이사하기 — /);
  });

  test('what is no period of the template is refused, and nothing is made', async () => {
    assert.isUndefined(await make({ template: 'monthly', period: '2019', language: 'ko' }));
    assert.isUndefined(await make({ template: 'project', language: 'ko' }));
    assert.isUndefined(await make({ template: 'nope', period: '2019', language: 'ko' }));
    assert.isFalse(await exists(file('posts/2019-retrospective.md')));
  });

  test('a template of one’s own is found by its name and by its file’s, in both commands', async () => {
    await write(
      '.retrospect/templates/team.md',
      '---\nname: 팀 회고\nlanguage: ko\n---\n\n# {{year}}: ${1:x} {{ site.url }}\n',
    );
    const draft = await made({ template: '팀 회고', period: '2012' });
    assert.match(draft.text, /^---\ntitle: "2012년 회고"\ndate: 2012-12-31\n/);
    assert.ok(draft.text.endsWith('\n---\n\n# 2012: ${1:x} {{ site.url }}\n'), draft.text);
    const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', {
      year: 2011,
      template: 'team',
    });
    assert.match(await read(uri), /\n# 2011: /);
  });

  test('a template with a variable that there is not makes nothing', async () => {
    await write('.retrospect/templates/odd.md', '---\nname: odd\n---\n# {{yaer}}\n');
    assert.isUndefined(await make({ template: 'odd', period: '2012', language: 'ko' }));
    assert.isFalse(await exists(file('posts/2012-retrospective.md')));
  });

  test('a post becomes a template, once, and leads to the next year’s', async () => {
    await openPost(
      '---\ntitle: 2021 in review\ndate: 2021-12-31\n---\n\nwords\n\n## Goals for 2022\n\n- a\n',
      'scratch/p.md',
    );
    const uri = await saveAsTemplate({ name: 'My frame' });
    assert.strictEqual(uri?.toString(), file('.retrospect/templates/My-frame.md').toString());
    assert.strictEqual(vscode.window.activeTextEditor!.document.uri.toString(), uri!.toString());
    const text = await read(uri!);
    assert.match(
      text,
      /\n---\ntitle: \{\{year\}\} in review\ndate: \{\{date\}\}\n---\n\n## Goals for \{\{nextYear\}\}\n$/,
    );
    await openPost('# other', 'scratch/q.md');
    assert.isUndefined(await saveAsTemplate({ name: 'My frame' }));
    assert.strictEqual(await read(uri!), text);
    const draft = await made({ template: 'My frame', period: '2012', language: 'en' });
    assert.strictEqual(draft.text, '---\ntitle: 2012 in review\ndate: 2012-12-31\n---\n\n## Goals for 2013\n');
  });
});
