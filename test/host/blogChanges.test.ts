import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, file, folder, remove, write } from './support';

/** A draft of a year, made without a question: where it went. It is removed again. */
async function drafted(year: number): Promise<string> {
  const options = { year, template: 'yearly-mini', language: 'en' };
  const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', options);
  const path = vscode.workspace.asRelativePath(uri, false);
  await closeAll();
  await remove(path);
  return path;
}

/** Waits until drafts go to `path`, for at most some seconds: a change of a file is told some time after it. */
async function draftGoesTo(year: number, path: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const made = await drafted(year);
    if (made === path || attempt === 8) {
      assert.strictEqual(made, path);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

suite('a blog that changes while it is open', () => {
  const site = ['hugo.toml', 'words', 'pages', '_config.yml', '_posts', 'hill'];
  // Drafts stand beside earlier retrospectives, wherever those are: here they are to follow the configuration alone.
  const aside = vscode.Uri.joinPath(folder().uri, '..', `posts-set-aside-${Date.now().toString(36)}`);
  suiteSetup(async () => {
    await closeAll();
    await remove(...site);
    await vscode.workspace.fs.rename(file('posts'), aside);
  });
  suiteTeardown(async () => {
    await vscode.workspace.fs.rename(aside, file('posts'), { overwrite: true });
    await draftGoesTo(2010, 'posts/2010-retrospective.md');
  });
  teardown(async () => {
    await closeAll();
    await remove(...site);
  });

  // The posts stay as they are, in two folders: what changes is the configuration.
  test('becomes one of Hugo, gets another content folder, and becomes plain again', async () => {
    const post = '+++\ntitle = "First"\ndate = 2009-05-01\ndraft = false\n+++\n\nHello.\n';
    for (const path of ['pages/notes/one.md', 'words/posts/two.md', 'words/posts/three.md']) {
      await write(path, post);
    }
    const hugo = (contentFolder: string) =>
      write('hugo.toml', `title = "Words"\nbaseURL = "https://words.example/"\ncontentDir = "${contentFolder}"\n`);
    const usual = 'words/posts/2010-retrospective.md';
    await draftGoesTo(2010, usual);
    await hugo('pages');
    await draftGoesTo(2010, 'pages/notes/2010-retrospective.md');
    await hugo('words');
    await draftGoesTo(2010, usual);
    await hugo('pages');
    await draftGoesTo(2010, 'pages/notes/2010-retrospective.md');
    await remove('hugo.toml');
    await draftGoesTo(2010, usual);
  });

  test('of Jekyll keeps its posts elsewhere once its configuration says so', async () => {
    const post = '---\nlayout: post\ntitle: First\ndate: 2009-05-01 10:00:00 +0900\n---\n\nHello.\n';
    for (const path of ['_posts/2009-05-01-one.md', 'hill/_posts/2009-05-01-two.md', '_posts/2009-06-01-three.md']) {
      await write(path, post);
    }
    const jekyll = (more = '') => write('_config.yml', `title: Hill\n${more}plugins:\n  - jekyll-feed\n`);
    await jekyll();
    await draftGoesTo(2011, '_posts/2011-12-31-2011-retrospective.md');
    await jekyll('collections_dir: hill\n');
    await draftGoesTo(2011, 'hill/_posts/2011-12-31-2011-retrospective.md');
    await jekyll();
    await draftGoesTo(2011, '_posts/2011-12-31-2011-retrospective.md');
  });
});
