import { assert } from 'chai';
import * as vscode from 'vscode';
import { keepFile } from '../../../src/editor/keptFile';
import { canMeet, FaultyFiles, faults } from './faultyFiles';

const storage = vscode.Uri.parse('faulty:/storage/workspace');
const path = '/storage/workspace/year-2016.json';

suite('what is kept from one start to the next', () => {
  const disk = new FaultyFiles();
  let registration: vscode.Disposable;
  suiteSetup(() => (registration = vscode.workspace.registerFileSystemProvider('faulty', disk)));
  suiteTeardown(() => registration.dispose());

  test('is as it was or as it is now, whatever fails, and no part of it is left behind', async () => {
    const begin = () => {
      disk.begin();
      disk.clear();
      disk.put(path, 'as it was');
    };
    begin();
    await keepFile(storage, 'year-2016.json', 'as it is now');
    assert.deepEqual(disk.texts(), { [path]: 'as it is now' });
    const own = disk.made.filter((operation) => operation.includes(' /storage'));
    const made = own.map((operation, at) => ({
      operation,
      nth: own.slice(0, at).filter((each) => each === operation).length,
    }));
    let tried = 0;
    for (const { operation, nth } of made) {
      // With `gone` nothing can be removed either.
      for (const fault of faults.filter((each) => canMeet(operation, each) && !['gone', 'exists'].includes(each))) {
        begin();
        disk.begin({ operation, nth, fault });
        const isKept = await keepFile(storage, 'year-2016.json', 'as it is now').then(
          () => true,
          () => false,
        );
        assert.ok(disk.hasFailed, `${fault} at ${operation} came`);
        const { [path]: text, ...others } = disk.texts();
        assert.deepEqual(others, {}, `${fault} at ${operation}`);
        // VS Code deletes what a renamed file takes the place of, and may fail then: it is made anew when it is asked for.
        assert.include(
          isKept ? ['as it is now'] : ['as it was', 'as it is now', undefined],
          text,
          `${fault} at ${operation}`,
        );
        tried++;
      }
    }
    console.log(`  · a kept file: ${made.length} operations, ${tried} faults`);
  });
});
