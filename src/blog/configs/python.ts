/**
 * Settings of a Python file, read as text: `NAME = 'text'` and `NAME = ['a', 'b']` at the start of a line, values as lists
 * of their strings; lists may go over lines. `nl2br` is there when that Markdown extension is named anywhere outside of a
 * comment. What is computed is left out.
 */
export function assignmentsOf(source: string): ReadonlyMap<string, readonly string[]> {
  const settings = new Map<string, readonly string[]>();
  if (source.length > 262_144) {
    return settings;
  }
  const lines = source.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (/^[^#]*["'][\w.]*nl2br["']/.test(line)) {
      settings.set('nl2br', []);
    }
    const [, name, rest] = /^([A-Z][A-Z0-9_]*)[ \t]*=[ \t]*(.*)$/.exec(line) ?? [];
    if (name === undefined) {
      continue;
    }
    let value = rest!;
    if (/^[[(]/.test(value)) {
      while (!/[\])]/.test(lines[index]!) && index + 1 < lines.length && /^[ \t\])]/.test(lines[index + 1]!)) {
        value += lines[++index];
      }
      settings.set(
        name,
        Array.from(value.matchAll(/(["'])((?:(?!\1).)*)\1/g), (match) => match[2]!),
      );
    } else {
      const text = /^(["'])([^"'\\]*)\1[ \t]*(?:#.*)?$/.exec(value.trim());
      if (text !== null) {
        settings.set(name, [text[2]!]);
      }
    }
  }
  return settings;
}
