import assert from 'node:assert/strict';
import { compositionStages, initialsOf, joinedConsonants, keystrokes } from '../../../src/template/hangul';
import { catalogue } from './catalogue';

suite('Hangul as it is typed', () => {
  test('stages of a word', () => {
    assert.equal(compositionStages('목표').join(' '), 'ㅁ 모 목 ㅍ 표');
    assert.equal(compositionStages('회고').join(' '), 'ㅎ 호 회 획 ㄱ 고');
    assert.equal(compositionStages('값').join(' '), 'ㄱ 가 갑 값');
    assert.deepEqual(compositionStages('goal'), []);
  });

  test('keystrokes of half-composed syllables begin those of the whole', () => {
    for (const stage of ['ㅎ', '호', '회', '획']) {
      assert.ok(keystrokes('회고').startsWith(keystrokes(stage)), stage);
    }
    assert.ok(keystrokes('값을').startsWith(keystrokes('갑')));
  });

  test('initial consonants, and as a keyboard joins them', () => {
    assert.equal(initialsOf('목표'), 'ㅁㅍ');
    assert.equal(initialsOf('KPT'), undefined);
    assert.equal(joinedConsonants('ㄱㅅ'), 'ㄳ');
  });

  test('the text to filter by holds the English names and the stages of the Korean ones', () => {
    const text = catalogue.filterTextOf('goals').split('/');
    for (const part of ['goals', 'Goals', 'next', 'year', 'ㅁ.모.목.ㅍ.표']) {
      assert.ok(text.includes(part), `${part} in ${text.join(' ')}`);
    }
  });

  test('the text to filter by fits into what VS Code looks at', () => {
    for (const { id } of catalogue.all('ko')) {
      assert.ok(catalogue.filterTextOf(id).length <= 128, `${id}: ${catalogue.filterTextOf(id).length}`);
    }
  });
});
