import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked extends Manifest {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Locked>>;
}

const read = (...path: string[]) => readFileSync(join(process.cwd(), ...path), 'utf8');
const json = <T>(...path: string[]) => JSON.parse(read(...path)) as T;
const exact = /^\d+\.\d+\.\d+$/;
/** A range of versions of the package or of another name, from whichever registry npm is set up with. */
const fromRegistry = /^(?:npm:(?:@[\w.-]+\/)?[\w.-]+@)?[^:/]*$/;

/** Scripts that run though nobody asked for them: when it is installed, packed or taken away. */
function runsByItself({ scripts = {} }: Manifest): string[] {
  return Object.keys(scripts).filter((name) =>
    /^(?:(?:pre|post)?install|(?:pre|post)?prepare|(?:pre|post)?pack|prepublish\w*|(?:pre|post)?publish|dependencies|vscode:.*)$/.test(
      name,
    ),
  );
}

/** What lets an installation differ from another, a sentence each. */
function loosenessOf(manifest: Manifest, lock: Lock): string[] {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const { '': own, ...locked } = lock.packages;
  return [
    ...(lock.lockfileVersion === 3 ? [] : ['the lock file has another version']),
    ...asked.flatMap(([name, version]) => [
      ...(exact.test(version) ? [] : [`${name} is asked for as ${version}`]),
      ...(locked[`node_modules/${name}`]?.version === version ? [] : [`${name} is not locked as it is asked for`]),
    ]),
    ...(['dependencies', 'devDependencies'] as const)
      .filter((kind) => JSON.stringify(sorted(own?.[kind])) !== JSON.stringify(sorted(manifest[kind])))
      .map((kind) => `the lock file has other ${kind}`),
    ...Object.entries(locked).flatMap(([folder, { version, integrity, resolved, link, ...asking }]) => [
      ...(version !== undefined && /^\d+\.\d+\.\d+/.test(version) ? [] : [`${folder} has no version`]),
      ...(integrity?.startsWith('sha512-') ? [] : [`${folder} has no SHA-512`]),
      // The hash says what it is; an address would say that one machine must have it.
      ...(resolved === undefined && !link ? [] : [`${folder} comes from ${resolved ?? 'a folder'}`]),
      ...Object.entries({ ...asking.dependencies, ...asking.optionalDependencies })
        .filter(([, range]) => !fromRegistry.test(range))
        .map(([name, range]) => `${folder} asks for ${name} from ${range}`),
    ]),
  ];
}

const sorted = (record: Readonly<Record<string, string>> = {}) =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

suite('what npm installs', () => {
  const folders = ['.', ...readdirSync('test/engines').map((name) => `test/engines/${name}`)].filter((folder) =>
    existsSync(join(folder, 'package.json')),
  );

  for (const folder of folders) {
    test(`is the same for everybody, and from npm's registry: ${folder}`, () => {
      assert.deepEqual(loosenessOf(json(folder, 'package.json'), json(folder, 'package-lock.json')), []);
    });

    test(`runs nothing by itself: ${folder}`, () => {
      assert.deepEqual(runsByItself(json(folder, 'package.json')), []);
    });
  }

  test('is what the lock file says, and no script of a package is run', () => {
    for (const file of ['install.mjs', 'engines.mjs']) {
      const calls = read('scripts', file).match(/\bnpm\(\[[^\]]*\]/g);
      assert.equal(calls?.length, 1, file);
      assert.match(calls![0]!, /^npm\(\['ci', .*'--ignore-scripts'/);
    }
    for (const setting of ['save-exact', 'ignore-scripts', 'omit-lockfile-registry-resolved']) {
      assert.match(read('.npmrc'), new RegExp(`^${setting}=true$`, 'm'));
    }
  });
});

suite('what is loose is told', () => {
  const integrity = `sha512-${'A'.repeat(86)}==`;
  const manifest = { dependencies: { a: '1.0.0' }, devDependencies: { b: '2.0.0' } };
  const lock = {
    lockfileVersion: 3,
    packages: {
      '': manifest,
      'node_modules/a': { version: '1.0.0', integrity, dependencies: { c: '^3.0.0 || >=4', d: 'npm:@d/d@1.x' } },
      'node_modules/b': { version: '2.0.0', integrity },
    },
  };
  const withA = (change: Locked) => ({
    ...lock,
    packages: { ...lock.packages, 'node_modules/a': { ...lock.packages['node_modules/a'], ...change } },
  });

  test('nothing is', () => assert.deepEqual(loosenessOf(manifest, lock), []));

  for (const [title, changed, locked] of [
    ['a range', { ...manifest, dependencies: { a: '^1.0.0' } }, lock],
    ['a package of Git', { ...manifest, dependencies: { a: 'github:a/a' } }, lock],
    ['a package that is not locked', { ...manifest, devDependencies: { b: '2.0.0', c: '1.0.0' } }, lock],
    ['another version than the locked', { ...manifest, devDependencies: { b: '2.0.1' } }, lock],
    ['an old lock file', manifest, { ...lock, lockfileVersion: 1 }],
    ['no hash', manifest, withA({ integrity: '' })],
    ['a weak hash', manifest, withA({ integrity: 'sha1-aaaa' })],
    ['an address', manifest, withA({ resolved: 'https://packages.example/a.tgz' })],
    ['a folder', manifest, withA({ link: true })],
    ['a dependency from Git', manifest, withA({ dependencies: { c: 'git+ssh://git@example.org/c.git' } })],
    ['a dependency from GitHub', manifest, withA({ dependencies: { c: 'c/c#main' } })],
    ['a dependency from an address', manifest, withA({ optionalDependencies: { c: 'https://example.org/c.tgz' } })],
    ['a dependency in a folder', manifest, withA({ dependencies: { c: 'file:../c' } })],
  ] as const) {
    test(title, () => assert.notDeepEqual(loosenessOf(changed, locked), []));
  }

  for (const name of ['preinstall', 'postinstall', 'prepare', 'vscode:uninstall', 'vscode:prepublish', 'prepack']) {
    test(`a script called ${name}`, () =>
      assert.deepEqual(runsByItself({ scripts: { test: '', [name]: '' } }), [name]));
  }
});
