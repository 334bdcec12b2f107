// What an open post keeps in memory, as JSON: a process of its own, with --expose-gc. Argument: kilobytes.
import { createRequire } from 'node:module';
import { languages, makePost } from './posts.mjs';

const { Retrospective } = createRequire(import.meta.url)('../../dist/bench/model.js');

/** A post of which everything was asked that an editor with a preview asks. The text itself is let go. */
function openPost(kilobytes, language) {
  const text = Buffer.from(makePost(kilobytes, { language })).toString();
  const post = Retrospective.parse(text);
  const length = post.blocks.reduce((sum, placed) => sum + post.htmlOf(placed).length, post.counts.characters);
  return { post, bytes: Buffer.byteLength(text), length };
}

/** Bytes in use after collections. */
function heap() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

const kilobytes = Number(process.argv[2]);
languages.forEach((language) => openPost(50, language)); // tables and code that stay whatever is open
const result = {};
for (const language of languages) {
  const before = heap();
  const open = openPost(kilobytes, language);
  result[language] = { bytes: open.bytes, kept: heap() - before, blocks: open.post.blocks.length };
}
console.log(JSON.stringify(result));
