import * as assert from 'node:assert/strict';
import { focusSource, openWithPreview, sourceText } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const post = `---
title: Math and diagrams
date: 2021-12-31
---

## A formula

The year was $\\sqrt{x^2 + \\frac{1}{2}}$ long.

$$
\\int_0^{12}

f(t)\\,dt
$$

## A diagram

\`\`\`mermaid
graph LR
  A[January] --> B[December]
\`\`\`

<svg><circle r="9"></circle></svg> and <span style="position:fixed">raw</span>

An ordinary paragraph.
`;

suite('math and diagrams of other extensions in the preview', () => {
  const opened = withWorkbench();

  test('look as they do in VS Code’s own preview, and raw HTML gains nothing by them', async () => {
    const workbench = opened();
    await openWithPreview(workbench, post, 'guests.md');
    // A diagram needs its script: the page is loaded anew with it.
    const page = await until(async () => {
      for (const frame of workbench.page.frames()) {
        if (await frame.evaluate(() => document.querySelector('#blocks .mermaid svg') !== null).catch(() => false)) {
          return frame;
        }
      }
      return undefined;
    }, 'a diagram');
    const facts = await page.evaluate(() => {
      const heightOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().height ?? -1;
      const node = document.querySelector('#blocks .mermaid svg .node rect, #blocks .mermaid svg .node path');
      return {
        inline: heightOf('#blocks p .katex'),
        root: heightOf('#blocks .katex svg'),
        struts: [...document.querySelectorAll('#blocks .strut')].map((strut) => strut.getBoundingClientRect().height),
        displayed: document.querySelectorAll('#blocks .katex-display').length,
        fill: node === null ? '' : getComputedStyle(node).fill,
        rawSvg: document.querySelectorAll('#blocks p > svg, #blocks circle[r="9"]').length,
        rawStyle: getComputedStyle(
          [...document.querySelectorAll('#blocks span')].find((span) => span.textContent === 'raw')!,
        ).position,
        line: document.querySelector('#blocks .katex-display')!.closest('[data-line]')!.getAttribute('data-line'),
      };
    });
    assert.ok(facts.inline > 10, JSON.stringify(facts));
    assert.ok(facts.root > 5, JSON.stringify(facts));
    assert.ok(facts.struts.length > 0 && facts.struts.every((height) => height > 0), JSON.stringify(facts));
    assert.equal(facts.displayed, 1, 'a formula with a blank line in it is one');
    assert.ok(!['', 'rgb(0, 0, 0)', 'none'].includes(facts.fill), `a node is filled with ${facts.fill}`);
    assert.equal(facts.rawSvg, 0);
    assert.equal(facts.rawStyle, 'static');
    await workbench.screenshot('preview-guests');

    // Typing elsewhere leaves the drawing alone.
    await page.evaluate(() => document.querySelector('#blocks .mermaid svg')!.setAttribute('data-same', ''));
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type('More words.');
    await until(
      () => page.evaluate(() => document.querySelector('#blocks')!.textContent!.includes('More words.')),
      'text',
    );
    await workbench.page.waitForTimeout(500);
    assert.ok(await page.evaluate(() => document.querySelector('#blocks .mermaid svg[data-same]') !== null));
    assert.match(await sourceText(workbench), /More words/);
  });

  test('can be switched off', async () => {
    const workbench = opened();
    workbench.setting('retrospect.preview.guests', false);
    await until(async () => {
      for (const frame of workbench.page.frames()) {
        const text = await frame
          .evaluate(() => document.querySelector('#blocks code.language-mermaid')?.textContent)
          .catch(() => undefined);
        if (text?.includes('January')) {
          return frame.evaluate(() => document.querySelector('#blocks .katex') === null);
        }
      }
      return undefined;
    }, 'the source of the diagram');
  });
});
