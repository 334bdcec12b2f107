import assert from 'node:assert/strict';
import { execFileSync as execute } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../../../src/editor/year/git';
import { kim, Scratch } from './scratch';

/**
 * Repositories that would have git run a program: `vector` sets one up, `plain` calls of git fall for it (which proves
 * that it is one), and gathering must not, while it still reads the history.
 */
suite('hostile repositories', () => {
  let scratch: Scratch;
  let marker: string;
  /** A program that leaves the marker. */
  let program: string;

  setup(() => {
    scratch = new Scratch();
    marker = scratch.path('marker');
    program = scratch.write('evil', `#!/bin/sh\ntouch ${marker}\ncat >/dev/null 2>&1 </dev/null\nexit 1\n`, 0o755);
    scratch.init('shop');
    scratch.commit('shop', {
      message: 'One',
      files: { 'a.ts': 'one\n', '.gitattributes': '*.ts diff=evil filter=evil\n' },
    });
    scratch.commit('shop', { message: 'Two', files: { 'a.ts': 'two\n', 'b.ts': 'b\n' } });
  });
  teardown(() => scratch.remove());

  const configure = (values: Readonly<Record<string, string>>, folder = 'shop') =>
    Object.entries(values).forEach(([key, value]) => scratch.git(folder, ['config', key, value]));

  /** Whether a plain git leaves the marker, which is then taken away. It may fail. */
  function fires(args: readonly string[], folder = 'shop', env = {}): boolean {
    try {
      scratch.git(folder, args, { env });
    } catch {
      // Programs that fail make git fail: what counts is whether they ran.
    }
    const isThere = existsSync(marker);
    rmSync(marker, { force: true });
    return isThere;
  }

  async function gathersUnharmed(folder = 'shop', expected = ['Two', 'One']): Promise<void> {
    const { histories, problems } = await scratch.gather([folder]);
    assert.deepEqual(
      histories[0]?.commits.map(({ subject }) => subject),
      expected,
      JSON.stringify(problems),
    );
    const [commit] = histories[0]!.commits;
    await filesOf(scratch.path(folder), commit!.hash, { signal: new AbortController().signal }).catch(() => []); // may lack contents
    assert.ok(!existsSync(marker), 'a program of the repository ran');
  }

  /** A commit that says it is signed: what it is signed with is then asked about it. */
  function signedCommit(folder: string): void {
    const tree = scratch.git(folder, ['rev-parse', 'HEAD^{tree}']);
    const lines = [
      `tree ${tree}`,
      `parent ${scratch.head(folder)}`,
      `author ${kim} 1614859200 +0900`,
      `committer ${kim} 1614859200 +0900`,
      'gpgsig -----BEGIN PGP SIGNATURE-----',
      ' ',
      ' iQ',
      ' -----END PGP SIGNATURE-----',
      '',
      'Signed',
      '',
    ];
    const hash = scratch.git(folder, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input: lines.join('\n') });
    scratch.git(folder, ['update-ref', 'HEAD', hash]);
  }

  test('signatures that are shown', async () => {
    signedCommit('shop');
    configure({ 'log.showSignature': 'true', 'gpg.program': program });
    assert.ok(fires(['log', '-1']));
    await gathersUnharmed('shop', ['Signed', 'Two', 'One']);
  });

  test('text conversion, an external diff, a clean filter', async () => {
    configure({ 'diff.evil.textconv': program });
    assert.ok(fires(['log', '-p']));
    await gathersUnharmed();
    configure({ 'diff.external': program });
    assert.ok(fires(['diff', 'HEAD~1']));
    assert.ok(fires(['log', '-p', '--ext-diff']));
    await gathersUnharmed();
    configure({ 'diff.evil.command': program });
    assert.ok(fires(['diff', 'HEAD~1']));
    await gathersUnharmed();
    rmSync(scratch.path('shop/.git/config'));
    configure({ 'filter.evil.clean': program });
    scratch.write('shop/a.ts', 'new\n');
    assert.ok(fires(['diff']));
    await gathersUnharmed();
  });

  test('a file system monitor, hooks', async () => {
    configure({ 'core.fsmonitor': program });
    assert.ok(fires(['status']));
    await gathersUnharmed();
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout']) {
      scratch.write(`hooks/${hook}`, `#!/bin/sh\ntouch ${marker}\n`, 0o755);
      scratch.write(`shop/.git/hooks/${hook}`, `#!/bin/sh\ntouch ${marker}\n`, 0o755);
    }
    configure({ 'core.hooksPath': scratch.path('hooks'), 'core.fsmonitor': 'false' });
    assert.ok(fires(['update-ref', 'refs/heads/x', 'HEAD']));
    await gathersUnharmed();
  });

  test('a pager, an alias, trailers made by a command, an editor, an ssh', async () => {
    configure({ 'core.pager': program, 'pager.log': program, 'pager.config': 'true', 'pager.for-each-ref': 'true' });
    // A plain git runs a pager only in a terminal, which tests have none of.
    configure({ 'alias.evil': `!${program}`, 'alias.log': `!${program}`, 'alias.rev-parse': `!${program}` });
    assert.ok(fires(['evil']));
    configure({ 'trailer.Co-authored-by.command': program, 'trailer.Co-authored-by.cmd': program });
    assert.ok(fires(['interpret-trailers', '--trailer', 'Co-authored-by=x'], 'shop'));
    configure({ 'core.sshCommand': program, 'core.editor': program, 'core.askPass': program });
    assert.ok(fires(['ls-remote', 'ssh://example.invalid/x']));
    await gathersUnharmed();
  });

  for (const [how, values] of Object.entries({
    'over ssh': (run: string) => ({ 'remote.origin.url': 'ssh://example.invalid/x', 'core.sshCommand': run }),
    'by a program': (run: string) => ({ 'remote.origin.url': `ext::${run}` }),
    'with an upload-pack of its own': (run: string) => ({ 'remote.origin.uploadpack': run }),
  })) {
    test(`a partial clone that fetches what is missing ${how}`, async () => {
      scratch.git('shop', ['config', 'uploadpack.allowFilter', 'true']);
      for (const filter of ['blob:none', 'tree:0']) {
        const args = [
          'clone',
          '--quiet',
          '--no-checkout',
          `--filter=${filter}`,
          `file://${scratch.path('shop')}`,
          filter,
        ];
        scratch.git('.', args);
        const always = { 'protocol.allow': 'always', 'protocol.ext.allow': 'always', 'protocol.ssh.allow': 'always' };
        configure({ ...values(program), ...always, 'protocol.file.allow': 'always' }, filter);
        assert.ok(fires(['log', '-p'], filter), filter);
        await gathersUnharmed(filter);
      }
    });
  }

  test('a bare repository within an ordinary clone', async () => {
    scratch.git('.', ['clone', '--quiet', '--bare', 'shop', 'shop/docs']);
    signedCommit('shop/docs');
    configure({ 'log.showSignature': 'true', 'gpg.program': program, 'core.bare': 'true' }, 'shop/docs');
    assert.ok(fires(['log', '-1'], 'shop/docs'));
    const inside = await scratch.gather(['shop/docs']);
    assert.deepEqual(
      inside.histories.map(({ root }) => root),
      [scratch.path('shop')],
    );
    await gathersUnharmed();

    // With a .git that is none, git would go on to take the folder itself for the repository.
    mkdirSync(scratch.path('shop/docs/.git'));
    const { histories, problems } = await scratch.gather(['shop/docs']);
    assert.deepEqual([histories, problems.map(({ problem }) => problem.code)], [[], ['not-a-repository']]);
    assert.ok(!existsSync(marker));
  });

  test('branches and tags that look like options', async () => {
    const head = scratch.head('shop');
    for (const name of [`--output=${marker}`, `--upload-pack=${program}`, '-x', '--exec=a']) {
      for (const kind of ['heads', 'tags']) {
        scratch.write(join('shop/.git/refs', kind, name), `${head}\n`);
      }
    }
    assert.ok(fires(['log', '-1', `--output=${marker}`]));
    const { histories } = await scratch.gather(['shop']);
    assert.ok(histories[0]!.releases.some(({ name }) => name === '-x'));
    await gathersUnharmed();
    await assert.rejects(filesOf(scratch.path('shop'), `--output=${marker}`, { signal: new AbortController().signal }));
    assert.ok(!existsSync(marker));
  });

  test('mailmaps that are huge, links, pipes, or any file of the machine', async () => {
    const mailmap = scratch.write('shop/.mailmap', 'Kim Haneul <haneul@example.com> <x@example.com>\n');
    truncateSync(mailmap, 2_000_000_000);
    await gathersUnharmed();
    rmSync(mailmap);
    symlinkSync('/dev/zero', mailmap);
    await gathersUnharmed();
    rmSync(mailmap);
    execute('mkfifo', [mailmap]);
    await gathersUnharmed();
    rmSync(mailmap);
    execute('mkfifo', [scratch.path('pipe')]);
    configure({ 'mailmap.file': scratch.path('pipe'), 'mailmap.blob': 'HEAD:a.ts' });
    await gathersUnharmed();
  });

  test('what the environment of the editor would have git do', async () => {
    const values = {
      GIT_DIR: scratch.path('nowhere'),
      GIT_EXTERNAL_DIFF: program,
      GIT_SSH_COMMAND: program,
      GIT_PAGER: program,
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'log.showSignature',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_TRACE: marker,
    };
    assert.ok(fires(['log', '-1'], 'shop', { GIT_TRACE: marker }));
    Object.assign(process.env, values);
    await gathersUnharmed();
  });

  test('a program called git in the repository', async () => {
    scratch.write('shop/git', `#!/bin/sh\ntouch ${marker}\n`, 0o755);
    process.env.PATH = `.::${process.env.PATH}`;
    const before = process.cwd();
    process.chdir(scratch.path('shop'));
    try {
      await gathersUnharmed();
    } finally {
      process.chdir(before);
    }
  });
});
