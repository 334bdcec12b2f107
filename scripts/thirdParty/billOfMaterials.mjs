// What is in the package, as a software bill of materials in CycloneDX's JSON (https://cyclonedx.org/docs/1.6/json/).
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

const purlOf = (reference) => {
  const at = reference.lastIndexOf('@');
  const name = reference.slice(0, at).replace('@', '%40'); // of a scope
  return `pkg:npm/${name}@${encodeURIComponent(reference.slice(at + 1))}`;
};

/** An identifier of the SPDX list, or an expression of some. */
const licenceOf = (licence) =>
  / (?:AND|OR|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } };

/** A UUID that is made of the text (RFC 9562's version 8), so that the same contents have the same one. */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16], 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/**
 * The same for the same packages: it holds no time, and its serial number is made of the rest.
 * @param {{ name: string, version: string, license: string, dependencies: Record<string, string> }} manifest
 * @param {import('./bundledPackages.mjs').BundledPackage[]} packages
 */
export function billOfMaterials(manifest, packages) {
  const self = `${manifest.name}@${manifest.version}`;
  const direct = packages.filter(({ name }) => name in manifest.dependencies);
  const contents = {
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        type: 'application',
        'bom-ref': self,
        name: manifest.name,
        version: manifest.version,
        licenses: [licenceOf(manifest.license)],
      },
    },
    components: packages.map(({ name, version, licence, why, integrity }) => {
      const purl = purlOf(`${name}@${version}`);
      return {
        type: 'library',
        'bom-ref': purl,
        name,
        version,
        description: why,
        scope: 'required',
        // Of the archive that npm fetches, of which the bundles hold the part that is used.
        hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex') }],
        licenses: [licenceOf(licence)],
        purl,
      };
    }),
    dependencies: [
      { ref: self, dependsOn: direct.map(({ name, version }) => purlOf(`${name}@${version}`)) },
      ...packages.map(({ name, version, dependsOn }) => ({
        ref: purlOf(`${name}@${version}`),
        dependsOn: dependsOn.map(purlOf),
      })),
    ],
  };
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(contents))}`,
    ...contents,
  };
}
