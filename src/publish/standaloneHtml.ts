import { escapeHtml, headingSlugs, type Page, type PageHeader } from '../preview';
import { publishedHtml, type PublishedParts, type PublishedPicture } from './sanitizer';
import { pictureKey } from './picturesOf';

/** What a file is made of. */
export interface StandalonePost {
  readonly page: Page;
  readonly lineAttribute: string;
  /** For the window's title where the post has none. */
  readonly name: string;
  /** BCP 47 tag of the language that the post is written in, where known. */
  readonly language?: string;
  /** Headings of the body, with their 0-based lines. */
  readonly headings: readonly { readonly line: number; readonly title: string }[];
  /** By `pictureKey`. What is not in it is missing. */
  readonly pictures: ReadonlyMap<string, PublishedPicture>;
  /** Style sheet, of our own writing. */
  readonly style: string;
}

/** A post as one file that needs no other: no script, nothing is loaded but pictures on the web where there are some. */
export async function standaloneHtml(post: StandalonePost): Promise<string> {
  const { page, name, language, pictures } = post;
  const isOnline = [...pictures.values()].some((picture) => 'src' in picture && /^https:/i.test(picture.src));
  const style = post.style.replace(/<\//g, '<\\/');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${await sha256(style)}'`,
    `img-src data:${isOnline ? ' https:' : ''}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language ?? '')}" data-style="paper">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.header.title ?? name)}</title>
<style>${style}</style>
</head>
<body>
<main id="post">
${headerHtml(page.header, pictures)}<div id="blocks"><section>
${bodyHtml(post)}
</section></div>
</main>
</body>
</html>
`;
}

function bodyHtml({ page, lineAttribute, headings, pictures }: StandalonePost): string {
  const slugs = headingSlugs(headings.map(({ title }) => title));
  const ids = new Map(headings.map(({ line }, index) => [line, slugs[index]!]));
  const units = [...page.units, ...(page.notes ? [page.notes] : [])];
  return units
    .map(({ line, html }) => {
      const parts: PublishedParts = {
        lineAttribute,
        headingId: (relative) => ids.get(line + relative),
        picture: (source, isByName) => pictures.get(pictureKey({ source, isByName })) ?? { missing: true },
      };
      return html === '' ? '' : publishedHtml(html, parts);
    })
    .join('');
}

function headerHtml(header: PageHeader, pictures: ReadonlyMap<string, PublishedPicture>): string {
  const { title, date, readingTime, tags, cover } = header;
  const shownCover = cover && pictures.get(pictureKey({ source: cover.src, isByName: false }));
  if (title === undefined && shownCover === undefined && tags.length === 0 && date === undefined) {
    return ''; // as on the page: a reading time alone is no header
  }
  const meta = [
    ...(date
      ? [`<time class="post-date" datetime="${escapeHtml(date.day ?? date.text)}">${escapeHtml(date.text)}</time>`]
      : []),
    ...(readingTime ? [`<span class="post-reading-time">${escapeHtml(readingTime)}</span>`] : []),
  ];
  const parts = [
    ...(cover && shownCover && 'src' in shownCover
      ? [
          `<figure class="post-cover"><img src="${escapeHtml(shownCover.src)}" alt="${escapeHtml(cover.alt)}">` +
            `${cover.caption === undefined ? '' : `<figcaption>${escapeHtml(cover.caption)}</figcaption>`}</figure>`,
        ]
      : []),
    ...(title === undefined ? [] : [`<h1 class="post-title">${escapeHtml(title)}</h1>`]),
    ...(meta.length > 0 ? [`<div class="post-meta">${meta.join('')}</div>`] : []),
    ...(tags.length > 0
      ? [`<ul class="post-tags">${tags.map((tag) => `<li>${escapeHtml(tag)}</li>`).join('')}</ul>`]
      : []),
  ];
  return `<header class="post-header">\n${parts.join('\n')}\n</header>\n`;
}

async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
