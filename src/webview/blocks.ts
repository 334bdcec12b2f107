import type { PageSplice, PageUnit } from '../preview/messages';
import { PageSection, type Marked } from './pageSection';
import type { Sanitizer } from './sanitizer';

/** Units in one section: the browser lays out whole sections, and a new line above moves a section, not its blocks. */
const sectionSize = 100;
/** Milliseconds of drawing after which the browser gets to paint and to answer. */
const sliceMilliseconds = 8;

/**
 * The post's body. Units that a patch doesn't touch keep their nodes. A new page is drawn in slices, what is to be seen
 * first; until then a section holds nothing but its height.
 */
export class Blocks {
  private sections: PageSection[] = [];
  private notes: PageSection | undefined;
  private drawing: ReturnType<typeof setTimeout> | undefined;

  /** @param onDidDraw called after sections were drawn that a new page had left for later */
  constructor(
    private readonly root: HTMLElement,
    private readonly sanitizer: Sanitizer,
    private readonly onDidDraw: () => void = () => {},
  ) {}

  /** @param line line of the post to be seen first */
  show(units: readonly PageUnit[], notes: PageUnit | undefined, line: number): void {
    this.sections = [];
    for (let start = 0; start < units.length; start += sectionSize) {
      this.sections.push(new PageSection(this.sanitizer, units.slice(start, start + sectionSize)));
    }
    this.notes = undefined;
    this.root.replaceChildren(...this.sections.map(({ element }) => element));
    this.showNotes(notes ?? null);
    this.drawAt(line);
    this.drawSoon();
  }

  patch(splices: readonly PageSplice[]): void {
    splices.forEach((splice) => this.splice(splice));
  }

  /** Shows the list of footnotes: a new one, the same on another line, or none. */
  showNotes(notes: { readonly line: number; readonly html?: string } | null): void {
    if (notes?.html === undefined) {
      if (notes !== null) {
        this.notes?.moveTo(notes.line);
      } else {
        this.notes?.element.remove();
        this.notes = undefined;
      }
      return;
    }
    this.notes?.element.remove();
    this.notes = new PageSection(this.sanitizer, [{ line: notes.line, html: notes.html }]);
    this.notes.draw();
    this.root.append(this.notes.element);
  }

  /** Draws everything that was left for later. */
  drawAll(): void {
    this.sections.forEach((section) => section.draw());
  }

  /** Elements with the line of the post that they begin on, in order, of the part of the page between two heights. */
  *linesBetween(top: number, bottom: number): Iterable<Marked> {
    for (const section of this.sections) {
      const box = section.element.getBoundingClientRect();
      if (box.bottom >= top && box.top <= bottom) {
        section.draw();
        yield* section.marked();
      }
    }
  }

  /** The elements that begin on the last marked line up to `line`, and on the first behind it. */
  around(line: number): { before?: Marked; behind?: Marked } {
    const index = this.drawAt(line);
    let before: Marked | undefined;
    for (const section of this.sections.slice(index, index + 2)) {
      for (const marked of section.marked()) {
        if (marked.line > line) {
          return { ...(before && { before }), behind: marked };
        }
        before = marked;
      }
    }
    return before ? { before } : {};
  }

  /** Draws the section that holds `line` and the one behind it. @returns the index of the first */
  private drawAt(line: number): number {
    const index = Math.max(
      0,
      this.sections.findLastIndex((section) => section.line <= line),
    );
    this.sections.slice(index, index + 2).forEach((section) => section.draw());
    return index;
  }

  private drawSoon(): void {
    clearTimeout(this.drawing);
    if (this.sections.every(({ isDrawn }) => isDrawn)) {
      return;
    }
    this.drawing = setTimeout(() => {
      const until = performance.now() + sliceMilliseconds;
      for (const section of this.sections) {
        section.draw();
        if (performance.now() > until) {
          break;
        }
      }
      this.onDidDraw();
      this.drawSoon();
    });
  }

  private splice({ from, removed, added, lineDelta }: PageSplice): void {
    const { index, offset } = this.locate(from);
    this.remove(index, offset, removed);
    if (lineDelta !== 0) {
      this.sections[index]?.moveFrom(offset, lineDelta);
      for (let later = index + 1; later < this.sections.length; later++) {
        this.sections[later]!.moveTo(this.sections[later]!.line + lineDelta);
      }
    }
    if (added.length > 0) {
      this.insert(index, offset, added);
    }
    // A section that lost all its units goes, unless it is the only one.
    for (let at = Math.min(index + 1, this.sections.length - 1); at >= index && this.sections.length > 1; at--) {
      if (this.sections[at]!.length === 0) {
        this.sections[at]!.element.remove();
        this.sections.splice(at, 1);
      }
    }
  }

  /** Removes `count` units from `offset` in the section at `index` on; sections that end up empty behind it go. */
  private remove(index: number, offset: number, count: number): void {
    let left = count - (this.sections[index]?.remove(offset, count) ?? 0);
    while (left > 0 && index + 1 < this.sections.length) {
      const section = this.sections[index + 1]!;
      left -= section.remove(0, left);
      if (section.length === 0) {
        section.element.remove();
        this.sections.splice(index + 1, 1);
      }
    }
  }

  private insert(index: number, offset: number, added: readonly PageUnit[]): void {
    let section = this.sections[index];
    if (section === undefined) {
      section = new PageSection(this.sanitizer, []);
      section.draw();
      this.sections.push(section);
      this.root.prepend(section.element);
    }
    section.insert(offset, added);
    for (let at = index; this.sections[at]!.length > 2 * sectionSize; at++) {
      const rest = this.sections[at]!.cut(sectionSize);
      this.sections.splice(at + 1, 0, rest);
    }
    this.drawSoon();
  }

  /** Where the unit at index `unit` stands; the end of the last section for an index behind the last. */
  private locate(unit: number): { index: number; offset: number } {
    let left = unit;
    for (let index = 0; index < this.sections.length; index++) {
      const { length } = this.sections[index]!;
      if (left < length || (left === length && index === this.sections.length - 1)) {
        return { index, offset: left };
      }
      left -= length;
    }
    return { index: 0, offset: 0 };
  }
}
