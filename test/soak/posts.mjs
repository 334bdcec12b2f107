// The blog that is written in for hours: 10,000 posts, one of them of 4 MB, some of them retrospectives with goals.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchor, makePost } from '../bench/posts.mjs';

/** So many posts stay open, so many of these have a preview. */
export const openPosts = 20;
export const previews = 5;
/** Place of the 4 MB post among those that are open; it has a preview too. */
export const largePost = previews - 1;
const kilobytesOfLarge = 4096;

/** A word of the post's own on the line where latency is measured. */
export const anchorOf = (post) => `${anchor}${String(post).padStart(2, '0')}x`;
/** Path of a post that is opened, relative to the blog. */
export const pathOf = (post) => `posts/${1990 + post}-retrospective.md`;

const goals = ['- [ ] 수영 배우기', '- [x] Read twelve books', '- [ ] Write every month', '- [ ] 새벽에 걷기'];

/** @param {number} posts of the whole blog */
export function makeBlog(folder, posts) {
  mkdirSync(join(folder, 'posts', 'notes'), { recursive: true });
  for (let post = 0; post < openPosts; post++) {
    const kilobytes = post === largePost ? kilobytesOfLarge : 6 + (post % 8);
    const year = 1990 + post;
    const text = makePost(kilobytes, { seed: post + 1 })
      .replace(/^title: .*$/m, `title: "${year}년 회고"`)
      .replace(/^date: .*$/m, `date: ${year}-12-31`)
      .replace(`${anchor}\n`, `${anchorOf(post)}\n\n## Goals of ${year}\n\n${goals.join('\n')}\n`);
    writeFileSync(join(folder, pathOf(post)), text);
  }
  for (let note = openPosts; note < posts; note++) {
    const name = `2020-${String((note % 12) + 1).padStart(2, '0')}-${String((note % 28) + 1).padStart(2, '0')}-note-${note}`;
    const text = makePost(1, { seed: note })
      .replace(/^title: .*$/m, `title: Note ${note}`)
      .replace(/^date: .*$/m, `date: ${name.slice(0, 10)}`);
    writeFileSync(join(folder, 'posts', 'notes', `${name}.md`), text);
  }
}
