import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly texts: readonly { file: string; text: string }[];
  readonly why?: string | undefined;
  readonly integrity?: string;
  readonly dependsOn: readonly string[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly hashes: readonly { alg: string; content: string }[];
  readonly licenses: readonly { expression?: string; license?: { id: string } }[];
  readonly purl: string;
}

interface BillOfMaterials {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: { 'bom-ref': string; name: string; version: string }; timestamp?: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
}

interface Asked {
  readonly dependencies: readonly string[];
  readonly reasons: readonly string[];
}

const read = (file: string) => readFileSync(join(process.cwd(), file), 'utf8');
const script = async <T>(file: string) =>
  (await import(pathToFileURL(join(process.cwd(), 'scripts', 'thirdParty', file)).href)) as T;

const fine: BundledPackage = {
  name: 'left',
  version: '1.2.3',
  licence: 'MIT',
  texts: [{ file: 'LICENSE', text: 'Do as you like.' }],
  why: 'leans to the left',
  integrity: `sha512-${Buffer.alloc(64, 7).toString('base64')}`,
  dependsOn: [],
};
const asked: Asked = { dependencies: ['left'], reasons: ['left'] };

suite('what is allowed into the package', () => {
  let problemsOf: (packages: readonly BundledPackage[], asked: Asked) => string[];
  let isAllowed: (licence: string) => boolean;
  suiteSetup(async () => {
    ({ problemsOf, isAllowed } = await script<{ problemsOf: typeof problemsOf; isAllowed: typeof isAllowed }>(
      'notices.mjs',
    ));
  });

  test('a package with an allowed licence, its text and a reason', () => {
    assert.deepEqual(problemsOf([fine], asked), []);
  });

  for (const [title, change, said] of [
    ['another licence', { licence: 'GPL-3.0-only' }, /licence “GPL-3.0-only”/],
    ['no licence', { licence: '' }, /licence “”/],
    ['no text of its licence', { texts: [] }, /without the text/],
    ['an empty text', { texts: [{ file: 'LICENSE', text: '' }] }, /without the text/],
    ['a notice alone', { texts: [{ file: 'NOTICE', text: 'Made by us.' }] }, /without the text/],
    ['no reason', { why: undefined }, /does not say what left is for/],
    ['an old kind of hash', { integrity: 'sha1-abc' }, /no SHA-512/],
  ] as const) {
    test(`not one with ${title}`, () => {
      const problems = problemsOf([{ ...fine, ...change }], asked);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!, said);
    });
  }

  test('no reason and no dependency for what is not there', () => {
    assert.equal(problemsOf([fine], { ...asked, reasons: ['left', 'right'] }).length, 1);
    assert.equal(problemsOf([fine], { ...asked, dependencies: ['left', 'right'] }).length, 1);
  });

  for (const [licence, allowed] of [
    ['Apache-2.0', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND BSD-3-Clause', true],
    ['MIT AND GPL-2.0-only', false],
    ['MPL-2.0 OR GPL-2.0-only', false],
    ['(MIT OR GPL-2.0-only) AND GPL-2.0-only', false],
    ['GPL-2.0-only AND MIT OR ISC', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['UNLICENSED', false],
  ] as const) {
    test(`${licence}: ${allowed ? 'allowed' : 'not allowed'}`, () => {
      assert.equal(isAllowed(licence), allowed);
    });
  }
});

suite('the software bill of materials', () => {
  const bill = JSON.parse(read('sbom.cdx.json')) as BillOfMaterials;
  const manifest = JSON.parse(read('package.json')) as { name: string; version: string };
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version: string; integrity: string; license: string }>;
  };

  test('is CycloneDX 1.6 of this version, without a time', () => {
    assert.equal(bill.bomFormat, 'CycloneDX');
    assert.equal(bill.specVersion, '1.6');
    assert.equal(bill.version, 1);
    assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(bill.metadata.timestamp, undefined);
    const { name, version } = bill.metadata.component;
    assert.deepEqual({ name, version }, { name: manifest.name, version: manifest.version });
  });

  test('describes each package as package-lock.json has it', () => {
    assert.ok(bill.components.length > 20);
    for (const { type, name, version, description, hashes, licenses, purl, 'bom-ref': ref } of bill.components) {
      const [, entry] =
        Object.entries(lock.packages).find(
          ([folder, locked]) => folder.endsWith(`node_modules/${name}`) && locked.version === version,
        ) ?? assert.fail(`${name} ${version} is not locked`);
      const licence = entry.license;
      assert.equal(type, 'library');
      assert.match(name, /^[a-z][\w.-]*$/); // a scope would have to be encoded
      assert.equal(purl, `pkg:npm/${name}@${version}`);
      assert.equal(ref, purl);
      assert.ok(description);
      const sha512 = Buffer.from(entry.integrity.slice('sha512-'.length), 'base64').toString('hex');
      assert.deepEqual(hashes, [{ alg: 'SHA-512', content: sha512 }]);
      assert.equal(sha512.length, 128);
      assert.deepEqual(licenses, [licence.includes(' ') ? { expression: licence } : { license: { id: licence } }]);
    }
  });

  test('says of each what it depends on, and reaches all of it', () => {
    const references = [bill.metadata.component, ...bill.components].map((component) => component['bom-ref']);
    assert.equal(new Set(references).size, references.length);
    assert.deepEqual(bill.dependencies.map(({ ref }) => ref).sort(), [...references].sort());
    const reached = new Set<string>();
    const visit = (reference: string) => {
      if (!reached.has(reference)) {
        reached.add(reference);
        bill.dependencies.find(({ ref }) => ref === reference)!.dependsOn.forEach(visit);
      }
    };
    visit(bill.metadata.component['bom-ref']);
    assert.deepEqual([...reached].sort(), [...references].sort());
  });

  test('is the same for the same packages, and another for others', async () => {
    const { billOfMaterials } = await script<{
      billOfMaterials: (about: unknown, packages: readonly BundledPackage[]) => BillOfMaterials;
    }>('billOfMaterials.mjs');
    const about = { name: 'retrospect', version: '1.0.0', license: 'MIT', dependencies: { left: '1.2.3' } };
    const scoped = { ...fine, name: '@up/left', version: '1.0.0+a' };
    assert.deepEqual(billOfMaterials(about, [fine]), billOfMaterials(about, [fine]));
    assert.notEqual(
      billOfMaterials(about, [fine]).serialNumber,
      billOfMaterials(about, [{ ...fine, version: '1.2.4' }]).serialNumber,
    );
    assert.equal(billOfMaterials(about, [scoped]).components[0]!.purl, 'pkg:npm/%40up/left@1.0.0%2Ba');
  });

  test('names the packages of the notices', () => {
    const listed = [...read('ThirdPartyNotices.txt').matchAll(/^(\S+) (\d\S*) \(.+\): \S/gm)];
    assert.deepEqual(
      listed.map(([, name, version]) => `${name}@${version}`),
      bill.components.map(({ name, version }) => `${name}@${version}`),
    );
  });
});
