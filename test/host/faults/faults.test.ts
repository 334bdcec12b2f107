import { assert } from 'chai';
import * as vscode from 'vscode';
import { bytesOf, closeAll, pixel } from '../support';
import { FaultyFiles, faults, type Fault } from './faultyFiles';
import { HeardMessages, UnhandledRejections } from '../watchers';

/** So many operations that only read meet a fault in the short run. */
const mostReading = 6;
/** Milliseconds that a command may take before it counts as hanging. */
const patience = 20_000;

const run = async (command: string, ...told: unknown[]) => vscode.commands.executeCommand(command, ...told);

const lastYear = `---
title: 2020 in review
date: 2020-12-31
---

## Goals for 2021

- Read 12 books
- [x] Move house
`;
const draft = `---
title: 2021 in review
date: 2021-12-30
draft: true
---

![The desk](desk.png)

See [last year](2020-in-review.md).

## Goals for 2021

- [ ] Read 12 books

## March

TODO
`;
const template = `---
template: Quiet year
kind: year
language: en
---

# {{title}}

## Quiet
`;
/** `N` is another folder for each try: VS Code keeps documents for a while after they are closed. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml': 'title: Notes\n',
  'posts/N/2020-in-review.md': lastYear,
  'posts/N/2021-in-review.md': draft,
  'posts/N/desk.png': bytesOf(pixel),
  '.retrospect/moments.md': '# Moments\n\n- 2021-03-04 First talk\n',
  '.retrospect/templates/quiet.md': template,
};

/** The address of a path in the folder of a try. */
type Place = (path: string) => vscode.Uri;

/** Something a person does. */
interface Deed {
  readonly name: string;
  /** What it needs that must not fail. */
  prepare?(at: Place): Promise<unknown>;
  run(at: Place): Promise<unknown>;
  /** Whether its work is done, told from what it answered. */
  isDone(result: unknown): boolean;
}

const isUriOfFile = (result: unknown) => result instanceof vscode.Uri && result.scheme === 'faulty';
const noProblems = (result: unknown) => (result as { problems: unknown[] } | undefined)?.problems.length === 0;

interface GatheredYear {
  readonly totals: { readonly moments: number };
}

const deeds: readonly Deed[] = [
  {
    name: 'a new yearly retrospective',
    run: (at) => run('retrospect.newYearly', { year: 2022, template: 'yearly-mini', language: 'en', folder: at('.') }),
    isDone: isUriOfFile,
  },
  {
    name: 'one from an own template',
    run: (at) => run('retrospect.new', { period: '2022', template: 'quiet', language: 'en', folder: at('.') }),
    isDone: isUriOfFile,
  },
  {
    name: 'an export',
    run: (at) => run('retrospect.exportHtml', { source: at('2021-in-review.md'), target: at('out.html') }),
    isDone: noProblems,
  },
  {
    name: 'a check before publishing',
    run: (at) => run('retrospect.checkBeforePublishing', at('2021-in-review.md')),
    isDone: Array.isArray,
  },
  {
    name: 'the goals of last year',
    run: (at) => run('retrospect.carryGoals', { from: at('2020-in-review.md') }),
    isDone: (result) => (result as { next: unknown[] } | undefined)?.next.length === 2,
  },
  {
    name: 'the counts of a post',
    run: (at) => run('retrospect.showCounts', at('2021-in-review.md')),
    isDone: (result) => result !== undefined,
  },
  {
    name: 'a preview',
    run: (at) => run('retrospect.openPreview', at('2021-in-review.md')),
    isDone: () => true,
  },
  {
    name: 'a template of the post that is open',
    prepare: async (at) => vscode.window.showTextDocument(at('2021-in-review.md')),
    run: () => run('retrospect.saveAsTemplate', { name: 'Mine' }),
    isDone: isUriOfFile,
  },
  {
    name: 'the year',
    run: () => run('retrospect.gatherYear', { year: 2021, repositories: [] }),
    isDone: (result) => (result as GatheredYear | undefined)?.totals.moments === 1,
  },
  {
    name: 'a moment',
    run: () => run('retrospect.logMoment', { text: 'Moved house', date: '2021-06-05' }),
    isDone: isUriOfFile,
  },
];

const addressOf = (result: unknown) => (result instanceof vscode.Uri ? result.path : '');
const inOneFolder = (path: string) => path.replace(/\/r\d+\//, '/N/');

suite('when files fail', () => {
  const disk = new FaultyFiles();
  let registration: vscode.Disposable;
  let rejections: UnhandledRejections;

  let tries = 0;

  const reset = async (): Promise<Place> => {
    disk.begin();
    await closeAll();
    disk.clear();
    const name = `r${++tries}`;
    for (const [path, content] of Object.entries(files)) {
      disk.put(`/blog/${path.replace('/N/', `/${name}/`)}`, content);
    }
    return (path) => vscode.Uri.joinPath(vscode.Uri.parse('faulty:/blog/posts'), name, path);
  };
  /** What files say, as if every try were in one folder. */
  const texts = () =>
    Object.fromEntries(Object.entries(disk.texts()).map(([path, text]) => [inOneFolder(path), text] as const));
  const unsaved = () =>
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => inOneFolder(uri.path));

  suiteSetup(async () => {
    await reset();
    registration = vscode.workspace.registerFileSystemProvider('faulty', disk);
    rejections = new UnhandledRejections();
    await vscode.workspace
      .getConfiguration('retrospect')
      .update('momentsFile', undefined, vscode.ConfigurationTarget.Workspace);
  });
  suiteTeardown(async () => {
    await reset();
    rejections.dispose();
    registration.dispose();
  });

  for (const deed of deeds) {
    test(deed.name, async () => {
      let at = await reset();
      await deed.prepare?.(at);
      const { result, made } = await tried(deed, at);
      assert.ok(deed.isDone(result), `is done where nothing fails: ${JSON.stringify(result)}`);
      const done = texts();
      const planned = plan(made);
      for (const [place, fault] of planned) {
        at = await reset();
        const before = texts();
        await deed.prepare?.(at);
        const heard = new HeardMessages();
        disk.begin(place, fault);
        const trial = await tried(deed, at);
        disk.begin();
        heard.dispose();
        const where = `${fault} at ${trial.made[place]} (${place})`;
        checkFiles(before, done, texts(), inOneFolder(addressOf(trial.result)), where);
        assert.isAtMost(heard.texts.length, 1, `${where}: ${heard.texts.join(' | ')}`);
        if (!deed.isDone(trial.result)) {
          const problems = (trial.result as { problems?: unknown[] } | undefined)?.problems ?? [];
          const untitled = trial.result instanceof vscode.Uri && trial.result.scheme === 'untitled';
          assert.ok(heard.texts.length > 0 || problems.length > 0 || untitled, `${where}: nobody was told`);
        }
        assert.deepEqual(rejections.left(), [], where);
      }
      console.log(`  · ${deed.name}: ${made.length} operations, ${planned.length} faults`);
    }).timeout(3_600_000);
  }

  /**
   * The faults to make, each with the number of the operation that meets it: every one at every operation in the long
   * run; else the faults in turn, at some of the operations, writing ones first.
   */
  function plan(made: readonly string[]): readonly (readonly [place: number, fault: Fault])[] {
    if (vscode.workspace.getConfiguration('retrospectTests').get('everyFault') === true) {
      return made.flatMap((_, place) => faults.map((fault) => [place, fault] as const));
    }
    const places = made.map((_, place) => place);
    const writing = places.filter((place) => /^(?:writeFile|createDirectory|rename|delete)/.test(made[place]!));
    const reading = places.filter((place) => !writing.includes(place));
    const step = Math.ceil(reading.length / mostReading);
    return [
      ...writing.flatMap((place) =>
        (['noPermission', 'diskFull', 'gone'] as const).map((fault) => [place, fault] as const),
      ),
      ...reading.filter((_, at) => at % step === 0).map((place, at) => [place, faults[at % faults.length]!] as const),
    ];
  }

  async function tried(deed: Deed, at: Place): Promise<{ result: unknown; made: readonly string[] }> {
    const late = Symbol('late');
    const result = await Promise.race([
      deed.run(at),
      new Promise((resolve) => setTimeout(() => resolve(late), patience)),
    ]);
    assert.notStrictEqual(result, late, `${deed.name} hangs`);
    return { result, made: [...disk.made] };
  }

  /** What was there is there, as it was or as the deed makes it; what is new is whole. */
  function checkFiles(
    before: Record<string, string>,
    done: Record<string, string>,
    after: Record<string, string>,
    /** What the deed says it has made: where neighbours cannot be read, a draft is named otherwise. */
    told: string,
    where: string,
  ): void {
    for (const [path, text] of Object.entries(before)) {
      const isKept = after[path] === text || after[path] === done[path];
      const hasCopy = Object.entries(after).some(
        ([name, content]) => content === text && name.endsWith('.retrospect-before'),
      );
      assert.ok(isKept || hasCopy, `${where}: ${path} is ${after[path]}`);
    }
    for (const [path, text] of Object.entries(after)) {
      // Where even what was there could not be put back, its copy is.
      const isCopy = Object.values(before).includes(text) && path.endsWith('.retrospect-before');
      assert.ok(isCopy || path in before || path in done || path === told, `${where}: ${path} was left behind`);
      // What VS Code failed to save is whole in its editor, which says so.
      const isOpen = unsaved().includes(path);
      const isPart =
        !isCopy && !isOpen && text !== done[path] && text !== before[path] && (done[path] ?? '').startsWith(text);
      assert.ok(!isPart, `${where}: ${path} is not whole: ${text}`);
    }
  }
});
