import type { PageUnit, PatchMessage } from '../preview/messages';
import type { Sanitizer } from './sanitizer';

/** Units in one `section`: the browser lays out whole sections, and lines inside one are relative to it. */
const sectionSize = 100;

/** A unit and the nodes it became. */
interface Shown {
  readonly unit: PageUnit;
  readonly nodes: readonly Node[];
}

interface Section {
  readonly element: HTMLElement;
  line: number;
  readonly shown: Shown[];
}

/** The post's body. Units that a patch doesn't touch keep their nodes. */
export class Blocks {
  private sections: Section[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly sanitizer: Sanitizer,
  ) {}

  show(units: readonly PageUnit[]): void {
    this.sections = [];
    for (let start = 0; start < units.length; start += sectionSize) {
      this.sections.push(this.newSection(units.slice(start, start + sectionSize)));
    }
    this.root.replaceChildren(...this.sections.map(({ element }) => element));
  }

  patch({ from, removed, added, lineDelta }: PatchMessage): void {
    let { section: index, offset } = this.locate(from);
    for (let left = removed; left > 0;) {
      const section = this.sections[index]!;
      const gone = section.shown.splice(offset, left);
      gone.forEach(({ nodes }) => nodes.forEach((node) => node.parentNode?.removeChild(node)));
      left -= gone.length;
      if (section.shown.length === 0 && this.sections.length > 1) {
        section.element.remove();
        this.sections.splice(index, 1);
        if (index === this.sections.length) {
          index--;
          offset = this.sections[index]!.shown.length;
        }
      } else if (left > 0) {
        index++;
        offset = 0;
      }
    }
    if (added.length === 0 && this.sections.length === 0) {
      return;
    }
    if (this.sections.length === 0) {
      this.show(added);
      return;
    }
    const section = this.sections[index]!;
    this.moveLines(section, offset, index, lineDelta);
    if (section.shown.length === 0) {
      this.setLine(section, added[0]?.line ?? section.line);
    }
    const shown = added.map((unit) => this.shownUnit(unit, section.line));
    const next = section.shown[offset]?.nodes[0] ?? null;
    for (const { nodes } of shown) {
      nodes.forEach((node) => section.element.insertBefore(node, next));
    }
    section.shown.splice(offset, 0, ...shown);
    if (section.shown.length > 2 * sectionSize) {
      this.split(index);
    }
  }

  /** Elements with the line of the post that they begin on, in order, of the part of the page between two heights. */
  *linesBetween(top: number, bottom: number): Iterable<{ element: Element; line: number }> {
    for (const { element, line } of this.sections) {
      const box = element.getBoundingClientRect();
      if (box.bottom < top || box.top > bottom) {
        continue;
      }
      for (const marked of element.querySelectorAll('[data-line]')) {
        yield { element: marked, line: line + Number(marked.getAttribute('data-line')) };
      }
    }
  }

  /** The elements that begin on the last marked line up to `line`, and on the first behind it. */
  around(line: number): { before?: { element: Element; line: number }; behind?: { element: Element; line: number } } {
    const index = Math.max(
      0,
      this.sections.findLastIndex((section) => section.line <= line),
    );
    let before: { element: Element; line: number } | undefined;
    for (const section of this.sections.slice(index, index + 2)) {
      for (const element of section.element.querySelectorAll('[data-line]')) {
        const at = section.line + Number(element.getAttribute('data-line'));
        if (at > line) {
          return { ...(before && { before }), behind: { element, line: at } };
        }
        before = { element, line: at };
      }
    }
    return before ? { before } : {};
  }

  private locate(unit: number): { section: number; offset: number } {
    let left = unit;
    for (let index = 0; index < this.sections.length; index++) {
      const { length } = this.sections[index]!.shown;
      if (left < length || (left === length && index === this.sections.length - 1)) {
        return { section: index, offset: left };
      }
      left -= length;
    }
    return { section: 0, offset: 0 };
  }

  /** Moves what stands from `offset` in `section` on, and all later sections, by `delta` lines. */
  private moveLines(section: Section, offset: number, index: number, delta: number): void {
    if (delta === 0) {
      return;
    }
    if (offset === 0 && section.shown.length > 0) {
      this.setLine(section, section.line + delta);
    } else {
      section.shown.slice(offset).forEach(({ nodes }) => nodes.forEach((node) => addToLines(node, delta)));
    }
    this.sections.slice(index + 1).forEach((later) => this.setLine(later, later.line + delta));
  }

  private setLine(section: Section, line: number): void {
    section.line = line;
    section.element.dataset['line'] = String(line);
  }

  private newSection(units: readonly PageUnit[]): Section {
    const element = document.createElement('section');
    const line = units[0]?.line ?? 0;
    element.dataset['line'] = String(line);
    const shown = units.map((unit) => this.shownUnit(unit, line));
    shown.forEach(({ nodes }) => element.append(...nodes));
    return { element, line, shown };
  }

  private shownUnit(unit: PageUnit, sectionLine: number): Shown {
    const fragment = this.sanitizer.fragment(unit.html);
    const nodes = [...fragment.childNodes];
    nodes.forEach((node) => addToLines(node, unit.line - sectionLine));
    return { unit, nodes };
  }

  private split(index: number): void {
    const section = this.sections[index]!;
    const moved = section.shown.splice(sectionSize);
    const element = document.createElement('section');
    const firstMarked = moved
      .flatMap(({ nodes }) => nodes)
      .find((node) => node instanceof Element && node.matches('[data-line]'));
    const offset = firstMarked instanceof Element ? Number(firstMarked.getAttribute('data-line')) : 0;
    const later: Section = { element, line: 0, shown: moved };
    this.setLine(later, section.line + offset);
    moved.forEach(({ nodes }) => {
      nodes.forEach((node) => addToLines(node, -offset));
      element.append(...nodes);
    });
    section.element.after(element);
    this.sections.splice(index + 1, 0, later);
  }
}

/** Adds `delta` to the line of `node` and of every element in it. */
function addToLines(node: Node, delta: number): void {
  if (!(node instanceof Element) || delta === 0) {
    return;
  }
  for (const element of [node, ...node.querySelectorAll('[data-line]')]) {
    const line = element.getAttribute('data-line');
    if (line !== null) {
      element.setAttribute('data-line', String(Number(line) + delta));
    }
  }
}
