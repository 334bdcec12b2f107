// `npm test`: everything that must hold before a change lands. Installs what it needs. `-- --only unit,host-node` runs a
// part, `--grep 'a pattern'` those tests of Mocha's of such a name; `--full` (npm run test:full) adds what takes long. The
// last line counts all suites together.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { installDependencies, root } from './install.mjs';

installDependencies();
const { build, uiBundles } = await import('../esbuild.mjs'); // which needs what was installed

const full = process.argv.includes('--full');
const argument = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const only = argument('--only')?.split(',');
const grep = argument('--grep');
const bin = (name, script) => join(root, 'node_modules', name, script);

/** A check that passes or fails as a whole. */
function check(title, script, ...args) {
  return async () => {
    const code = await run(process.execPath, [script, ...args]);
    return code.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, note: title };
  };
}

/** Runs a program, its output shown as it comes and returned. */
function run(file, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.once('close', (status) => resolve({ status, output }));
  });
}

/** Counts what holds, and says what does not. */
function counted(checks) {
  const failures = Object.keys(checks).filter((title) => !checks[title]);
  failures.forEach((title) => console.error(title));
  return { passed: Object.keys(checks).length - failures.length, failed: failures.length };
}

/** Bundles of Mocha tests that run in plain Node. */
function mocha(bundles, ...args) {
  return async () => {
    const { status, output } = await run(process.execPath, [
      bin('mocha', 'bin/mocha.js'),
      '--ui=tdd',
      '--reporter=dot',
      ...args,
      ...(grep === undefined ? [] : [`--grep=${grep}`]),
      ...bundles.map((bundle) => join('dist', 'test', bundle)),
    ]);
    const count = (word) => Number(new RegExp(`^ *(\\d+) ${word}`, 'm').exec(output)?.[1] ?? 0);
    const failed = count('failing');
    return { passed: count('passing'), failed: status === 0 ? 0 : Math.max(1, failed) };
  };
}

const hostSuite = (kind, version, situation) => async () =>
  (await import('./hostSuite.mjs')).runHostSuite(kind, version, situation, grep);

/** Windows whose suites say that they are long are for the full run: what they show is tested in another way, too. */
const shortUi = full || grep !== undefined ? [] : ['--fgrep=[long]', '--invert'];

/** Restricted Mode, virtual and read-only workspaces, none, several: a window for each, one behind the other. */
async function situations(kind, version, names = ['restricted', 'virtual', 'readOnly', 'noFolder', 'several']) {
  const counts = { passed: 0, failed: 0 };
  for (const situation of names) {
    const { passed, failed } = await hostSuite(kind, version, situation)();
    counts.passed += passed;
    counts.failed += failed;
  }
  return counts;
}

const suites = {
  types: check('types', bin('typescript', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.json'),
  'types-webview': check(
    'types of the webview',
    bin('typescript', 'bin/tsc'),
    '--noEmit',
    '-p',
    'src/webview/tsconfig.json',
  ),
  lint: check('lint', bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.'),
  format: check('format', bin('prettier', 'bin/prettier.cjs'), '--check', '--log-level=warn', '.'),
  settings: check('the settings in the READMEs', join('scripts', 'settingsTable.mjs'), '--check'),
  'third-party': check('the code of others in the package', join('scripts', 'thirdParty.mjs'), '--check'),
  unit: mocha(['unit.js'], '--timeout=20000'),
  package: async () => {
    const { packageExtension } = await import('./package.mjs');
    const { isPackedAgainAlike } = await import('./samePackage.mjs');
    const { size } = statSync(await packageExtension());
    return counted({
      'the package is larger than 2 MB': size <= 2 * 1024 * 1024,
      'the same sources make another package elsewhere': isPackedAgainAlike(),
    });
  },
  'host-node': hostSuite('node', 'newest'),
  'host-web': hostSuite('web', 'newest'),
  'host-faults': hostSuite('node', 'newest', 'faults'),
  'host-situations': () => situations('node', 'newest', full ? undefined : ['restricted', 'virtual']),
  // Two windows at a time keep two cores at work.
  ui: mocha(
    uiBundles.map((bundle) => join('ui', bundle)),
    '--timeout=90000',
    '--reporter=scripts/specWithRetries.cjs',
    '--exit',
    '--retries=2',
    '--parallel',
    '--jobs=2',
    ...shortUi,
  ),
  ...(full && {
    'host-node-oldest': hostSuite('node', 'oldest'),
    'host-web-oldest': hostSuite('web', 'oldest'),
    'host-situations-web': () => situations('web', 'newest'),
    'host-situations-oldest': () => situations('node', 'oldest'),
    'host-faults-every': hostSuite('node', 'newest', 'everyFault'),
    'host-web-faults': hostSuite('web', 'newest', 'faults'),
    engines: async () => (await import('./engines.mjs')).runEngines(),
    fuzz: check('the laws, with random cases', join('scripts', 'fuzz.mjs'), '--minutes', '60'),
    soak: check('hours of writing', join('scripts', 'soak.mjs')),
  }),
};

/**
 * Suites of which three run at a time, in this order: each keeps a core at work, but for when it waits. Behind them the others
 * have the machine to themselves.
 */
const threeAtATime = [
  ...['unit', 'lint', 'types', 'types-webview', 'format', 'host-web', 'host-node', 'host-faults', 'host-situations'],
  ...['host-web-oldest', 'host-node-oldest'],
];

await build();

const total = { passed: 0, failed: 0 };
const failures = [];
const names = Object.keys(suites).filter((name) => only?.includes(name) ?? true);
const queue = threeAtATime.filter((name) => names.includes(name));
const runQueue = async () => {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    await runSuite(name);
  }
};
await Promise.all([runQueue(), runQueue(), runQueue()]);
for (const name of names.filter((other) => !threeAtATime.includes(other))) {
  await runSuite(name);
}

async function runSuite(name) {
  console.log(`\n── ${name}`);
  const began = Date.now();
  let result;
  try {
    result = await suites[name]();
  } catch (error) {
    console.error(error);
    result = { passed: 0, failed: 1 };
  }
  console.log(
    `── ${name}: ${result.passed} passed, ${result.failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`,
  );
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed > 0) {
    failures.push(name);
  }
}
if (failures.length > 0) {
  console.log(`\nFailed: ${failures.join(', ')}`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
