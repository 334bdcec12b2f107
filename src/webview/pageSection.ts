import type { PageUnit } from '../preview/messages';
import type { Sanitizer } from './sanitizer';

/** An element and the line of the post that it begins on. */
export interface Marked {
  readonly element: Element;
  readonly line: number;
}

/** A unit, and the nodes it became once it was drawn. */
interface Shown {
  /** Line relative to the section. */
  line: number;
  readonly html: string;
  nodes: readonly Node[];
}

/** Class of sections that hold nothing yet; the style sheet gives them a height. */
const notDrawn = 'not-drawn';

/** A `section` of the page. Lines of what is in it are relative to its own, so that moving it is one attribute. */
export class PageSection {
  readonly element = document.createElement('section');
  private readonly shown: Shown[] = [];
  private drawn = false;
  private ownLine: number;

  constructor(
    private readonly sanitizer: Sanitizer,
    units: readonly PageUnit[],
  ) {
    this.ownLine = units[0]?.line ?? 0;
    this.moveTo(this.ownLine);
    this.shown = units.map(({ line, html }) => ({ line: line - this.ownLine, html, nodes: [] }));
    this.element.className = notDrawn;
  }

  get line(): number {
    return this.ownLine;
  }

  get length(): number {
    return this.shown.length;
  }

  get isDrawn(): boolean {
    return this.drawn;
  }

  moveTo(line: number): void {
    this.ownLine = line;
    this.element.dataset['line'] = String(line);
  }

  draw(): void {
    if (this.drawn) {
      return;
    }
    this.drawn = true;
    this.element.className = '';
    this.shown.forEach((unit) => {
      this.drawUnit(unit);
      this.element.append(...unit.nodes);
    });
  }

  /** Its elements with their lines. Draws nothing. */
  *marked(): Iterable<Marked> {
    for (const element of this.element.querySelectorAll('[data-line]')) {
      yield { element, line: this.ownLine + Number(element.getAttribute('data-line')) };
    }
  }

  /** Removes up to `count` units. @returns how many there were */
  remove(offset: number, count: number): number {
    const gone = this.shown.splice(offset, count);
    gone.forEach(({ nodes }) => nodes.forEach((node) => node.parentNode?.removeChild(node)));
    return gone.length;
  }

  insert(offset: number, added: readonly PageUnit[]): void {
    if (offset === 0 && added[0] !== undefined) {
      this.rebase(added[0].line);
    }
    const units = added.map(({ line, html }): Shown => ({ line: line - this.ownLine, html, nodes: [] }));
    if (this.drawn) {
      const next = this.shown.slice(offset).find(({ nodes }) => nodes.length > 0)?.nodes[0] ?? null;
      for (const unit of units) {
        this.drawUnit(unit);
        unit.nodes.forEach((node) => this.element.insertBefore(node, next));
      }
    }
    this.shown.splice(offset, 0, ...units);
  }

  /** Moves the units from `offset` on by `delta` lines. */
  moveFrom(offset: number, delta: number): void {
    if (offset === 0) {
      this.moveTo(this.ownLine + delta);
    } else {
      this.shown.slice(offset).forEach((unit) => moveUnit(unit, delta));
    }
  }

  /** Takes the units from `offset` on away into a section behind this one. */
  cut(offset: number): PageSection {
    const moved = this.shown.splice(offset);
    const rest = new PageSection(this.sanitizer, []);
    rest.moveTo(this.ownLine);
    rest.drawn = this.drawn;
    rest.element.className = this.element.className;
    moved.forEach(({ nodes }) => rest.element.append(...nodes));
    rest.shown.push(...moved);
    rest.rebase(this.ownLine + (moved[0]?.line ?? 0));
    this.element.after(rest.element);
    return rest;
  }

  /** Begins on `line`, with all units where they were. */
  private rebase(line: number): void {
    const delta = this.ownLine - line;
    this.moveTo(line);
    this.shown.forEach((unit) => moveUnit(unit, delta));
  }

  private drawUnit(unit: Shown): void {
    unit.nodes = [...this.sanitizer.fragment(unit.html).childNodes];
    unit.nodes.forEach((node) => addToLines(node, unit.line));
  }
}

function moveUnit(unit: Shown, delta: number): void {
  unit.line += delta;
  unit.nodes.forEach((node) => addToLines(node, delta));
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
