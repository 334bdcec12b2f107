import assert from 'node:assert/strict';
import { leftAsSource } from '../../../src/publish';
import { Retrospective } from '../../../src/retrospective';
import { assertLinear } from '../growth';

const told = (text: string) => {
  const { formulas, diagrams } = leftAsSource(Retrospective.parse(text).blocks);
  return [...(formulas ? ['formulas'] : []), ...(diagrams ? ['diagrams'] : [])].join(' ');
};

suite('what is exported as its source', () => {
  for (const [text, expected] of [
    ['$$\nE = mc^2\n$$', 'formulas'],
    ['where $x_1 + y$ is, and $\\alpha$', 'formulas'],
    ['```mermaid\ngraph TD\n```', 'diagrams'],
    ['- a\n\n  ```mermaid\n  graph TD\n  ```', 'diagrams'],
    ['$a^2$\n\n~~~ mermaid\nx\n~~~', 'formulas diagrams'],
    ['It cost $5, then $6, and US$7 = 9000원.', ''],
    ['`$x^2$`\n\n```sh\necho $A_B $C_D\n```\n\n    $$x$$', ''],
    ['````md\n```mermaid\nx\n```\n````', ''],
  ] as const) {
    test(JSON.stringify(text), () => assert.equal(told(text), expected));
  }

  test('twice as many dollars take twice as long', function () {
    this.timeout(60_000);
    assertLinear((size) => void told('$a '.repeat(size)), 2_000);
    assertLinear((size) => void told('$$a '.repeat(size)), 2_000);
  });
});
