import { resolveAddress } from '../addresses';
import type { PictureBases } from '../preview/messages';

/** Finds the addresses under which a post's pictures can be loaded here. */
export class Pictures {
  private known: PictureBases | undefined;
  private readonly byName = new Map<string, string>();
  /** Addresses of a picture that were not tried yet. */
  private readonly untried = new WeakMap<HTMLImageElement, string[]>();

  /** How addresses are resolved from now on; pictures that stand in the page already: see {@link renew}. */
  set bases(bases: PictureBases) {
    this.known = bases;
    this.byName.clear();
    for (const path of bases.named) {
      const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
      if (!this.byName.has(name)) {
        this.byName.set(name, path);
      }
    }
  }

  /** Points `image` at what its `src` means; where there are several places to look, the next one on failure. */
  resolve(image: HTMLImageElement): void {
    image.dataset['source'] = image.getAttribute('src') ?? ''; // for copying: what the post says
    image.loading = 'lazy';
    image.decoding = 'async';
    image.addEventListener('error', () => this.tryNext(image));
    this.start(image);
  }

  /** Looks again for the pictures in `root` that were not found: the bases are others now. */
  renew(root: ParentNode): void {
    for (const image of root.querySelectorAll<HTMLImageElement>('img[data-source]')) {
      if (image.naturalWidth === 0) {
        if (image.classList.contains('missing')) {
          image.classList.remove('missing');
          image.removeAttribute('title');
        }
        this.start(image);
      }
    }
  }

  private start(image: HTMLImageElement): void {
    const source = image.dataset['source']!;
    const isByName = image.classList.contains('embed');
    this.untried.set(image, this.candidates(isByName ? `[[${source}]]` : source));
    this.tryNext(image);
  }

  private tryNext(image: HTMLImageElement): void {
    const next = this.untried.get(image)?.shift();
    if (next === undefined) {
      image.removeAttribute('src');
      image.classList.add('missing');
      image.title = image.dataset['source'] ?? '';
    } else if (image.getAttribute('src') !== next) {
      image.setAttribute('src', next);
    }
  }

  private candidates(address: string): string[] {
    const text = address.trim();
    if (/^data:image\//i.test(text)) {
      return [text];
    }
    const elsewhere = this.known?.remote === true && /^https:/i.test(text) ? [text] : [];
    const { folder, post, rules } = this.known ?? {};
    if (folder === undefined || post === undefined || rules === undefined) {
      return elsewhere;
    }
    const { candidates, anywhere } = resolveAddress(rules, post, text);
    const named = anywhere === undefined ? undefined : this.byName.get(anywhere);
    const paths = named === undefined ? candidates : [...candidates, named];
    // Names written on a Mac may be decomposed on the disk.
    const spellings = new Set([...paths, ...paths.map((path) => path.normalize('NFD'))]);
    return [...[...spellings].map((path) => folder + path.split('/').map(encodeURIComponent).join('/')), ...elsewhere];
  }
}
