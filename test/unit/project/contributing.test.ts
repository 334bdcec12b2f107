import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json';

const text = readFileSync(join(process.cwd(), 'CONTRIBUTING.md'), 'utf8');

suite('CONTRIBUTING.md', () => {
  test('names files that exist', () => {
    const named = [...text.matchAll(/`((?:[\w.-]+\/)*[\w.-]+(?:\/|\.(?:ts|mjs|json|css|md)))`/g)].map(
      ([, path]) => path!,
    );
    assert.ok(named.length > 40);
    assert.deepEqual(
      named.filter((path) => !existsSync(join(process.cwd(), path))),
      [],
    );
  });

  test('names commands that exist', () => {
    const scripts = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name!);
    assert.deepEqual(
      scripts.filter((name) => !(name in manifest.scripts)),
      [],
    );
    const suites = readFileSync(join(process.cwd(), 'scripts', 'test.mjs'), 'utf8');
    const only = [...text.matchAll(/npm test -- --only ([\w,-]+)/g)].flatMap(([, names]) => names!.split(','));
    assert.deepEqual(
      only.filter((name) => !new RegExp(`^ {2}'?${name}'?: `, 'm').test(suites)),
      [],
    );
  });
});
