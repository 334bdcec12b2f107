import type { ScrollPosition } from './scroll';

/** Scrolling goes on for so long behind the person's last move, and behind its own last step. Milliseconds. */
const inertia = 200;

const scrollKeys = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/**
 * Scrolls the page as the editor does, and says where the person scrolls the page, and only the person: what patches,
 * pictures that load late or the editor move is not reported back.
 */
export class ScrollSync {
  /** Place that was asked for, until the person scrolls elsewhere; found again when late pictures move it. */
  private wanted: number | undefined;
  private movedByPersonUntil = 0;
  private draggedBar = false;
  private reporting = false;

  constructor(
    private readonly position: ScrollPosition,
    private readonly report: (line: number) => void,
  ) {
    const moved = () => {
      this.wanted = undefined;
      this.movedByPersonUntil = performance.now() + inertia;
    };
    window.addEventListener('wheel', ({ ctrlKey }) => !ctrlKey && moved(), { passive: true });
    window.addEventListener('touchmove', moved, { passive: true });
    window.addEventListener('keydown', ({ key, target }) => {
      const isTicking = key === ' ' && target instanceof Element && target.closest('input, summary') !== null;
      if (scrollKeys.has(key) && !isTicking) {
        moved();
      }
    });
    window.addEventListener('pointerdown', ({ button, clientX }) => {
      this.draggedBar = button === 1 || clientX >= document.documentElement.clientWidth;
    });
    // The bar and scrolling by the middle button swallow the pointer's way; its next free move ends them.
    window.addEventListener('pointermove', ({ buttons }) => (this.draggedBar &&= buttons !== 0));
    window.addEventListener('scroll', () => this.didScroll());
    window.addEventListener('load', () => this.restore(), true);
    window.addEventListener('resize', () => this.restore());
  }

  /** Scrolls to `line` because the editor is there, or the page was shown anew. */
  scrollTo(line: number): void {
    this.movedByPersonUntil = 0;
    this.draggedBar = false;
    this.wanted = line;
    this.position.scrollTo(line);
  }

  /** Scrolls to an element because the person wants to see it. */
  goTo(element: Element): void {
    this.wanted = undefined;
    this.movedByPersonUntil = performance.now() + inertia;
    element.scrollIntoView();
  }

  private restore(): void {
    if (this.wanted !== undefined) {
      this.position.scrollTo(this.wanted);
    }
  }

  private didScroll(): void {
    const now = performance.now();
    if (!this.draggedBar && now > this.movedByPersonUntil) {
      return;
    }
    this.wanted = undefined;
    this.movedByPersonUntil = now + inertia;
    if (!this.reporting) {
      this.reporting = true;
      requestAnimationFrame(() => {
        this.reporting = false;
        this.report(this.position.topLine());
      });
    }
  }
}
