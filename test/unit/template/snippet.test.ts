import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  escapeSnippet,
  formatSnippet,
  joinSnippets,
  mapText,
  parseSnippet,
  plainText,
  type Snippet,
  type SnippetPart,
} from '../../../src/template/snippet';

const shown = (source: string, variables: Record<string, string> = {}) =>
  plainText(parseSnippet(source), new Map(Object.entries(variables)));

suite('snippet text', () => {
  for (const [source, text] of [
    ['plain', 'plain'],
    ['${1:a} and ${2:b}$0', 'a and b'],
    ['$1', ''],
    ['${1:name}, dear $1', 'name, dear name'],
    ['$1 before ${1:name}', 'name before name'],
    ['${1|one,two|} $1', 'one one'],
    ['${1|a\\,b,c\\|d|}', 'a,b'],
    ['${1:outer ${2:inner} end} $2', 'outer inner end inner'],
    ['${1:a${2:b${3:c}}}', 'abc'],
    ['\\$1 \\} \\\\ \\x', '$1 } \\ \\x'],
    ['${1:a\\}b}', 'a}b'],
    ['${NAME:default} $OTHER', 'default '],
    ['a } b { c $ d ${ e', 'a } b { c $ d ${ e'],
    ['${1:never closed', '${1:never closed'],
    ['${1:never ${2:closed}', '${1:never closed'],
    ['${1|never,closed', '${1|never,closed'],
    ['${1/regular/expression/}', '${1/regular/expression/}'],
  ] as const) {
    test(`${source} → ${text}`, () => {
      assert.equal(shown(source), text);
    });
  }

  test('variables show their values', () => {
    assert.equal(
      shown('$CURRENT_YEAR-${CURRENT_MONTH:x}-${DAY:y}', { CURRENT_YEAR: '2021', CURRENT_MONTH: '12' }),
      '2021-12-y',
    );
  });

  const plain = { noNullPrototype: true };
  const name = fc.constantFrom('A', 'CURRENT_YEAR', '_x1');
  const words = fc.string({
    unit: fc.constantFrom('a', '한', ' ', '\n', '$', '}', '{', '\\', ',', '|', ':', '1'),
    minLength: 1,
  });
  const { snippet } = fc.letrec<{ snippet: Snippet; part: SnippetPart }>((tie) => ({
    snippet: fc.array(tie('part'), { maxLength: 4, depthIdentifier: 'snippet' }).map(withoutNeighbours),
    part: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'snippet' },
      fc.record({ kind: fc.constant('text' as const), text: words }, plain),
      fc.record(
        {
          kind: fc.constant('choice' as const),
          number: fc.nat(99),
          options: fc.array(words, { minLength: 1 }),
        },
        plain,
      ),
      fc.record({ kind: fc.constant('tabStop' as const), number: fc.nat(99), content: tie('snippet') }, plain),
      fc.record({ kind: fc.constant('variable' as const), name, content: tie('snippet') }, plain),
    ),
  }));

  /** Two texts side by side are read as one. */
  function withoutNeighbours(parts: readonly SnippetPart[]): Snippet {
    return parts.filter((part, index) => part.kind !== 'text' || parts[index - 1]?.kind !== 'text');
  }

  test('what is written is read again as the same parts', () => {
    fc.assert(
      fc.property(snippet, (parts) => {
        assert.deepEqual(parseSnippet(formatSnippet(parts)), parts);
      }),
      { numRuns: 300 },
    );
  });

  test('what is read and written is shown the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'${}|,:\\1a', '${1:', '${1|', '|}', 'A') }), (source) => {
        assert.equal(shown(formatSnippet(parseSnippet(source))), shown(source));
      }),
      { numRuns: 500 },
    );
  });

  test('escaped text is shown as it is', () => {
    fc.assert(
      fc.property(words, (text) => {
        assert.equal(shown(escapeSnippet(text)), text);
      }),
    );
  });

  test('thousands of open braces are read in no time', () => {
    const source = '${1:'.repeat(2_000);
    assert.equal(shown(source), source);
  });

  test('joined pieces are numbered on, and their last stops are dropped', () => {
    const joined = joinSnippets(['${1:a} $2 $1$0', 'none', '${3|x,y|} ${1:b ${2:c}}'].map(parseSnippet), '\n');
    assert.equal(formatSnippet(joined), '${1:a} ${2} ${1}\nnone\n${5|x,y|} ${3:b ${4:c}}');
  });

  test('text is replaced in every corner', () => {
    const upper = mapText(parseSnippet('a ${1:b ${2:c}} ${3|d,e|} ${F:g}'), (text) => text.toUpperCase());
    assert.equal(formatSnippet(upper), 'A ${1:B ${2:C}} ${3|D,E|} ${F:G}');
  });
});
