import * as assert from 'node:assert/strict';
import { firstSentenceIn } from '../../../src/library';
import { Retrospective } from '../../../src/retrospective';

/** The first sentence under the first heading of a post. */
function sentence(text: string): string | undefined {
  const post = Retrospective.parse(text);
  return firstSentenceIn(post, post.sections[0]!);
}

suite('the first sentence of a section', () => {
  test('is plain text', () => {
    assert.equal(
      sentence('## Work\n\nI **moved** to [a team](/team) & `left` it[^1]. Then more.\n\n[^1]: A note.\n'),
      'I moved to a team & left it.',
    );
  });

  test('is found in Korean, over the end of a line, without its mark at the end', () => {
    assert.equal(sentence('## 회사\n\n팀을 옮겼다. 그리고 바빴다.\n'), '팀을 옮겼다.');
    assert.equal(sentence('## 회사\n\n여름에\n팀을 옮겼다.\n'), '여름에 팀을 옮겼다.');
    assert.equal(sentence('## 회사\n\n팀을 옮긴 해\n'), '팀을 옮긴 해');
  });

  test('a number or an address does not end it', () => {
    assert.equal(
      sentence('## A\n\nVersion 1.2 of example.com came. Later, 2.0.\n'),
      'Version 1.2 of example.com came.',
    );
  });

  test('is cut where it is long', () => {
    const found = sentence(`## A\n\n${'가나다 '.repeat(60)}.\n`)!;
    assert.ok(found.endsWith('…') && Array.from(found).length <= 80, found);
  });

  test('lists, pictures, quotes and what is under the next heading are none', () => {
    assert.equal(sentence('## A\n\n- one\n\n![alt](a.png)\n\n> quoted\n\n## B\n\nText.\n'), undefined);
  });

  test('comes behind a picture', () => {
    assert.equal(sentence('## A\n\n![alt](a.png)\n\nText <b>is</b> here.\n'), 'Text is here.');
  });

  test('raw tags and marks that change direction stay out', () => {
    assert.equal(sentence('## A\n\na <img src=x onerror=1> \u202eb &lt;i&gt; c.\n'), 'a b <i> c.');
  });
});
