import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { safeFileName, safeFolder } from '../../../src/blog';

const bytes = (text: string) => new TextEncoder().encode(text).length;

suite('safe file names', () => {
  for (const [name, safe] of [
    ['2021-retrospective.md', '2021-retrospective.md'],
    ['2021년 회고.md', '2021년 회고.md'],
    ['\u1112\u116c\u1100\u1169.md', '회고.md'],
    ['CON', '_CON'],
    ['con.md', '_con.md'],
    ['aux.tar.gz', '_aux.tar.gz'],
    ['NUL.txt', '_NUL.txt'],
    ['COM¹', '_COM¹'],
    ['LPT9.md', '_LPT9.md'],
    ['console.md', 'console.md'],
    ['com10.md', 'com10.md'],
    ['../../etc/passwd', 'etcpasswd'],
    ['a/b\\c:d', 'abcd'],
    ['what? "yes" <no> | *', 'what yes no'],
    ['.bashrc', 'bashrc'],
    ['-rf', 'rf'],
    ['. - .md', 'md'],
    ['x. ', 'x'],
    ['x...', 'x'],
    ['a\u202egnp.md', 'agnp.md'],
    ['a\u200bb\u0000c\nd', 'abcd'],
    ['e\u200d\u0301', 'é'],
    ['a   b', 'a b'],
    ['\ud800x', 'x'],
    ['👋.md', '👋.md'],
    ['', undefined],
    ['...', undefined],
    ['/', undefined],
    ['\u200b', undefined],
  ] as const) {
    test(`${JSON.stringify(name)} → ${safe ?? 'none'}`, () => {
      assert.equal(safeFileName(name), safe);
    });
  }

  test('a long name is cut between letters and keeps its extension', () => {
    assert.equal(safeFileName(`${'회'.repeat(200)}.md`), `${'회'.repeat(39)}.md`);
    assert.equal(safeFileName(`${'👋'.repeat(200)}.md`), `${'👋'.repeat(29)}.md`);
    assert.equal(safeFileName(`${'a'.repeat(119)} b`), 'a'.repeat(119));
  });

  test('every name is one component that every system takes, and stays itself', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ...'./\\:*?"<>|-_ ~\0\n\ta한é👋',
        'con',
        'aux.',
        '\u0301',
        '\u200d',
        '\u202e',
        '\ud800',
        '\udc00',
        '..',
        '.md',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 60 }),
        fc.constantFrom('', 'x'.repeat(100), 'x '.repeat(58)),
        (text, lead) => {
          const safe = safeFileName(lead + text);
          if (safe === undefined) {
            return;
          }
          assert.doesNotMatch(safe, /[\\/:*?"<>|\p{Cc}\p{Cf}]|^[.\-\s]|[.\s]$/u);
          assert.ok(!/\p{Cs}/u.test(safe) && bytes(safe) <= 120 && safe === safe.normalize('NFC'));
          assert.equal(safeFileName(safe), safe);
        },
      ),
      { numRuns: 800 },
    );
  });
});

suite('safe folders', () => {
  for (const [path, folder] of [
    ['', ''],
    ['.', ''],
    ['posts', 'posts'],
    ['content/posts/', 'content/posts'],
    ['./content//posts', 'content/posts'],
    ['content\\posts', 'content/posts'],
    ['_posts', '_posts'],
    ['.hidden/x', '.hidden/x'],
    ['회고/2021년 글', '회고/2021년 글'],
    ['..', undefined],
    ['a/../..', undefined],
    ['a/..', undefined],
    ['/etc', undefined],
    ['\\\\host\\share', undefined],
    ['C:\\x', undefined],
    ['c:x', undefined],
    ['~/x', undefined],
    ['a/b:c', undefined],
    ['a/ ', undefined],
    ['a/...', undefined],
    ['posts.', undefined],
    ['posts /x', undefined],
    ['a/con', undefined],
    ['NUL.d/x', undefined],
    ['a\u202eb', undefined],
    ['a\0b', undefined],
  ] as const) {
    test(`${JSON.stringify(path)} → ${folder ?? 'refused'}`, () => {
      assert.equal(safeFolder(path), folder);
    });
  }
});
