// Counts texts with our scanner and with others, in turns, and prints the times as JSON: a process of its own, for any
// Node. Arguments: megabytes, rounds.
import { createRequire } from 'node:module';
import { texts } from './texts.mjs';

const require = createRequire(import.meta.url);
const { scan } = require('../../dist/bench/model.js');
const counters = {
  ours: scan,
  alfaaz: require('alfaaz').countWords,
  '@iarna/word-count': require('@iarna/word-count'),
};

const [megabytes, rounds] = process.argv.slice(2).map(Number);
const names = Object.keys(counters);
const inputs = Object.entries(texts).map(([name, make]) => ({ name, text: make(megabytes * 1e6) }));
const result = Object.fromEntries(
  inputs.map(({ name, text }) => [
    name,
    { bytes: Buffer.byteLength(text), times: Object.fromEntries(names.map((counter) => [counter, []])) },
  ]),
);
// The first rounds compile and warm up; they see every text, so that no counter is compiled for one kind alone.
const warmUp = 2;
for (let round = -warmUp; round < rounds; round++) {
  for (const { name, text } of inputs) {
    for (let turn = 0; turn < names.length; turn++) {
      const counter = names[(turn + round + warmUp) % names.length];
      const began = performance.now();
      counters[counter](text);
      const time = performance.now() - began;
      if (round >= 0) {
        result[name].times[counter].push(time);
      }
    }
  }
}
console.log(JSON.stringify(result));
