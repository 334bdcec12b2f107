import type { Disposable } from 'vscode';

/** Something that owns disposables: what it registers goes when it goes. */
export class Disposables {
  private readonly owned = new Set<Disposable>();

  /** Takes `disposable` over and returns it, so that a field is made and registered on one line. */
  protected register<T extends Disposable>(disposable: T): T {
    this.owned.add(disposable);
    return disposable;
  }

  /** Disposes everything, past children that fail, and then reports their errors together. */
  dispose(): void {
    const errors: unknown[] = [];
    for (const disposable of [...this.owned].reverse()) {
      try {
        disposable.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    this.owned.clear();
    if (errors.length > 0) {
      throw new AggregateError(errors, 'disposing failed');
    }
  }
}
