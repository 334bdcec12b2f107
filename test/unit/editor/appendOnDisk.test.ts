import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { appendOnDisk, leadsOut } from '../../../src/editor/moments/appendOnDisk';
import { readMoments } from '../../../src/year/moments';

const moment = (item: string) => ({ heading: '# Moments', item, lineEnd: '\n' as const });

suite('appending to a file of moments', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);
  const text = (name: string) => readFileSync(path(name), 'utf8');
  setup(() => {
    folder = mkdtempSync(join(tmpdir(), 'retrospect-moments-'));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test('makes the file with its folders', async () => {
    await appendOnDisk(path('a/b/moments.md'), moment('- one'));
    await appendOnDisk(path('a/b/moments.md'), moment('- two'));
    assert.equal(text('a/b/moments.md'), '# Moments\n\n- one\n- two\n');
  });

  test('keeps line ends and begins on a line of its own', async () => {
    writeFileSync(path('windows.md'), '# x\r\n- old');
    await appendOnDisk(path('windows.md'), moment('- new'));
    assert.equal(text('windows.md'), '# x\r\n- old\r\n- new\r\n');
  });

  test('an empty file gets the heading', async () => {
    writeFileSync(path('empty.md'), '');
    await appendOnDisk(path('empty.md'), moment('- one'));
    assert.equal(text('empty.md'), '# Moments\n\n- one\n');
  });

  test('refuses what is no file of UTF-8, and leaves it', async () => {
    mkdirSync(path('moments.md'));
    await assert.rejects(appendOnDisk(path('moments.md'), moment('- one')));
    const utf16 = Buffer.from('\ufeff# x\n', 'utf16le');
    writeFileSync(path('utf16.md'), utf16);
    await assert.rejects(appendOnDisk(path('utf16.md'), moment('- one')), { reason: 'notUtf8' });
    assert.deepEqual(readFileSync(path('utf16.md')), utf16);
    writeFileSync(path('.retrospect'), 'a file');
    await assert.rejects(appendOnDisk(path('.retrospect/moments.md'), moment('- one')));
    assert.equal(text('.retrospect'), 'a file');
  });

  test('from two processes at once loses no line, breaks none and writes one heading', async () => {
    const code = path('append.cjs');
    buildSync({
      entryPoints: [join(process.cwd(), 'src/editor/moments/appendOnDisk.ts')],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: code,
    });
    const lines = 200;
    const script = `
      const { appendOnDisk } = require(${JSON.stringify(code)});
      const [name] = process.argv.slice(1);
      const until = Number(process.argv[2]);
      (async () => {
        while (Date.now() < until); // both begin in the same millisecond
        for (let i = 0; i < ${lines}; i++) {
          const item = '- 2021-03-04 ' + name + ' ' + i + ' ' + '가'.repeat(i);
          await appendOnDisk(${JSON.stringify(path('new/moments.md'))}, { heading: '# Moments', item, lineEnd: '\\n' });
        }
      })();`;
    const begin = String(Date.now() + 400);
    const ends = ['left', 'right'].map(
      (name) =>
        new Promise<number | null>((resolve) => {
          const child = spawn(process.execPath, ['-e', script, name, begin], {
            stdio: ['ignore', 'inherit', 'inherit'],
          });
          child.once('close', resolve);
        }),
    );
    assert.deepEqual(await Promise.all(ends), [0, 0]);
    const written = text('new/moments.md');
    assert.ok(written.startsWith('# Moments\n\n- '));
    assert.equal(written.split('# Moments').length, 2);
    const texts = readMoments(written).map((each) => each.text);
    assert.equal(texts.length, 2 * lines);
    for (const name of ['left', 'right']) {
      assert.deepEqual(
        texts.filter((each) => each.startsWith(name)),
        Array.from({ length: lines }, (_, i) => `${name} ${i} ${'가'.repeat(i)}`.trim()),
      );
    }
  });

  test('knows a place that a link leads out of the folder', async function () {
    mkdirSync(path('workspace/inside'), { recursive: true });
    mkdirSync(path('elsewhere'));
    writeFileSync(path('elsewhere/secret'), 'mine');
    const inWorkspace = (name: string) => join(folder, 'workspace', name);
    const out = (name: string) => leadsOut(inWorkspace(name), path('workspace'));
    try {
      symlinkSync(path('elsewhere'), inWorkspace('.retrospect'), 'dir');
      symlinkSync(path('elsewhere/secret'), inWorkspace('file.md'));
      symlinkSync(path('elsewhere/none'), inWorkspace('dangling.md'));
      symlinkSync(path('workspace/inside'), inWorkspace('link'), 'dir');
      symlinkSync(path('workspace'), path('same'), 'dir');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPERM') {
        this.skip(); // Windows makes links for administrators only
      }
      throw error;
    }
    assert.equal(await out('.retrospect/moments.md'), true);
    assert.equal(await out('file.md'), true);
    assert.equal(await out('dangling.md'), true);
    assert.equal(await out('link/moments.md'), false);
    assert.equal(await out('inside/moments.md'), false);
    assert.equal(await out('new/deep/moments.md'), false);
    assert.equal(await leadsOut(join(path('same'), 'inside/moments.md'), path('same')), false);
    assert.equal(existsSync(path('elsewhere/none')), false);
  });
});
