// Runs a bundle of Mocha tests for Stryker. Its own runner for Mocha knows the versions before 12 alone.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import Mocha from 'mocha';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';

const require = createRequire(import.meta.url);

/** Tests that measure time say nothing of a mutant. */
const measuresTime = /made to be slow|twice as|take no time|in time$/;

/** What mutants and tests tell each other: the instrumented bundle knows it by this name. */
const shared = (globalThis.__stryker__ ??= {});

/** Whether to end with the first test that fails: each suite asks itself alone, and has asked its parent while it loaded. */
function setBail(suite, bail) {
  suite.bail(bail);
  suite.suites.forEach((inner) => setBail(inner, bail));
}

class BundleRunner {
  #bundle;
  /** Where the times of tests are kept: another process may go on. */
  #times = resolve('dist', 'test', 'times.json');
  #mocha;

  constructor(bundle) {
    this.#bundle = resolve(bundle);
  }

  /** Mutants of what is worked out while the bundle loads need it loaded anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun({ coverageAnalysis, disableBail }) {
    shared.activeMutant = undefined;
    shared.mutantCoverage = { static: {}, perTest: {} };
    this.#load();
    const result = await this.#run({ bail: !disableBail, isWanted: (title) => !measuresTime.test(title) });
    writeFileSync(
      this.#times,
      JSON.stringify(Object.fromEntries(result.tests.map((each) => [each.id, each.timeSpentMs]))),
    );
    this.#mocha = undefined; // mutants' runs have their quickest tests first
    return coverageAnalysis === 'off' ? result : { ...result, mutantCoverage: shared.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, mutantActivation, reloadEnvironment }) {
    shared.hitCount = hitLimit === undefined ? undefined : 0;
    shared.hitLimit = hitLimit;
    // What is worked out while the bundle loads is to be as it is without a mutant, unless that is the mutant.
    shared.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    if (reloadEnvironment || this.#mocha === undefined) {
      this.#load();
    }
    shared.activeMutant = activeMutant.id;
    const wanted = testFilter && new Set(testFilter);
    const result = await this.#run({
      bail: !disableBail,
      isWanted: (title) => (wanted?.has(title) ?? true) && !measuresTime.test(title),
    });
    if (reloadEnvironment) {
      this.#mocha = undefined; // nothing of this mutant stays
    }
    return toMutantRunResult(determineHitLimitReached(shared.hitCount, shared.hitLimit) ?? result);
  }

  #load() {
    Reflect.deleteProperty(require.cache, require.resolve(this.#bundle));
    this.#mocha = new Mocha({ ui: 'tdd', timeout: 60_000, reporter: function silent() {} });
    this.#mocha.cleanReferencesAfterRun(false);
    this.#mocha.suite.emit('pre-require', globalThis, this.#bundle, this.#mocha);
    require(this.#bundle);
    if (existsSync(this.#times)) {
      this.#sort(this.#mocha.suite, JSON.parse(readFileSync(this.#times, 'utf8')));
    }
  }

  /** Quick tests first: most mutants fall to one of them. */
  #sort(suite, times) {
    const time = (test) => times[test.fullTitle()] ?? 0;
    suite.suites.forEach((each) => this.#sort(each, times));
    suite.tests.sort((a, b) => time(a) - time(b));
    const whole = (each) =>
      each.tests.reduce((sum, test) => sum + time(test), 0) + each.suites.reduce((sum, inner) => sum + whole(inner), 0);
    suite.suites.sort((a, b) => whole(a) - whole(b));
  }

  #run({ bail, isWanted }) {
    const mocha = this.#mocha;
    setBail(mocha.suite, bail);
    mocha.options.grep = { test: isWanted };
    const tests = [];
    return new Promise((done) => {
      const runner = mocha.run(() => {
        shared.currentTestId = undefined;
        done({ status: DryRunStatus.Complete, tests });
      });
      const add = (test, status, more) => {
        const name = test.fullTitle();
        tests.push({ id: name, name, timeSpentMs: test.duration ?? 0, status, ...more });
      };
      runner.on('test', (test) => (shared.currentTestId = test.fullTitle()));
      runner.on('pass', (test) => add(test, TestStatus.Success));
      runner.on('fail', (test, error) =>
        add(test, TestStatus.Failed, { failureMessage: error.message ?? String(error) }),
      );
    });
  }
}

const create = ({ mocha }) => new BundleRunner(mocha);
create.inject = [];

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'bundle', () => create({ mocha: 'dist/test/retrospective.js' })),
];
