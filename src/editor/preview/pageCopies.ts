import type { CopyMessage } from '../../preview';
import { beforeDeadline } from '../deadline';

/** Milliseconds that a page has to load, and then to write to the clipboard. */
const patience = 8_000;

/** What a page was asked to put on the clipboard and has not answered yet. */
export class PageCopies {
  private last = 0;
  private readonly waiting = new Map<number, (done: boolean) => void>();

  /** @returns whether it is on the clipboard; false also where the page does not come, or says nothing */
  async copy(
    content: Pick<CopyMessage, 'html' | 'text'>,
    isShown: () => boolean,
    send: (message: CopyMessage) => void,
  ): Promise<boolean> {
    const until = Date.now() + patience;
    while (!isShown() && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const id = ++this.last;
    const answer = new Promise<boolean>((resolve) => this.waiting.set(id, resolve));
    send({ type: 'copy', id, ...content });
    const done = await beforeDeadline(answer, patience, false);
    this.waiting.delete(id);
    return done;
  }

  answer(id: number, done: boolean): void {
    this.waiting.get(id)?.(done);
  }
}
