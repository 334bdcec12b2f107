import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<string, { permissions?: unknown; steps: { uses?: string; with?: Record<string, unknown> }[] }>
  >;
}

/** What gives a workflow more than it needs, or lets others change what it runs, a sentence each. */
function looseness(text: string): string[] {
  const { on, permissions, jobs } = load(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  return [
    ...(JSON.stringify(permissions) === '{"contents":"read"}' ? [] : ['it may do more than read']),
    ...Object.entries(jobs).flatMap(([name, job]) => (job.permissions === undefined ? [] : [`${name} may do more`])),
    ...(Object.keys(on).some((event) => ['pull_request_target', 'workflow_run'].includes(event))
      ? ['it runs code of a pull request with the rights of the repository']
      : []),
    ...(/\$\{\{\s*secrets\b/.test(text) ? ['it knows a secret'] : []),
    // A tag can be moved to other code; the version behind it is for people.
    ...[...text.matchAll(/^.*\buses:.*$/gm)]
      .map(([line]) => line.trim())
      .filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))
      .map((line) => `not pinned: ${line}`),
    ...steps
      .filter(
        ({ uses, with: options }) =>
          uses?.startsWith('actions/checkout@') && options?.['persist-credentials'] !== false,
      )
      .map(() => 'it leaves its credentials with what it checks out'),
  ];
}

suite('workflows', () => {
  const folder = join(process.cwd(), '.github', 'workflows');
  const text = readFileSync(join(folder, 'test.yml'), 'utf8');

  for (const file of readdirSync(folder)) {
    test(`${file} may read, and runs actions that nobody can exchange`, () => {
      assert.deepEqual(looseness(readFileSync(join(folder, file), 'utf8')), []);
    });
  }

  for (const [title, change] of [
    ['a tag', (was: string) => was.replace(/@[0-9a-f]{40} # (v\d+)\S*/, '@$1')],
    ['no version beside the commit', (was: string) => was.replace(/ # v\S+/, '')],
    ['more rights', (was: string) => was.replace('contents: read', 'contents: write')],
    ['all rights', (was: string) => was.replace(/^permissions:\n.*\n/m, '')],
    ['more rights of a job', (was: string) => was.replace('runs-on:', 'permissions: write-all\n    runs-on:')],
    ['pull_request_target', (was: string) => was.replace('pull_request:', 'pull_request_target:')],
    ['a secret', (was: string) => `${was}\n# \${{ secrets.TOKEN }}`],
    ['credentials', (was: string) => was.replace('persist-credentials: false', 'fetch-depth: 1')],
  ] as const) {
    test(`${title} would be told`, () => {
      assert.notEqual(change(text), text);
      assert.notDeepEqual(looseness(change(text)), []);
    });
  }
});
