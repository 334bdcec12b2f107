import { maxTaskWord } from '../preview/messageGuards';
import { lineOf } from './lines';

/** A task as the page shows it. */
export interface ShownTask {
  /** 0-based line of the post. */
  readonly line: number;
  readonly checked: boolean;
  /** First word, empty when there is none. */
  readonly word: string;
}

/** Boxes of tasks that can be ticked. The source decides: a box changes when the changed post arrives. */
export class Tasks {
  /** Line of the box that has the focus, for the moment in which its block is replaced. */
  private focused: number | undefined;

  constructor(
    private readonly root: HTMLElement,
    toggle: (task: ShownTask) => void,
  ) {
    root.addEventListener('click', (event) => {
      const box = event.target;
      if (box instanceof HTMLInputElement && box.matches('#blocks input.task')) {
        event.preventDefault();
        const line = lineOf(box);
        if (line !== undefined && event.isTrusted) {
          // During the event the box shows what it would become.
          toggle({ line, checked: box.defaultChecked, word: firstWord(box) });
        }
      }
    });
    root.addEventListener('focusin', ({ target }) => {
      this.focused = target instanceof HTMLInputElement ? lineOf(target) : undefined;
    });
    root.addEventListener('pointerdown', () => (this.focused = undefined));
  }

  /** Gives the focus back to the box whose block was just replaced. */
  keepFocus(): void {
    if (this.focused !== undefined && document.activeElement === document.body && document.hasFocus()) {
      const boxes = [...this.root.querySelectorAll<HTMLInputElement>('#blocks input.task')];
      boxes.find((box) => lineOf(box) === this.focused)?.focus({ preventScroll: true });
    }
  }
}

/** The first word of the first text in a task. */
function firstWord(box: Element): string {
  const item = box.closest('li') ?? box.parentElement!;
  const texts = document.createTreeWalker(item, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const { parentElement, data } = texts.currentNode as Text;
    const word = parentElement?.closest('.footnote-ref') ? undefined : /[\p{L}\p{N}]+/u.exec(data)?.[0];
    if (word !== undefined) {
      return word.slice(0, maxTaskWord);
    }
  }
  return '';
}

/** UTF-16 units of a task's name at most: it is read aloud as a whole. */
const longestName = 200;

/** What a box is for, to those who do not see it: the text behind it in its item, without the lists in it. */
export function taskName(box: Element): string {
  let name = '';
  for (let next = box.nextSibling; next !== null && name.length < longestName; next = next.nextSibling) {
    if (next instanceof Element && next.matches('ul, ol')) {
      break;
    }
    name += next.textContent ?? '';
  }
  return name.replace(/\s+/g, ' ').trim().slice(0, longestName);
}
