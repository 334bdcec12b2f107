import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const toml = (title: string, date: string) => `+++
title = "${title}"
date = ${date}
draft = false
tags = ["회고"]
+++
`;

/** The Hugo blog of the fixtures, with front matter in TOML as Hugo's own archetype writes it. */
const hugoInToml = {
  'archetypes/default.md':
    '+++\ndate = \'{{ .Date }}\'\ndraft = true\ntitle = \'{{ replace .File.ContentBaseName "-" " " | title }}\'\ntags = []\n+++\n',
  'content/posts/2019-retrospective/index.md': `${toml('2019년 회고', '2019-12-30T21:00:00+09:00')}\n첫 해였다.\n`,
  'content/posts/2020-retrospective/index.md': `${toml('2020년 회고', '2020-12-30T21:00:00+09:00')}\n조용한 해였다.\n\n## 2021 목표\n\n- 글 열두 편 쓰기\n- 바다 세 번 보기\n`,
  'content/posts/first-ferry/index.md': `${toml('첫 배', '2019-03-04T21:00:00+09:00')}\n배를 탔다.\n`,
};

/** What a draft of 2021 must be in a blog that has retrospectives of 2019 and 2020. */
const blogs = [
  {
    blog: 'jekyll',
    file: '_posts/2021-12-31-2021-retrospective.md',
    frontMatter:
      /^---\nlayout: post\ntitle: "2021년 회고"\ndate: 2021-12-31 \d\d:\d\d:\d\d \+0900\ncategories: \[회고\]\ntags: \[회고\]\n---\n/,
    link: /- 2020: \[2020년 회고\]\(\{% post_url 2021-01-02-2020-retrospective %\}\)/,
    goal: /## 작년 목표 돌아보기\n\n- ⬜ 글 열두 편 쓰기 — /,
  },
  {
    blog: 'hugo',
    isLong: true,
    file: 'content/posts/2021-retrospective/index.md',
    files: hugoInToml,
    frontMatter:
      /^\+\+\+\ndate = ["']?2021-12-31T\d\d:\d\d:\d\d\+09:00["']?\ndraft = true\ntitle = ["']2021년 회고["']\ntags = \[["']회고["']\]\n\+\+\+\n/,
    link: /- 2020: \[2020년 회고\]\([^)]*2020-retrospective[^)]*\)/,
    goal: /- ⬜ 글 열두 편 쓰기 — /,
  },
  {
    blog: 'astro',
    isLong: true,
    file: 'src/content/blog/2021-in-review.md',
    frontMatter: /^---\ntitle: '2021 in review'\ndescription: '[^']*'\npubDate: 'Dec 31 2021'\n[^]*---\n/,
    link: /- 2020: \[2020 in review\]\([^)]*2020-in-review[^)]*\)/,
    goal: /- ⬜ Publish one post a month — /,
  },
] as const;

for (const { blog, file, frontMatter, link, goal, ...rest } of blogs) {
  suite(`scaffold in a blog made with ${blog}${'isLong' in rest ? ' [long]' : ''}`, () => {
    const window = withWorkbench({ blog, ...('files' in rest && { files: rest.files }) });

    test('the right file with its front matter, links to earlier years, and last year’s goals', async () => {
      const workbench = window();
      const { page, keyboard } = workbench;
      await page.waitForSelector('.explorer-folders-view .monaco-list-row');
      await workbench.command('Retrospective: New Yearly Retrospective…');
      const value = (wanted: RegExp) =>
        page.waitForFunction(
          (source) =>
            new RegExp(source).test(document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value ?? ''),
          wanted.source,
        );
      await value(/^\d{4}$/);
      await keyboard.type('2021');
      await keyboard.press('Enter');
      await page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: 'Yearly' }).waitFor();
      await keyboard.press('Enter');
      await value(new RegExp(`^${file.replace(/[.]/g, '\\.')}$`));
      await keyboard.press('Enter');
      await until(async () => existsSync(join(workbench.folder, file)), 'the file');
      await page.waitForSelector(`.tab.active[data-resource-name="${file.split('/').at(-1)}"]`);
      const text = workbench.read(file);
      assert.match(text, frontMatter);
      assert.match(text, link);
      assert.match(text, goal);
      // The palette would close while the draft's fields are set up.
      await page.waitForSelector('.monaco-editor.focused .selected-text');
      await until(async () => (await page.locator('.tab.active.dirty').count()) === 0, 'the draft to be saved');
      await page.waitForTimeout(500);
      await workbench.command('Retrospective: Open Preview to the Side');
      const frame = await workbench.preview();
      await frame.locator('.post-title', { hasText: '2021' }).waitFor();
      await workbench.screenshot(`scaffold-${blog}`);
    });
  });
}
