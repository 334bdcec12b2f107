import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './support/blogFolder';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const fixtures = join(root, 'test', 'fixtures', 'blogs');
const engines = readdirSync(fixtures);
const desk = readFileSync(join(root, 'test', 'fixtures', 'sample-blog', 'posts', 'images', '2023-desk.png'));

/** Written at the end of a post, in the ways of its engine. */
const more: Readonly<Record<string, string>> = {
  hexo: `
강가에서
쉬었다.

{% asset_img desk.png 400 "책상, *다시*" "책상" %}

{% youtube dQw4w9WgXcQ %}

지난 글은 {% post_link 2019-회고 %}에 있고, 사이트는 {{ config.title }}이다.
`,
  jekyll: `
![책상]({{ "/assets/img/desk.png" | relative_url }}){: width="420" .shadow }
_책상 앞에서_

> 팁은 조용히.
{: .prompt-tip }

{% include toc.html %}

{% raw %}그대로{% endraw %} 두었다.
`,
  'next-contentlayer': `
import Quiet from '../components/Quiet'

<Image src="/static/images/desk.png" alt="The desk" width={360} caption="The desk, again" />

<Callout type="info">
Some **quiet** words stay.
</Callout>

:::note Before you go
Last words.
:::

{/* more */}
`,
  obsidian: '\n![[desk.png|300]]\n![[2019년 회고]]\n',
  hugo: `
{{< figure
  src="desk.png"
  caption="책상"
>}}

{{< youtube dQw4w9WgXcQ >}}
`,
};

const files: Record<string, string | Uint8Array> = {};
const posts: Record<string, string> = {};
for (const engine of engines) {
  for (const path of readdirSync(join(fixtures, engine), { recursive: true }) as string[]) {
    if (!statSync(join(fixtures, engine, path)).isFile()) {
      continue;
    }
    const bytes = readFileSync(join(fixtures, engine, path));
    const isPost = /2020[^/]*(?:review|retrospect|회고)[^/]*(?:\/index)?\.mdx?$/.test(path);
    if (isPost) {
      posts[engine] = `blogs/${engine}/${path}`;
    }
    files[`blogs/${engine}/${path}`] = isPost
      ? `${bytes.toString()}${more[engine] ?? ''}\nThis is ${engine}.\n`
      : path.endsWith('desk.png')
        ? desk
        : bytes;
  }
}

suite('pictures of every engine in the preview [long]', () => {
  const window = withWorkbench({ files, folders: engines.map((engine) => `blogs/${engine}`) });

  test('are found where the blog keeps them, and tags are quiet', async () => {
    const workbench = window();
    let isOpen = false;
    for (const engine of engines) {
      await workbench.openFile(posts[engine]!, engine);
      if (!isOpen) {
        await workbench.command('Retrospective: Open Preview to the Side');
        isOpen = true;
      }
      const frame = await until(async () => {
        const candidate = await workbench.preview().catch(() => undefined);
        return (
          (await candidate
            ?.locator('#blocks', { hasText: `This is ${engine}.` })
            .count()
            .catch(() => 0)) === 1 && candidate
        );
      }, `the preview of ${engine}`);
      const pictures = () =>
        frame.evaluate(() =>
          [...document.querySelectorAll<HTMLImageElement>('#blocks img')].map((image) => {
            image.loading = 'eager';
            return `${image.dataset['source']} ${image.naturalWidth > 0}`;
          }),
        );
      await until(async () => (await pictures()).every((text) => text.endsWith(' true')), engine).catch(async () => {
        throw new Error(`${engine}: ${(await pictures()).join(', ')}`);
      });
      assert.ok((await pictures()).length > 0, engine);
      if (more[engine] !== undefined) {
        assert.doesNotMatch((await frame.locator('#blocks').textContent())!, /[{}]|<\w|:::|!\[\[/);
        await frame.evaluate(() => scrollTo(0, document.querySelector('#blocks')!.scrollHeight - innerHeight + 160));
        await workbench.screenshot(`preview-engine-${engine}`);
      }
      if (engine === 'hexo') {
        await until(async () => (await frame.locator('#blocks p > br').count()) === 1, 'a line break of Hexo');
      }
    }
  }).timeout(300_000);
});
