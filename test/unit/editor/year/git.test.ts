import assert from 'node:assert/strict';
import { filesOf } from '../../../../src/editor/year/git';
import { gitOutput, runGit, type GitCall } from '../../../../src/editor/year/git/git';
import { gitProgram, lee, Scratch } from './scratch';

const signal = new AbortController().signal;

suite('running git', () => {
  let scratch: Scratch;
  setup(() => (scratch = new Scratch()));
  teardown(() => scratch.remove());

  /** Stands for git: what to do is a line of shell. */
  function gitThat(does: string): Omit<GitCall, 'onOutput'> {
    scratch.write('bin/git', `#!/bin/sh\n${does}\n`, 0o755);
    process.env.PATH = `${scratch.path('bin')}:${process.env.PATH}`;
    return { folder: scratch.root, args: ['log'], signal, seconds: 10 };
  }

  test('is the program that the person uses; where that is no place, the one of PATH', async () => {
    const call = gitThat('echo path');
    const program = scratch.write('own/git', '#!/bin/sh\necho own\n', 0o755);
    const said = async (named: string | undefined) =>
      (await gitOutput({ ...call, program: named })).output.toString().trim();
    assert.equal(await said(program), 'own');
    for (const none of [undefined, '', 'git', './own/git']) {
      assert.equal(await said(none), 'path', none);
    }
    const { result } = await gitOutput({ ...call, program: scratch.path('gone/git') });
    assert.equal(result.code, 'failed');
    assert.match((result as { detail: string }).detail, /ENOENT/);
  });

  test('is stopped after its time', async () => {
    const call = { ...gitThat('exec sleep 60'), seconds: 0.1 };
    assert.deepEqual((await gitOutput(call)).result, { code: 'too-slow', seconds: 0.1 });
  });

  test('is not waited for when what it began goes on', async () => {
    const call = { ...gitThat('sleep 5\nexit 0'), seconds: 0.1 };
    const began = performance.now();
    assert.equal((await gitOutput(call)).result.code, 'too-slow');
    assert.ok(performance.now() - began < 4_000);
  });

  test('fails with what it said, not all of it', async () => {
    const call = gitThat('head -c 1000000 /dev/zero | tr "\\0" x >&2; exit 3');
    assert.deepEqual((await gitOutput(call)).result, { code: 'failed', detail: 'x'.repeat(2_000) });
    assert.deepEqual((await gitOutput(gitThat('exit 3'))).result, { code: 'failed', detail: 'git ended with 3' });
    assert.deepEqual((await gitOutput(gitThat('kill -9 $$'))).result, {
      code: 'failed',
      detail: 'git ended with a signal',
    });
  });

  test('gets its arguments as they are, after what holds the repository back, and no more environment than it needs', async () => {
    process.env.GIT_DIR = '/nowhere';
    process.env.RETROSPECT_SECRET = 'x';
    const call = gitThat('printf "%s\\n" "$@"; env');
    const { output } = await gitOutput({ ...call, args: ['log', '$(touch x); "', '*'] });
    const lines = output.toString().split('\n');
    assert.deepEqual(lines.slice(0, 13), [
      '--no-pager',
      '--literal-pathspecs',
      '-c',
      'core.fsmonitor=false',
      '-c',
      'core.hooksPath=/dev/null',
      '-c',
      'log.showSignature=false',
      '-c',
      'safe.bareRepository=explicit',
      'log',
      '$(touch x); "',
      '*',
    ]);
    const named = lines.slice(13).filter((line) => /^(?:GIT_|RETROSPECT_)/.test(line));
    assert.deepEqual(named.sort(), [
      'GIT_ALLOW_PROTOCOL=none',
      'GIT_NO_LAZY_FETCH=1',
      'GIT_OPTIONAL_LOCKS=0',
      'GIT_TERMINAL_PROMPT=0',
    ]);
  });

  test('ends although it does not read what it is given, and is stopped when its output cannot be read', async () => {
    const call = { ...gitThat('exit 0'), input: 'x'.repeat(1_000_000) };
    assert.deepEqual((await gitOutput(call)).result, { code: 'done' });
    const throwing = { ...gitThat('exec yes'), onOutput: () => assert.fail('unreadable') };
    assert.deepEqual(await runGit(throwing), { code: 'failed', detail: 'unreadable' });
  });

  test('a large output is not kept', async () => {
    const { output } = await gitOutput(gitThat('head -c 50000000 /dev/zero'), 10);
    assert.equal(output.length, 10);
  });

  test('a folder that is gone', async () => {
    const call = { ...gitThat(`exec ${gitProgram()} "$@"`), folder: scratch.path('gone') };
    assert.equal((await gitOutput(call)).result.code, 'failed');
  });
});

suite('files of a commit', () => {
  let scratch: Scratch;
  setup(() => (scratch = new Scratch()));
  teardown(() => scratch.remove());

  const files = (hash: string) => filesOf(scratch.path('shop'), hash, { signal });
  const text = 'A line of some length, so that it is known again.\n'.repeat(5);

  test('added, changed, renamed, deleted, against the first parent', async () => {
    scratch.init('shop');
    const first = scratch.commit('shop', { files: { 'a/b.ts': text, '글.md': '1', 'c.ts': 'c' } });
    assert.deepEqual(await files(first), [
      { path: 'a/b.ts', status: 'added' },
      { path: 'c.ts', status: 'added' },
      { path: '글.md', status: 'added' },
    ]);
    scratch.git('shop', ['mv', 'a/b.ts', 'new name.ts']);
    scratch.git('shop', ['rm', '--quiet', 'c.ts']);
    const second = scratch.commit('shop', { files: { '글.md': '2' } });
    assert.deepEqual(await files(second), [
      { path: 'c.ts', status: 'deleted' },
      { path: 'new name.ts', oldPath: 'a/b.ts', status: 'renamed' },
      { path: '글.md', status: 'changed' },
    ]);
    scratch.git('shop', ['checkout', '--quiet', '-b', 'side', first]);
    scratch.commit('shop', { by: lee, files: { 'side.ts': '' } });
    scratch.git('shop', ['checkout', '--quiet', 'main']);
    assert.deepEqual(await files(scratch.merge('shop', ['side'])), [{ path: 'side.ts', status: 'added' }]);
  });

  test('cancelled there are none; of no commit there is an error', async () => {
    scratch.init('shop');
    const hash = scratch.commit('shop');
    assert.deepEqual(await filesOf(scratch.path('shop'), hash, { signal: AbortSignal.abort() }), []);
    assert.deepEqual(await files(hash), []);
    await assert.rejects(files('1'.repeat(40)), /fatal|bad object/);
    await assert.rejects(files('HEAD'), /Not a commit/);
  });
});
