import type { Disposable } from 'vscode';

/** A task that runs some time after it was asked for, once, however often it was asked for until then; disposed, never. */
export class Delayed implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;

  constructor(
    private readonly milliseconds: number,
    private readonly run: () => void,
  ) {}

  /** Runs the task once the time is over, counted from the first time it was asked for. */
  soon(): void {
    if (this.isDisposed) {
      return; // work that was under way then ends with a wish for more
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, this.milliseconds);
  }

  /** Runs the task once nobody has asked for it for that time. */
  onceQuiet(): void {
    this.cancel();
    this.soon();
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  dispose(): void {
    this.isDisposed = true;
    this.cancel();
  }
}
