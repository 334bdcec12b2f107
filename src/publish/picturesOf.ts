import type { Page } from '../preview';
import { publishedHtml } from './sanitizer';

/** A picture that a post shows. */
export interface ShownPicture {
  /** As the post says. */
  readonly source: string;
  /** Told by its file's name alone, wherever it stands. */
  readonly isByName: boolean;
}

/** Key of a picture in a map. */
export function pictureKey({ source, isByName }: ShownPicture): string {
  return isByName ? `[[${source}]]` : source;
}

/** The pictures of a page in order, each once, the cover first. */
export function picturesOf({ header, units, notes }: Page, lineAttribute: string): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  const add = (picture: ShownPicture) => found.set(pictureKey(picture), picture);
  if (header.cover !== undefined) {
    add({ source: header.cover.src, isByName: false });
  }
  for (const { html } of [...units, ...(notes ? [notes] : [])]) {
    if (/<img/i.test(html)) {
      publishedHtml(html, {
        lineAttribute,
        picture(source, isByName) {
          add({ source, isByName });
          return { missing: true };
        },
      });
    }
  }
  return [...found.values()];
}
