import * as assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const korean = JSON.parse(readFileSync(join(process.cwd(), 'l10n/bundle.l10n.ko.json'), 'utf8')) as Record<
  string,
  string
>;

/** Every text that the source hands to `l10n.t`, quoted in any way. */
function wordsInSource(): string[] {
  const folder = join(process.cwd(), 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8');
    const calls = source.match(/\bl10n\.t\(/g)?.length ?? 0;
    const texts = Array.from(source.matchAll(/\bl10n\.t\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g), ([, quoted]) =>
      quoted!.slice(1, -1).replace(/\\(.)/g, '$1'),
    );
    assert.equal(texts.length, calls, `${file}: a text that is no plain string cannot be translated`);
    return texts;
  });
}

const placeholders = (text: string) => [...new Set(text.match(/\{\d+\}/g))].sort();

suite('words in Korean', () => {
  test('are there for every text, and for nothing else', () => {
    const words = wordsInSource();
    assert.ok(words.length > 0);
    assert.deepEqual([...new Set(words)].sort(), Object.keys(korean).sort());
  });

  for (const [english, text] of Object.entries(korean)) {
    test(`“${english}” has the same places to fill`, () => {
      assert.deepEqual(placeholders(text), placeholders(english));
      assert.notEqual(text.trim(), '');
    });
  }
});
