import { assert } from 'chai';
import * as vscode from 'vscode';
import { bytesOf, closeAll, exists, file, openPost, pixel, read, remove, write } from './support';

interface Exported {
  problems: { code: string; message: string; address?: string }[];
}

const exportHtml = (options: { source?: vscode.Uri; target: vscode.Uri }) =>
  vscode.commands.executeCommand<Exported>('retrospect.exportHtml', options);

async function writePicture(path: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file(path), bytesOf(pixel));
}

suite('ways out', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch', 'out.html');
  });

  test('a post becomes one file with its picture in it', async () => {
    await writePicture('scratch/a.png');
    const { document } = await openPost(
      '---\ntitle: 나의 2021년 <회고>\ndate: 2021-12-31\ntags: [회고, 2021]\n---\n\n## 3월 & 4월\n\n![산](a.png)\n*설악산*\n\n- [x] 달리기[^1]\n\n[^1]: 한강에서\n',
    );
    const result = await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.deepEqual(result, { problems: [] });
    const html = await read(file('scratch/out.html'));
    assert.include(html, '<title>나의 2021년 &#60;회고&#62;</title>');
    assert.include(html, `<img src="data:image/png;base64,${pixel}" alt="산">`);
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-/);
    assert.include(html, '<figcaption>설악산</figcaption>');
    assert.match(html, /<input [^>]*disabled/);
    assert.notMatch(html, /<script|<link|@import| data-line=/);
  });

  test('nothing private leaves, on no way', async () => {
    const text =
      'a\n\n<!-- private: secret -->\n\n- <!-- 비공개 secret --> b\n\nc <!-- private\n\nsecret --> d\n\n<div>\n<!-- secret -->\n</div>\n';
    const { document } = await openPost(text);
    await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.notInclude(await read(file('scratch/out.html')), 'secret');
    await vscode.commands.executeCommand('retrospect.copyMarkdown', document.uri);
    assert.strictEqual(await vscode.env.clipboard.readText(), 'a\n\n- b\n\nc d\n\n<div>\n</div>\n');
  });

  test('what is missing, or on the web, is said', async () => {
    await write('scratch/no.png', 'no picture');
    const { document } = await openPost(
      '![](gone.png) ![](https://example.com/x.png) ![](no.png) ![](../../../x.png)\n',
    );
    const { problems } = await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.deepEqual(
      problems.map(({ code, address }) => [code, address]),
      [
        ['missingPicture', 'gone.png'],
        ['remotePicture', 'https://example.com/x.png'],
        ['notAPicture', 'no.png'],
        ['missingPicture', '../../../x.png'],
      ],
    );
  });

  test('what is in the file as its source is said', async () => {
    const { document } = await openPost('$$\nx^2\n$$\n\n```mermaid\ngraph TD\n```\n');
    const { problems } = await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['formulas', 'diagrams'],
    );
  });

  test('a file that is there is left as it is', async () => {
    await write('scratch/out.html', 'mine');
    const { document } = await openPost('a');
    const { problems } = await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['targetExists'],
    );
    assert.strictEqual(await read(file('scratch/out.html')), 'mine');
  });

  test('a link to a picture outside of the folder is not followed', async function () {
    if (file('').scheme !== 'file' || typeof process !== 'object') {
      this.skip();
    }
    const { symlinkSync, writeFileSync, mkdtempSync } = await import('node:fs');
    const { tmpdir } = await import('node:os');
    const outside = vscode.Uri.file(mkdtempSync(`${tmpdir()}/retrospect-outside-`));
    const bytes = Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0));
    writeFileSync(vscode.Uri.joinPath(outside, 'x.png').fsPath, bytes);
    const { document } = await openPost('![a](linked/x.png) ![b](own.png)');
    symlinkSync(outside.fsPath, file('scratch/linked').fsPath);
    await writePicture('scratch/real.png');
    symlinkSync(file('scratch/real.png').fsPath, file('scratch/own.png').fsPath);
    const { problems } = await exportHtml({ source: document.uri, target: file('scratch/out.html') });
    assert.deepEqual(
      problems.map(({ code, address }) => [code, address]),
      [['outsidePicture', 'linked/x.png']],
    );
    await vscode.workspace.fs.delete(file('scratch/linked'));
    await vscode.workspace.fs.delete(outside, { recursive: true });
  });

  test('what is copied as Markdown has absolute addresses where the site is known', async () => {
    const { document } = await openPost('[a](/b) ![c](d.png) `[e](/f)`\n\n[g](#h)\n');
    const configuration = vscode.workspace.getConfiguration('retrospect', document.uri);
    await configuration.update('publish.baseUrl', 'https://example.com/blog/', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.commands.executeCommand('retrospect.copyMarkdown', document.uri);
      assert.strictEqual(
        await vscode.env.clipboard.readText(),
        '[a](https://example.com/blog/b) ![c](https://example.com/blog/scratch/d.png) `[e](/f)`\n\n[g](#h)\n',
      );
    } finally {
      await configuration.update('publish.baseUrl', undefined, vscode.ConfigurationTarget.Workspace);
      await remove('.vscode');
    }
  });

  test('wikilinks become links and pictures with addresses, or words', async () => {
    const { document } = await openPost('|[[hello-blog|안녕]] [[no such post]] ![[dot.png|40]]\n');
    await writePicture('scratch/deep/dot.png');
    const configuration = vscode.workspace.getConfiguration('retrospect', document.uri);
    const copied = async () => {
      await vscode.commands.executeCommand('retrospect.copyMarkdown', document.uri);
      return vscode.env.clipboard.readText();
    };
    assert.strictEqual(await copied(), document.getText());
    await configuration.update('publish.baseUrl', 'https://example.com', vscode.ConfigurationTarget.Workspace);
    try {
      assert.match(
        await copied(),
        /^\[안녕\]\(https:\/\/example\.com\/[^()]*hello-blog[^()]*\) no such post !\[dot\.png\]\(https:\/\/example\.com\/[^()]*deep\/dot\.png\)\n$/,
      );
    } finally {
      await configuration.update('publish.baseUrl', undefined, vscode.ConfigurationTarget.Workspace);
      await remove('.vscode');
    }
  });

  test('without a post nothing is written', async () => {
    await closeAll();
    const { problems } = await exportHtml({ target: file('out.html') });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['noPost'],
    );
    assert.isFalse(await exists(file('out.html')));
  });
});
