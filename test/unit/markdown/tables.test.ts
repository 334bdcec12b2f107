import * as assert from 'node:assert/strict';
import { htmlOf } from './support';

suite('tables', () => {
  test('alignment is a class, as the page allows no style', () => {
    const html = htmlOf('|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|');
    assert.deepEqual(html.match(/<t[hd]\b[^>]*>/g), [
      '<th class="align-left">',
      '<th class="align-center">',
      '<th class="align-right">',
      '<th>',
      '<td class="align-left">',
      '<td class="align-center">',
      '<td class="align-right">',
      '<td>',
    ]);
    assert.doesNotMatch(html, /style/);
  });

  test('a table stands in a frame that scrolls', () => {
    assert.match(htmlOf('|a|\n|-|\n|1|'), /^<div class="table-frame"><table>[\s\S]*<\/table><\/div>$/);
  });
});
