import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame } from 'playwright-core';
import { root } from './support/blogFolder';
import { openWithPreview } from './support/previews';
import { withWorkbench } from './support/suiteWindow';

/** A post with one of each thing that the page can show. */
const everything = `---
title: 2021 in review
date: 2021-12-30
tags: [retrospective, diary]
cover: posts/images/2023-desk.png
coverCaption: A desk by a window
---

A **busy** year[^1] with \`code\`, a [link](https://example.com), ==no mark==, <mark>a mark</mark> and <kbd>Esc</kbd>.

## Work

![A desk](posts/images/2023-desk.png)
*The desk*

![](posts/images/2023-desk.png)

![Not there](posts/images/none.png)

> Said once, and kept.

- [x] Done
- [ ] Open [with a link](https://example.com)
- [/] Partly

### Numbers

| What | How many | A long column of words that makes the table wide |
| --- | ---: | :---: |
| Posts | 12 | something that takes up a good deal of room in the table |

## Code

\`\`\`ts
// A comment that should be read as well.
@decorate('once')
export class Shop<T> extends Base {
  private readonly items: Map<string, number> = new Map([['tea', 1_000]]);
  /** @param name of the item */
  has(name: string): boolean {
    return this.items.has(name) && /^t/.test(name) && name !== null;
  }
}
\`\`\`

\`\`\`diff
- const old = 1;
+ const now = 2;
\`\`\`

\`\`\`html
<!-- a comment --><p class="a">text &amp; more</p>
\`\`\`

\`\`\`yaml
key: value # a comment
\`\`\`

{% youtube abc %}

<details><summary>More</summary>

Hidden at first.

</details>

---

[^1]: A note at the end.
`;

const themes = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
] as const;

const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

/** What is wrong with the page for those who do not see it as others do: serious and critical findings, and where. */
async function findings(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(async () => {
    const { run } = (globalThis as unknown as { axe: { run(node: Node, options: RunOptions): Promise<AxeResults> } })
      .axe;
    return run(document, { iframes: false, resultTypes: ['violations'] });
  });
  return violations.flatMap(({ id, impact, nodes }) =>
    impact === 'serious' || impact === 'critical'
      ? nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`)
      : [],
  );
}

suite('the page can be read by everybody', () => {
  const window = withWorkbench({ size: { width: 1280, height: 1600 } });

  for (const style of ['editor', 'paper']) {
    for (const [theme, kind] of themes) {
      // Paper is nearly the same in all of them.
      const isLong = style === 'paper' && kind !== 'vscode-light';
      test(`nothing serious is found on it: ${theme}, ${style}${isLong ? ' [long]' : ''}`, async () => {
        const workbench = window();
        workbench.setting('retrospect.preview.style', style);
        workbench.setting('workbench.colorTheme', theme);
        const frame = await openWithPreview(workbench, everything, `everything-${style}-${kind}.md`);
        await frame.waitForFunction(
          ([wanted, look]) =>
            document.body.classList.contains(wanted!) && document.documentElement.dataset['style'] === look,
          [kind, style],
        );
        await frame.waitForSelector('.footnotes');
        assert.deepEqual(await findings(frame), []);
        await workbench.screenshot(`accessibility-${style}-${kind}`);
      });
    }
  }

  test('tasks are named by their text, and tables can be reached by the keys', async () => {
    const frame = await openWithPreview(window(), everything, 'named.md');
    await frame.waitForSelector('.footnotes');
    const names = await frame.locator('input.task').evaluateAll((boxes) => boxes.map((box) => box.ariaLabel));
    assert.deepEqual(names, ['Done', 'Open with a link', 'Partly']);
    assert.equal(await frame.locator('.table-frame').getAttribute('tabindex'), '0');
  });

  test('nothing moves for those who ask for it', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, everything, 'still.md');
    const durations = () =>
      frame.evaluate(() => {
        const main = document.querySelector<HTMLElement>('main')!;
        main.style.transition = 'opacity 5s';
        return getComputedStyle(main).transitionDuration;
      });
    assert.ok(await frame.evaluate(() => document.body.classList.contains('vscode-reduce-motion')));
    assert.equal(await durations(), '0s', 'asked of VS Code');
    await frame.evaluate(() => document.body.classList.remove('vscode-reduce-motion'));
    assert.equal(await durations(), '5s', 'nobody asks');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await durations(), '0s', 'asked of the system');
  });
});
