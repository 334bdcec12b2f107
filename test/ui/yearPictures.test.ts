import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { heatMap, monthBars, pictureWords } from '../../src/year/pictures';
import { dark, light } from '../../src/year/pictures/palette';
import { root } from './support/blogFolder';

/** A year of somebody who rests on Sundays, writes more in spring and was on leave in August. */
const days = Array.from({ length: 366 }, (_, day) => {
  const rhythm = Math.abs(Math.sin(day * 12.9898) * 43758.5453) % 1;
  const leave = day > 212 && day < 240;
  const season = 1 + 6 * Math.exp(-(((day - 110) / 60) ** 2));
  return leave || day % 7 === 6 || rhythm < 0.3 ? 0 : Math.round(rhythm * season * 2);
});
days[300] = 4_000;
const months = [42, 87, 131, 204, 166, 95, 71, 0, 64, 1_208, 58, 33];
const before = [12, 30, 55, 61, 80, 77, 102, 96, 40, 120, 66, 51];

const pictures = {
  'heat-map-en': heatMap({ year: 2028, days, weekStart: 'sunday', words: pictureWords('en') }),
  'heat-map-ko': heatMap({ year: 2024, days, weekStart: 'monday', words: pictureWords('ko') }),
  'month-bars-en': monthBars({ year: 2024, months, words: pictureWords('en') }),
  'month-bars-ko': monthBars({ year: 2024, months, before, words: pictureWords('ko') }),
  'heat-map-empty-ko': heatMap({ year: 2023, days: [], weekStart: 'monday', words: pictureWords('ko') }),
};

/** The colour at a place of a picture of the page, `#rrggbb`. */
async function colourAt(page: Page, png: Buffer, x: number, y: number): Promise<string> {
  return page.evaluate(
    async ({ data, x, y }) => {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const [red, green, blue] = context.getImageData(x, y, 1, 1).data;
      return `#${[red, green, blue].map((part) => part!.toString(16).padStart(2, '0')).join('')}`;
    },
    { data: png.toString('base64'), x, y },
  );
}

suite('pictures of the year, in a browser', () => {
  let browser: Browser;
  let folder: string;
  const shots = join(root, 'dist', 'screenshots');

  suiteSetup(async () => {
    const { ensureChromium, chromiumFlags } = await import(join(root, 'scripts', 'chromium.mjs'));
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
    folder = mkdtempSync(join(tmpdir(), 'retrospect-pictures-'));
    mkdirSync(shots, { recursive: true });
    for (const [name, source] of Object.entries(pictures)) {
      writeFileSync(join(folder, `${name}.svg`), source);
    }
  });
  suiteTeardown(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [scheme, palette] of Object.entries({ light, dark })) {
    for (const name of Object.keys(pictures)) {
      test(`${name} is ${scheme} as a file and as an image of a ${scheme} page`, async () => {
        const page = await browser.newPage({
          colorScheme: scheme as 'light' | 'dark',
          viewport: { width: 860, height: 340 },
        });
        try {
          await page.goto(pathToFileURL(join(folder, `${name}.svg`)).href);
          const fill = (selector: string) =>
            page.evaluate((each) => getComputedStyle(document.querySelector(each)!).fill, selector);
          const rgb = (colour: string) =>
            `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`;
          assert.equal(await fill('.paper'), rgb(palette.paper));
          assert.equal(await fill('.total'), rgb(palette.text));
          assert.equal(await fill('.faint'), rgb(palette.faint));
          // No text leaves the paper or runs into another.
          const overlaps = await page.evaluate(() => {
            const paper = document.querySelector('.paper')!.getBoundingClientRect();
            const texts = [...document.querySelectorAll('text')].map((text) => ({
              words: text.textContent,
              box: text.getBoundingClientRect(),
            }));
            return texts.flatMap(({ words, box }, index) => [
              ...(box.left < paper.left || box.right > paper.right || box.bottom > paper.bottom
                ? [`${words} outside`]
                : []),
              ...texts
                .slice(index + 1)
                .filter(
                  ({ box: other }) =>
                    box.left < other.right &&
                    other.left < box.right &&
                    box.top + 2 < other.bottom &&
                    other.top + 2 < box.bottom,
                )
                .map((other) => `${words} on ${other.words}`),
            ]);
          });
          assert.deepEqual(overlaps, []);
          const html = join(folder, 'page.html');
          writeFileSync(
            html,
            `<!doctype html><meta name="color-scheme" content="light dark"><body style="margin:16px"><img src="${name}.svg">`,
          );
          await page.goto(pathToFileURL(html).href);
          const png = await page.screenshot({ path: join(shots, `year-${name}-${scheme}.png`) });
          assert.equal(await colourAt(page, png, 16 + 8, 16 + 40), palette.paper);
        } finally {
          await page.close();
        }
      });
    }
  }
});
