import type { Disposable } from 'vscode';

/** A task that runs some time after it was asked for, once, however often it was asked for until then. */
export class Delayed implements Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly run: () => void,
  ) {}

  /** Runs the task once the time is over, counted from the first time it was asked for. */
  soon(): void {
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
    this.cancel();
  }
}
