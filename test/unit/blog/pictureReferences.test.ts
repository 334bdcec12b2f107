import * as assert from 'node:assert/strict';
import { picturesIn } from '../../../src/blog/pictures/references';
import { slowInputs } from '../../slowInputs';
import { worked } from '../work';

/** As much as is read of one post. */
const full = 65_536;

suite('pictures in a post are found quickly', () => {
  const hostile = [
    ...['![', '![[', '![a](', '![a](b "', '<figure>', '<figure><img src="a"><figcaption>', '<img ', '<img src="'],
    ...['{{< figure ', '{{< figure src="a" ', '{% include figure ', '{% include figure a="b" ', '{% asset_img a '],
    ...['![a]({{', '![a](()', '![a](((', '```\n', '~~~a\n```\n', '---\n', '![a](b)\n*a', '![a](b)\n<center>', '\\[!['],
    ...['{% asset_img a a a a', '![a](b){:', '<figure\n', '![a](b) *'],
  ];
  for (const [name, text] of [
    ...hostile.map((unit) => [unit, unit.repeat(full / unit.length)] as const),
    ...slowInputs.map((input) => [input.name, input.make(Math.min(input.full, full)).slice(0, full)] as const),
  ]) {
    test(JSON.stringify(name), () => {
      const began = worked();
      picturesIn(text);
      const took = worked() - began;
      assert.ok(took < 400, `${Math.round(took)} ms`);
    });
  }
});
