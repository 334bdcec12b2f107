import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withoutIcons, withoutLinks } from '../../../src/editor/plainText';

/** What VS Code takes for links in notifications and input boxes (`parseLinkedText`). */
const linkOfVsCode = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
/** What it takes for icons in lists to choose from. */
const iconOfVsCode = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const marks = fc
  .array(
    fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '](',
      'click',
      'command:x',
      'https://a',
      'file:///a',
      ' "b"',
      '$',
      '$(',
      'trash)',
      '\\',
      '회고',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const shown = (text: string) => text.replaceAll('\u2060', '');

suite('words of others in what VS Code shows', () => {
  test('make no link and no command in a notification', () => {
    const hostile = 'There is no file at posts/[click](command:workbench.action.terminal.new).md.';
    assert.match(hostile, linkOfVsCode);
    assert.doesNotMatch(withoutLinks(hostile), linkOfVsCode);
    assert.equal(shown(withoutLinks(hostile)), hostile);
  });

  test('make no icon in a list', () => {
    assert.doesNotMatch(withoutIcons('$(trash) 회고'), iconOfVsCode);
    assert.equal(shown(withoutIcons('$(trash) 회고')), '$(trash) 회고');
  });

  test('whatever they are, and look as they were written', () => {
    fc.assert(
      fc.property(marks, (text) => {
        assert.doesNotMatch(withoutLinks(text), linkOfVsCode);
        assert.doesNotMatch(withoutIcons(text), iconOfVsCode);
        assert.equal(shown(withoutLinks(text)), text);
        assert.equal(shown(withoutIcons(text)), text);
      }),
      { numRuns: 2_000 },
    );
  });
});
