import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from '../support';
import { HeardMessages, UnhandledRejections } from '../watchers';
import { deeds, files, pictureElsewhere, pictureText, type Deed, type Place } from './deeds';
import { FaultyFiles, canMeet, faults, inEveryTry, somebodyElses, type Fault, type PlannedFault } from './faultyFiles';

/** So many operations that only read meet a fault in the short run. */
const mostReading = 6;
const readingFaults = faults.filter((fault) => fault !== 'exists');
/** Milliseconds that a command may take before it counts as hanging. */
const patience = 20_000;

interface Trial {
  readonly result: unknown;
  /** The operations, in order. */
  readonly made: readonly string[];
  /** Whether the fault has come. */
  readonly hasFailed: boolean;
  /** The path at which somebody else was faster, if that was the fault. */
  readonly taken: string | undefined;
}

/** Files before and after a try, and after one where nothing fails. */
interface Checked {
  readonly before: Record<string, string>;
  readonly done: Record<string, string>;
  readonly after: Record<string, string>;
  /** What the deed says it has made: where neighbours cannot be read, a draft is named otherwise. */
  readonly told: string;
  /** What it may leave half of. */
  readonly left: string | undefined;
}

const addressOf = (result: unknown) => (result instanceof vscode.Uri ? result.path : '');

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
    disk.put(pictureElsewhere, pictureText);
    return (path) => vscode.Uri.joinPath(vscode.Uri.parse('faulty:/blog/posts'), name, path);
  };
  /** What files say, as if every try were in one folder. */
  const texts = () =>
    Object.fromEntries(Object.entries(disk.texts()).map(([path, text]) => [inEveryTry(path), text] as const));
  const unsaved = () =>
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => inEveryTry(uri.path));

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
      const whole = async () => {
        at = await reset();
        await deed.prepare?.(at);
        disk.begin();
        const { result, made } = await tried(deed, at);
        assert.ok(deed.isDone(result), `is done where nothing fails: ${JSON.stringify(result)}`);
        return made;
      };
      await whole(); // some of what it reads is remembered from then on
      const made = await whole();
      const done = texts();
      let met = 0;
      let all = 0;
      for (const planned of faultsAt(made)) {
        const { fault, operation, nth } = planned;
        at = await reset();
        const before = texts();
        await deed.prepare?.(at);
        const heard = new HeardMessages();
        disk.begin(planned);
        const trial = await tried(deed, at);
        disk.begin();
        heard.dispose();
        all++;
        met += trial.hasFailed ? 1 : 0;
        const where = `${fault} at ${operation} (${nth})`;
        const told = inEveryTry(addressOf(trial.result));
        const left = fault === 'diskFull' ? deed.leftByVsCode : undefined;
        checkFiles({ before, done, after: texts(), told, left }, where);
        if (left !== undefined && texts()[left] !== undefined) {
          assert.ok(deed.isDone(await deed.run(at)), `${where}: it can be done again`);
        }
        const { taken } = trial;
        // What is there in passing has a name that nobody else would take.
        if (taken !== undefined && !taken.includes('.retrospect-')) {
          assert.strictEqual(texts()[inEveryTry(taken)], somebodyElses, `${where}: somebody else's file is another`);
        }
        assert.isAtMost(heard.texts.length, 1, `${where}: ${heard.texts.join(' | ')}`);
        if (!deed.isDone(trial.result)) {
          const isTold = heard.texts.length > 0 || deed.tells?.(trial.result, fault) === true;
          assert.ok(isTold, `${where}: nobody was told: ${JSON.stringify(trial.result)}`);
        }
        assert.deepEqual(rejections.left(), [], where);
      }
      console.log(`  · ${deed.name}: ${made.length} operations, ${all} faults, ${met} met`);
      assert.isAbove(met, all / 2, 'the faults come'); // not where VS Code asked something by itself the first time
    }).timeout(3_600_000);
  }

  /**
   * The faults to make: every one at every operation in the long run; else the faults in turn, at some of the
   * operations, writing ones first.
   */
  function faultsAt(made: readonly string[]): readonly PlannedFault[] {
    const places = made.map((operation, at) => ({
      operation,
      nth: made.slice(0, at).filter((each) => each === operation).length,
    }));
    const each = (faults: readonly Fault[]) => (place: (typeof places)[number]) =>
      faults.filter((fault) => canMeet(place.operation, fault)).map((fault) => ({ ...place, fault }));
    if (vscode.workspace.getConfiguration('retrospectTests').get('everyFault') === true) {
      return places.flatMap(each(faults));
    }
    const isWriting = ({ operation }: { readonly operation: string }) =>
      /^(?:writeFile|createDirectory|rename|delete)/.test(operation);
    const reading = places.filter((place) => !isWriting(place));
    const step = Math.ceil(reading.length / mostReading);
    return [
      ...places.filter(isWriting).flatMap(each(['noPermission', 'locked', 'diskFull', 'gone', 'exists'])),
      ...reading
        .filter((_, at) => at % step === 0)
        .map((place, at) => ({ ...place, fault: readingFaults[at % readingFaults.length]! })),
    ];
  }

  async function tried(deed: Deed, at: Place): Promise<Trial> {
    const late = Symbol('late');
    const result = await Promise.race([
      deed.run(at),
      new Promise((resolve) => setTimeout(() => resolve(late), patience)),
    ]);
    assert.notStrictEqual(result, late, `${deed.name} hangs`);
    return { result, made: [...disk.made], taken: disk.taken, hasFailed: disk.hasFailed };
  }

  /** What was there is there, as it was or as the deed makes it; what is new is whole. */
  function checkFiles({ before, done, after, told, left }: Checked, where: string): void {
    for (const [path, text] of Object.entries(before)) {
      const isKept = after[path] === text || after[path] === done[path];
      const hasCopy = Object.entries(after).some(
        ([name, content]) => content === text && name.endsWith('.retrospect-before'),
      );
      assert.ok(isKept || hasCopy, `${where}: ${path} is ${after[path]}`);
    }
    for (const [path, text] of Object.entries(after)) {
      if (text === somebodyElses) {
        continue; // nobody writes over it
      }
      if (Object.values(done).includes(text) && !path.includes('.retrospect-')) {
        continue; // the same elsewhere, where somebody else was faster or the blog could not be read
      }
      // Where even what was there could not be put back, its copy is.
      const isCopy = Object.values(before).includes(text) && path.endsWith('.retrospect-before');
      assert.ok(
        isCopy || path in before || path in done || path === told || path === left,
        `${where}: ${path} was left behind`,
      );
      // What VS Code failed to save is whole in its editor, which says so.
      const isOpen = unsaved().includes(path);
      const isPart =
        !isCopy &&
        !isOpen &&
        path !== left &&
        text !== done[path] &&
        text !== before[path] &&
        (done[path] ?? '').startsWith(text);
      assert.ok(!isPart, `${where}: ${path} is not whole: ${text}`);
    }
  }
});
