import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, file, folder, read, remove, write } from './support';

/** A draft of a year, made without a question: where it went, and its text. It is removed again. */
async function drafted(year: number): Promise<{ path: string; text: string }> {
  const options = { year, template: 'yearly-mini', language: 'en' };
  const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', options);
  const path = vscode.workspace.asRelativePath(uri, false);
  const text = await read(uri);
  await closeAll();
  await remove(path);
  return { path, text };
}

/** Waits until drafts go to `path`, for at most some seconds: a change of a file is told some time after it. */
async function draftGoesTo(year: number, path: string): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const made = await drafted(year);
    if (made.path === path || attempt === 8) {
      assert.strictEqual(made.path, path);
      return made.text;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

suite('a blog that changes while it is open', () => {
  const site = ['hugo.toml', 'words', 'pages', '_config.yml', '_posts', 'collections'];
  // Drafts stand beside earlier retrospectives, wherever those are: here they are to follow the configuration alone.
  const aside = vscode.Uri.joinPath(folder().uri, '..', `posts-set-aside-${Date.now().toString(36)}`);
  suiteSetup(async () => {
    await closeAll();
    await remove(...site);
    await vscode.workspace.fs.rename(file('posts'), aside);
  });
  suiteTeardown(() => vscode.workspace.fs.rename(aside, file('posts'), { overwrite: true }));
  teardown(async () => {
    await closeAll();
    await remove(...site);
  });

  test('becomes one of Hugo, gets another content folder, and becomes plain again', async () => {
    await draftGoesTo(2010, '2010-retrospective.md');
    const post = '+++\ntitle = "First"\ndate = 2009-05-01\ndraft = false\n+++\n\nHello.\n';
    await write('words/posts/first.md', post);
    await write('hugo.toml', 'title = "Words"\nbaseURL = "https://words.example/"\ncontentDir = "words"\n');
    assert.match(await draftGoesTo(2010, 'words/posts/2010-retrospective.md'), /^\+\+\+\n/);
    await write('pages/notes/second.md', post);
    await remove('words');
    await write('hugo.toml', 'title = "Words"\nbaseURL = "https://words.example/"\ncontentDir = "pages"\n');
    assert.match(await draftGoesTo(2010, 'pages/notes/2010-retrospective.md'), /^\+\+\+\n/);
    await remove('hugo.toml', 'pages');
    assert.match(await draftGoesTo(2010, '2010-retrospective.md'), /^---\n/);
  });

  test('of Jekyll keeps its posts elsewhere once its configuration says so', async () => {
    const post = '---\nlayout: post\ntitle: First\ndate: 2009-05-01 10:00:00 +0900\n---\n\nHello.\n';
    await write('_posts/2009-05-01-first.md', post);
    await write('_config.yml', 'title: Hill\nplugins:\n  - jekyll-feed\n');
    assert.match(await draftGoesTo(2011, '_posts/2011-12-31-2011-retrospective.md'), /^---\nlayout: post\n/);
    await write('collections/_posts/2009-05-01-first.md', post);
    await remove('_posts');
    await write('_config.yml', 'title: Hill\ncollections_dir: collections\nplugins:\n  - jekyll-feed\n');
    assert.match(
      await draftGoesTo(2011, 'collections/_posts/2011-12-31-2011-retrospective.md'),
      /^---\nlayout: post\n/,
    );
  });
});
