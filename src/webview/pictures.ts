import type { PictureBases } from '../preview/messages';

/** Finds the addresses under which a post's pictures can be loaded here. */
export class Pictures {
  bases: PictureBases = { roots: [], remote: false };

  /** Points `image` at what its `src` means; where there are several places to look, the next one on failure. */
  resolve(image: HTMLImageElement): void {
    const src = image.getAttribute('src') ?? '';
    const candidates = this.candidates(src);
    image.dataset['source'] = src; // for copying: what the post says
    image.loading = 'lazy';
    image.decoding = 'async';
    image.addEventListener('error', () => {
      const next = candidates.shift();
      if (next !== undefined) {
        image.src = next;
      } else {
        image.classList.add('missing');
        image.title = src;
      }
    });
    const first = candidates.shift();
    if (first === undefined) {
      image.removeAttribute('src');
      image.classList.add('missing');
      image.title = src;
    } else if (first !== src) {
      image.setAttribute('src', first);
    }
  }

  private candidates(src: string): string[] {
    const address = src.trim().replace(/\\/g, '/');
    if (/^data:image\//i.test(address)) {
      return [address];
    }
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) {
      return this.bases.remote && /^https:/i.test(address) ? [address] : [];
    }
    const below = (base: string | undefined) => {
      const path = address.replace(/^\/+/, '');
      const url = base === undefined || path === '' ? null : URL.parse(path, base);
      return url === null ? [] : [url.href];
    };
    return address.startsWith('/') ? this.bases.roots.flatMap(below) : below(this.bases.document);
  }
}
