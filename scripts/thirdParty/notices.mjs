// What may be shipped of others, and the file that passes their licences on.

/** Licences that ask for no more than their text to be passed on. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** An expression without the brackets around it. */
const bare = (licence) => licence.replace(/^\((.*)\)$/, '$1');

/** Whether an SPDX expression leaves a choice that is allowed. One that mixes AND and OR is for a person to read. */
export function isAllowed(licence) {
  const parts = bare(licence).split(/ (AND|OR) /);
  const names = parts.filter((_, index) => index % 2 === 0);
  const operators = new Set(parts.filter((_, index) => index % 2 === 1));
  const isOne = (name) => allowed.includes(name);
  return operators.has('OR') ? operators.size === 1 && names.some(isOne) : names.every(isOne);
}

/**
 * What keeps packages from being shipped, a sentence each.
 * @param {import('./bundledPackages.mjs').BundledPackage[]} packages
 * @param {{ dependencies: string[], reasons: string[] }} asked names in package.json's `dependencies` and in reasons.json
 */
export function problemsOf(packages, { dependencies, reasons }) {
  const names = packages.map(({ name }) => name);
  return [
    ...packages.flatMap(({ name, version, licence, texts, why, integrity }) => [
      ...(isAllowed(licence) ? [] : [`${name} ${version} has the licence “${licence}”, which is not on the list.`]),
      ...(texts.some(({ file, text }) => text !== '' && !/^notice/i.test(file))
        ? []
        : [`${name} ${version} comes without the text of its licence.`]),
      ...(why ? [] : [`scripts/thirdParty/reasons.json does not say what ${name} is for.`]),
      ...(integrity?.startsWith('sha512-') ? [] : [`package-lock.json has no SHA-512 of ${name} ${version}.`]),
    ]),
    ...reasons
      .filter((name) => !names.includes(name))
      .map((name) => `scripts/thirdParty/reasons.json names ${name}, of which nothing is shipped.`),
    ...dependencies
      .filter((name) => !names.includes(name))
      .map((name) => `${name} is one of package.json's dependencies, but nothing of it is shipped.`),
  ];
}

/** @param {import('./bundledPackages.mjs').BundledPackage[]} packages */
export function notices(packages) {
  const list = packages.map(({ name, version, licence, why }) => `${name} ${version} (${bare(licence)}): ${why}`);
  const texts = packages.flatMap(({ name, version, texts: own }) =>
    own.map(({ file, text }) => `${'='.repeat(80)}\n${name} ${version}: ${file}\n${'='.repeat(80)}\n\n${text}\n`),
  );
  return [
    'Third-party notices\n\nRetrospect is made with the code of these packages, as a whole or in part. Their licences follow.\n',
    `${list.join('\n')}\n`,
    ...texts,
  ].join('\n');
}
