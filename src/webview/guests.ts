import type { PageGuests } from '../preview/messages';
import { guestMark, type Sanitizer } from './sanitizer';

/** What guests' scripts listen for, as in VS Code's own preview. */
const updateEvent = 'vscode.markdown.updateContent';

/** Milliseconds after the last change at which scripts of guests go on with it: they draw everything anew. */
const drawDelay = 100;

/** Milliseconds for which a drawing keeps its height while it is drawn anew. */
const holdTime = 1_000;

/** Lets scripts of guests draw what their plugins wrote, only when something of that is new. */
export class GuestScripts {
  private scripted: ReadonlySet<string> = new Set();
  /** What guests' plugins wrote, before their scripts made something else of it. */
  private readonly written = new WeakMap<Element, readonly Node[]>();
  private readonly page = document.createElement('div');
  private drawing: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly sanitizer: Sanitizer,
  ) {
    this.page.hidden = true;
    document.body.append(this.page);
    // Colours of drawings follow the theme.
    new MutationObserver(() => this.drawSoon()).observe(document.body, { attributeFilter: ['class'] });
  }

  /** A new page: what guests write for all of it, such as settings for their scripts. It holds nothing of a post. */
  show(guests: PageGuests | undefined): void {
    this.scripted = new Set(guests?.scripted.map(String));
    this.page.replaceChildren(this.sanitizer.guestPage(guests?.html ?? ''));
  }

  /** Looks for what is new after blocks were drawn or replaced. */
  update(): void {
    if (this.scripted.size === 0) {
      return;
    }
    const isNew = this.drawings().filter((element) => !this.written.has(element));
    isNew.forEach((element) => this.written.set(element, copies(element.childNodes)));
    if (isNew.length > 0) {
      this.drawSoon();
    }
  }

  private drawings(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[${guestMark}]`)].filter((element) =>
      element
        .getAttribute(guestMark)!
        .split(' ')
        .some((index) => this.scripted.has(index)),
    );
  }

  private drawSoon(): void {
    clearTimeout(this.drawing);
    if (this.scripted.size > 0) {
      this.drawing = setTimeout(() => this.draw(), drawDelay);
    }
  }

  /** Scripts take what they find for new, and empty what they have drawn themselves: they get it as it was written. */
  private draw(): void {
    for (const element of this.drawings()) {
      // Always: a script that is interrupted leaves an element empty.
      const written = this.written.get(element);
      if (written !== undefined) {
        element.style.minHeight = `${element.offsetHeight}px`;
        setTimeout(() => (element.style.minHeight = ''), holdTime);
        element.replaceChildren(...copies(written));
      }
    }
    window.dispatchEvent(new CustomEvent(updateEvent));
  }
}

function copies(nodes: Iterable<Node>): Node[] {
  return Array.from(nodes, (node) => node.cloneNode(true));
}
