// Times of edits in posts of several sizes, as JSON: a process of its own. Each is the edit and the counts behind it.
import { createRequire } from 'node:module';
import { makePost, numbers } from './posts.mjs';

const { Retrospective } = createRequire(import.meta.url)('../../dist/bench/model.js');

/** Types one letter at places anywhere in the body. @returns milliseconds of each */
function typeAnywhere(post, edits, seed = 5) {
  const next = numbers(seed);
  const first = post.frontMatter.bodyLine;
  const times = [];
  for (let edit = 0; edit < edits; edit++) {
    const line = first + Math.floor(next() * (post.lineCount - first));
    const place = { line, character: Math.floor(next() * 200) }; // behind the line's end is its end
    const time = timed(() => {
      post = post.edit([{ start: place, end: place, text: 'a' }]);
      return post.counts;
    });
    times.push(time);
  }
  return times;
}

function timed(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** A post that has been counted, as one in an editor is. */
function openPost(text) {
  const post = Retrospective.parse(text);
  void post.counts;
  return post;
}

/** Edits that change what all the text behind them or before them means. */
function far(text, rounds) {
  const result = { fenceOpened: [], fenceRemoved: [], definitionAdded: [] };
  for (let round = 0; round < rounds; round++) {
    let post = openPost(text);
    const change = (key, edit) => result[key].push(timed(() => void (post = post.edit([edit])).counts));
    const top = { line: post.frontMatter.bodyLine, character: 0 };
    change('fenceOpened', { start: top, end: top, text: '```\n' });
    change('fenceRemoved', { start: top, end: { line: top.line + 1, character: 0 }, text: '' });
    const end = { line: post.lineCount - 1, character: 1e6 };
    change('definitionAdded', { start: end, end, text: `\n\n[ref]: https://example.com/${round}\n` });
  }
  return result;
}

const [edits, ...sizes] = process.argv.slice(2).map(Number);
typeAnywhere(openPost(makePost(100)), 500); // compiles and warms up, and doesn't count
const result = { sizes: [] };
for (const kilobytes of sizes) {
  const text = makePost(kilobytes);
  const parse = Array.from({ length: kilobytes < 1000 ? 9 : 3 }, () => timed(() => openPost(text)));
  result.sizes.push({ kilobytes, parse, edits: typeAnywhere(openPost(text), edits) });
}
result.far = far(makePost(1000), 5);
console.log(JSON.stringify(result));
