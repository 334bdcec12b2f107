import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, gatherHistories, type GatheredHistories } from '../../../../src/editor/year/git';
import { problemOfVersion } from '../../../../src/editor/year/git/gitVersion';
import { day } from '../../year/support';
import { appearance, gitProgram, identity, kim, lee, Scratch } from './scratch';

const subjects = ({ histories }: GatheredHistories) =>
  histories.flatMap(({ commits }) => commits.map(({ subject }) => subject));
const names = ({ histories }: GatheredHistories) => histories.map(({ name }) => name);
const codes = ({ problems }: GatheredHistories) => problems.map(({ problem }) => problem.code);

suite('gathering histories', () => {
  let scratch: Scratch;
  setup(() => (scratch = new Scratch()));
  teardown(() => scratch.remove());

  test('commits, first commit, releases, longest branch and languages of an ordinary repository', async () => {
    scratch.init('shop');
    const first = scratch.commit('shop', { date: '2019-05-01T23:30:00+0900', message: 'Begin', files: { 'a.ts': '' } });
    scratch.commit('shop', { by: lee, files: { 'b.rs': '' } });
    scratch.git('shop', ['checkout', '--quiet', '-b', 'cart']);
    const work = scratch.commit('shop', { message: 'Add a cart', files: { 'a.ts': '1', '장바구니.TS': '', no: '' } });
    scratch.git('shop', ['tag', 'v1']);
    scratch.git('shop', ['checkout', '--quiet', 'main']);
    scratch.commit('shop', { by: lee, date: '2021-03-10T12:00:00+0900' });
    scratch.git('shop', ['tag', 'theirs']);
    const merge = scratch.merge('shop', ['cart'], { by: lee, message: 'Merge cart' });
    scratch.git('shop', ['tag', '-a', '-m', 'Two', 'v2'], { env: identity(kim, '2021-04-02T00:30:00+0900') });
    scratch.git('shop', ['tag', '-a', '-m', 'Old', 'v0', work], { env: identity(kim, '2020-04-02T00:30:00+0900') });
    scratch.git('shop', ['tag', '-a', '-m', 'Hers', 'v3', work], { env: identity(lee, '2021-04-02T00:30:00+0900') });

    const progress: number[][] = [];
    const gathered = await scratch.gather(['shop'], { onProgress: (...counts) => progress.push(counts) });
    assert.deepEqual(gathered, {
      authors: [kim],
      problems: [],
      histories: [
        {
          name: 'shop',
          root: scratch.path('shop'),
          commits: [{ hash: work, day: day('2021-03-04'), subject: 'Add a cart' }],
          first: { hash: first, day: day('2019-05-01'), subject: 'Begin' },
          releases: [
            { name: 'v1', day: day('2021-03-04'), hash: work },
            { name: 'v2', day: day('2021-04-02'), hash: merge },
          ],
          longestBranch: { subject: 'Merge cart', hash: merge, from: day('2021-03-04'), to: day('2021-04-01') },
          extensions: new Map([['ts', 2]]),
        },
      ],
    });
    assert.deepEqual(progress, [[0, 1], [1, 1]]); // prettier-ignore
  });

  test('an empty repository has an empty history; a folder without one is passed over, one asked for is told', async () => {
    scratch.init('new');
    mkdirSync(scratch.path('plain'));
    mkdirSync(scratch.path('broken/.git'), { recursive: true });
    const gathered = await scratch.gather(['new', 'plain', 'broken'], { repositories: ['../plain', '../gone'] });
    assert.deepEqual(gathered.histories.map(({ name, commits, first }) => [name, commits, first]), [['new', [], undefined]]); // prettier-ignore
    assert.deepEqual(gathered.problems, [
      { repository: '../plain', problem: { code: 'not-a-repository' } },
      { repository: '../gone', problem: { code: 'not-a-repository' } },
      { repository: scratch.path('broken'), problem: { code: 'not-a-repository' } },
    ]);
  });

  test('a broken repository within another is not taken for that one', async () => {
    scratch.init('outer');
    scratch.commit('outer', { message: 'Outer' });
    mkdirSync(scratch.path('outer/inner/.git'), { recursive: true });
    assert.deepEqual(codes(await scratch.gather(['outer/inner'])), ['not-a-repository']);
  });

  test('all local branches and a detached HEAD; what remotes alone have is not theirs yet', async () => {
    scratch.init('shop');
    scratch.commit('shop', { message: 'On main' });
    scratch.git('shop', ['checkout', '--quiet', '-b', 'side']);
    scratch.commit('shop', { message: 'On side' });
    scratch.git('shop', ['checkout', '--quiet', '--detach', 'main']);
    scratch.git('shop', ['update-ref', 'refs/remotes/origin/x', scratch.commit('shop', { message: 'Remote' })]);
    scratch.git('shop', ['checkout', '--quiet', '--detach', 'main']);
    scratch.commit('shop', { message: 'Detached' });
    assert.deepEqual(subjects(await scratch.gather(['shop'])).sort(), ['Detached', 'On main', 'On side']);
  });

  test('an octopus merge', async () => {
    scratch.init('shop');
    const root = scratch.commit('shop', { date: '2021-01-01T12:00:00+0900' });
    for (const name of ['a', 'b']) {
      scratch.git('shop', ['checkout', '--quiet', '-b', name, root]);
      scratch.commit('shop', {
        message: name,
        date: `2021-02-0${name === 'a' ? 1 : 2}T12:00:00+0900`,
        files: { [name]: '' },
      });
    }
    scratch.git('shop', ['checkout', '--quiet', 'main']);
    scratch.commit('shop', { files: { c: '' } });
    scratch.merge('shop', ['a', 'b'], { message: 'Both' });
    const [history] = (await scratch.gather(['shop'])).histories;
    assert.equal(history!.commits.length, 4);
    assert.deepEqual([history!.longestBranch?.subject, history!.longestBranch?.from], ['Both', day('2021-02-01')]);
  });

  test('a shallow clone says so; a work tree and a second way to the same repository are the same one', async () => {
    scratch.init('shop');
    scratch.commit('shop', { message: 'One' });
    scratch.commit('shop', { message: 'Two' });
    scratch.git('.', ['clone', '--quiet', '--depth=1', `file://${scratch.path('shop')}`, 'shallow']);
    assert.deepEqual(codes(await scratch.gather(['shallow'])), ['shallow']);
    scratch.git('shop', ['worktree', 'add', '--quiet', '-b', 'other', '../tree']);
    symlinkSync(scratch.path('shop'), scratch.path('link'));
    const gathered = await scratch.gather(['shop', 'tree', 'link', 'shop'], {
      repositories: ['.', scratch.path('tree')],
    });
    assert.deepEqual(names(gathered), ['shop']);
    assert.deepEqual(subjects(gathered), ['Two', 'One']);
    assert.deepEqual(names(await scratch.gather(['tree'])), ['tree']);
  });

  test('submodules are repositories of their own', async () => {
    scratch.init('theme');
    scratch.commit('theme', { message: 'Theme', files: { 'a.css': '' } });
    scratch.init('blog');
    scratch.git('blog', ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../theme', 'theme']);
    scratch.commit('blog', { message: 'Blog' });
    const gathered = await scratch.gather(['blog']);
    assert.deepEqual(names(gathered), ['blog', 'theme']);
    assert.deepEqual(subjects(gathered), ['Blog', 'Theme']);
    assert.deepEqual(codes(gathered), []);
  });

  test('a work tree of a bare repository; one whose files are said to be elsewhere is none', async () => {
    scratch.init('shop');
    scratch.commit('shop', { message: 'One' });
    scratch.git('.', ['clone', '--quiet', '--bare', 'shop', 'bare.git']);
    scratch.git('bare.git', ['worktree', 'add', '--quiet', '../tree', 'main']);
    assert.deepEqual(subjects(await scratch.gather(['tree'])), ['One']);
    for (const elsewhere of [scratch.path('home'), scratch.path('gone')]) {
      scratch.git('shop', ['config', 'core.worktree', elsewhere]);
      assert.deepEqual(codes(await scratch.gather(['shop'])), ['not-a-repository']);
    }
  });

  test('found from a folder within, one level down, in a folder of some, in the home folder', async () => {
    for (const folder of ['work/blog', 'work/shop', 'home/notes', 'work/deep/er']) {
      scratch.init(folder);
    }
    mkdirSync(scratch.path('work/blog/content/posts'), { recursive: true });
    const gather = async (folders: string[], repositories: string[] = []) =>
      names(await scratch.gather(folders, { repositories }));
    assert.deepEqual(await gather(['work/blog/content/posts']), ['blog']);
    assert.deepEqual(await gather(['work']), ['blog', 'shop']);
    assert.deepEqual(await gather(['work/blog'], ['../shop']), ['blog', 'shop']);
    assert.deepEqual(await gather(['work/blog'], ['..', '~/notes']), ['blog', 'shop', 'notes']);
    assert.deepEqual(await gather([], ['~']), ['notes']);
    assert.deepEqual(await gather([], [scratch.path('work/deep')]), ['er']);
  });

  test('everybody that the repositories know the person as, in each of them, and through mailmaps', async () => {
    scratch.init('work/job');
    scratch.git('work/job', ['config', 'user.email', 'haneul@job.example.com']);
    scratch.commit('work/job', { by: 'Kim Haneul <haneul@job.example.com>', message: 'Job' });
    scratch.init('work/own');
    scratch.write('work/own/.mailmap', `${kim} <old@example.com>\nKim <new@example.com> <haneul@job.example.com>\n`);
    scratch.commit('work/own', { by: 'k <old@example.com>', message: 'Old' });
    scratch.commit('work/own', { by: 'Kim Haneul <haneul@job.example.com>', message: 'From work' });
    scratch.commit('work/own', { by: 'Kim <new@example.com>', message: 'Renamed' });
    scratch.commit('work/own', { by: 'Kim Haneul <7+k@users.noreply.github.com>', message: 'On GitHub' });
    scratch.commit('work/own', { by: lee, message: `Pair\n\nCo-authored-by: ${kim}\n` });
    scratch.commit('work/own', { by: 'Kim Haneul <namesake@example.com>', message: 'Namesake' });
    const gathered = await scratch.gather(['work']);
    assert.deepEqual(gathered.authors, ['Kim Haneul <haneul@job.example.com>', kim]);
    assert.deepEqual(subjects(gathered), ['Job', 'Pair', 'On GitHub', 'Renamed', 'From work', 'Old']);
    assert.deepEqual(subjects(await scratch.gather(['work'], { author: 'lee bada, new@example.com' })), [
      'Pair',
      'Renamed',
      'From work',
    ]);
  });

  test('nobody is known', async () => {
    scratch.write('home/.gitconfig', '');
    scratch.init('shop');
    scratch.commit('shop');
    assert.deepEqual(codes(await scratch.gather(['shop'])), ['no-author']);
    scratch.write('home/.gitconfig', '[user]\n\tname = Kim Haneul\n');
    assert.deepEqual(subjects(await scratch.gather(['shop'])), ['Work']);
  });

  test('commits dated in the future', async () => {
    scratch.init('shop');
    scratch.commit('shop', { date: '2037-01-01T12:00:00+0900' });
    const { histories, problems } = await scratch.gather(['shop']);
    assert.deepEqual(histories[0]!.commits, []);
    assert.deepEqual(problems, [
      { repository: scratch.path('shop'), problem: { code: 'future', commits: 1, latest: day('2037-01-01') } },
    ]);
  });

  test('messages in EUC-KR, said to be and not', async () => {
    scratch.init('shop');
    const words = Uint8Array.from([0xc8, 0xb8, 0xb0, 0xed]);
    const commit = (encoding: string) =>
      scratch.git('shop', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
        input: Buffer.concat([
          Buffer.from(`tree ${tree}\nauthor ${kim} 1612345678 +0900\ncommitter ${kim} 1612345678 +0900\n${encoding}\n`),
          words,
          Buffer.from('\n'),
        ]),
      });
    const tree = scratch.git('shop', ['write-tree']);
    scratch.git('shop', ['update-ref', 'refs/heads/a', commit('')]);
    assert.deepEqual(subjects(await scratch.gather(['shop'])), ['회고']);
    scratch.git('shop', ['update-ref', 'refs/heads/a', commit('encoding EUC-KR\n')]);
    assert.deepEqual(subjects(await scratch.gather(['shop'])), ['회고']);
  });

  test('without the contents of a partial clone the languages are still known, without its folders they are not', async () => {
    scratch.init('shop');
    scratch.git('shop', ['config', 'uploadpack.allowFilter', 'true']);
    scratch.commit('shop', { message: 'One', files: { 'a/b.ts': 'x' } });
    scratch.commit('shop', { message: 'Two', files: { 'a/b.ts': 'y' } });
    const clone = (filter: string) =>
      scratch.git('.', [
        'clone',
        '--quiet',
        '--no-checkout',
        `--filter=${filter}`,
        `file://${scratch.path('shop')}`,
        filter,
      ]);
    clone('blob:none');
    const [history] = (await scratch.gather(['blob:none'])).histories;
    assert.deepEqual(history!.extensions, new Map([['ts', 2]]));
    clone('tree:0');
    const gathered = await scratch.gather(['tree:0']);
    assert.deepEqual(subjects(gathered), ['Two', 'One']);
    assert.deepEqual(codes(gathered), ['languages-unknown']);
    const partial = scratch.path('blob:none');
    assert.deepEqual(await filesOf(partial, scratch.head('shop'), { signal: new AbortController().signal }), [
      { path: 'a/b.ts', status: 'changed' },
    ]);
  });

  test('a damaged repository costs itself, not the others', async () => {
    scratch.init('work/good');
    scratch.commit('work/good', { message: 'Good' });
    scratch.init('work/bad');
    const lost = scratch.commit('work/bad');
    rmSync(scratch.path('work/bad/.git/objects', lost.slice(0, 2), lost.slice(2)));
    scratch.init('work/tag');
    scratch.commit('work/tag', { message: 'Tagged' });
    scratch.write('work/tag/.git/refs/tags/lost', `${'1'.repeat(40)}\n`);
    const gathered = await scratch.gather(['work']);
    assert.deepEqual(subjects(gathered), ['Good', 'Tagged']);
    assert.deepEqual(
      gathered.problems.map(({ repository, problem }) => [repository, problem.code]),
      ['bad', 'tag'].map((name) => [scratch.path('work', name), 'failed']),
    );
  });

  test('no git, one that is too old', async () => {
    scratch.init('shop');
    scratch.write('bin/git', '#!/bin/sh\necho git version 2.17.1\n', 0o755);
    process.env.PATH = scratch.path('bin');
    const old = await scratch.gather(['shop']);
    assert.deepEqual(old.problems, [{ repository: '', problem: { code: 'too-old-git', version: '2.17.1' } }]);
    process.env.PATH = `.:${scratch.path('home')}`;
    assert.deepEqual(codes(await scratch.gather(['shop'])), ['no-git']);
    assert.equal(problemOfVersion('git version 2.39.5 (Apple Git-154)'), undefined);
    assert.equal(problemOfVersion('git version 3.0.1.windows.1'), undefined);
    assert.equal(problemOfVersion('hello')?.code, 'failed');
  });

  test('cancelled, before and meanwhile: returns, and no git goes on', async () => {
    scratch.init('shop');
    scratch.commit('shop');
    const before = await scratch.gather(['shop'], { signal: AbortSignal.abort() });
    assert.deepEqual(before, { histories: [], problems: [], authors: [] });

    scratch.write(
      'bin/git',
      `#!/bin/sh\ncase "$*" in *" log "*) echo $$ > ${scratch.path('pid')}; exec sleep 60;; esac\nexec ${gitProgram()} "$@"\n`,
      0o755,
    );
    process.env.PATH = `${scratch.path('bin')}:${process.env.PATH}`;
    const controller = new AbortController();
    const gathering = scratch.gather(['shop'], { signal: controller.signal });
    const pid = await appearance(scratch.path('pid'));
    controller.abort();
    const meanwhile = await gathering;
    assert.deepEqual([meanwhile.histories, meanwhile.problems], [[], []]);
    assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
  });
});

suite('the history of this project', () => {
  test('is gathered as git has it', async function () {
    if (!existsSync(join(process.cwd(), '.git'))) {
      return this.skip(); // the sources without their repository
    }
    const log = (...args: string[]) =>
      execFileSync('git', ['log', ...args], { encoding: 'utf8' })
        .trim()
        .split('\n');
    const [email, date] = log('-1', '--format=%ae%n%ad', '--date=short-local', '--no-merges') as [string, string];
    const year = Number(date.slice(0, 4));
    const { histories, problems } = await gatherHistories({
      year,
      folders: [process.cwd()],
      repositories: [],
      author: email,
      now: new Date(Date.now() + 86_400_000),
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    assert.deepEqual(
      problems.filter(({ problem }) => problem.code !== 'shallow'),
      [],
    );
    const lines = log('--no-merges', '--format=%ae %ad %at %s', '--date=format:%Y', 'HEAD', '--branches');
    const works = new Set(lines.filter((line) => line.startsWith(`${email} ${year} `)));
    const own = histories[0]!.commits.filter(({ day: its }) => its.year === year);
    assert.equal(own.length, works.size);
    assert.ok(own.length > 0);
  });
});
