import languageExtensions from './languages.json';

const byExtension = new Map(
  Object.entries(languageExtensions).flatMap(([language, extensions]) =>
    extensions.map((extension) => [extension, language] as const),
  ),
);

/**
 * Files touched by language, the most first. Data, pictures and other files that are written in no language are left out.
 * Names as on GitHub (linguist's), which is where people have seen them.
 * @param extensions files by name extension, lower case, without dot
 */
export function languagesOf(
  extensions: readonly (readonly [extension: string, files: number])[],
): (readonly [language: string, files: number])[] {
  const files = new Map<string, number>();
  for (const [extension, count] of extensions) {
    const language = byExtension.get(extension);
    if (language !== undefined) {
      files.set(language, (files.get(language) ?? 0) + count);
    }
  }
  return [...files].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
