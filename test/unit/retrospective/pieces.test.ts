import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultMarkdownOptions, splitBlocks, type BlockSpan } from '../../../src/markdown';
import { BlockList } from '../../../src/retrospective/blockList';
import { resplit } from '../../../src/retrospective/resplit';
import { structuredText } from '../structuredText';

const shape = ({ source, gap, kind }: BlockSpan) => ({ source, gap, kind });

/** The blocks of `text` read in pieces of about `size` UTF-16 units, and the number of stops. */
function readInPieces(text: string, size: number) {
  const work = resplit(BlockList.empty, { before: 0, text, behind: 0 }, undefined, defaultMarkdownOptions, size);
  for (let stops = 0; ; stops++) {
    const { done, value } = work.next();
    if (done) {
      return { lead: value.lead, spans: value.spans.map(shape), stops };
    }
  }
}

suite('reading in pieces', () => {
  test('finds the blocks that reading at once finds, however small the pieces', () => {
    fc.assert(
      fc.property(structuredText, fc.integer({ min: 1, max: 60 }), (structured, size) => {
        const text = `${structured.replace(/\r\n?/g, '\n')}\n`;
        const { lead, spans } = splitBlocks(text, defaultMarkdownOptions);
        const found = readInPieces(text, size);
        assert.deepEqual({ lead: found.lead, spans: found.spans }, { lead, spans: spans.map(shape) });
      }),
      { numRuns: 600 },
    );
  });

  test('stops often in a long text', () => {
    const { stops, spans } = readInPieces('Some words.\n\n'.repeat(4000), 1000);
    assert.equal(spans.length, 4000);
    assert.ok(stops > 40, String(stops));
  });

  test('reads one block of any length, in pieces that grow', () => {
    const { stops, spans } = readInPieces(`\`\`\`\n${'code\n'.repeat(20_000)}`, 1000);
    assert.equal(spans.length, 1);
    assert.ok(stops > 2 && stops < 12, String(stops));
  });
});
