import * as vscode from 'vscode';

type Show = (message: string, ...rest: unknown[]) => Thenable<unknown>;
const shown = ['showErrorMessage', 'showWarningMessage', 'showInformationMessage'] as const;

/** Hears what the extension tells the person; every message is shown all the same. */
export class HeardMessages {
  readonly texts: string[] = [];
  private readonly window = vscode.window as unknown as Record<(typeof shown)[number], Show>;
  private readonly own = new Map(shown.map((name) => [name, this.window[name]]));

  constructor() {
    for (const [name, show] of this.own) {
      this.window[name] = (message, ...rest) => {
        this.texts.push(message);
        return show.call(vscode.window, message, ...rest);
      };
    }
  }

  dispose(): void {
    for (const [name, show] of this.own) {
      this.window[name] = show;
    }
  }
}

/** Promises of this extension host that failed with nobody there to hear of it. */
export class UnhandledRejections {
  private readonly open = new Map<Promise<unknown>, string>();

  constructor() {
    if (DESKTOP) {
      process.on('unhandledRejection', this.hear);
      process.on('rejectionHandled', this.forgive);
    } else {
      globalThis.addEventListener('unhandledrejection', this.hearEvent);
    }
  }

  /** Those that nobody took meanwhile. */
  left(): readonly string[] {
    return [...this.open.values()];
  }

  dispose(): void {
    if (DESKTOP) {
      process.off('unhandledRejection', this.hear);
      process.off('rejectionHandled', this.forgive);
    } else {
      globalThis.removeEventListener('unhandledrejection', this.hearEvent);
    }
  }

  private readonly hear = (reason: unknown, promise: Promise<unknown>) => {
    this.open.set(promise, reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  };
  private readonly forgive = (promise: Promise<unknown>) => {
    this.open.delete(promise);
  };
  private readonly hearEvent = ({ reason, promise }: PromiseRejectionEvent) => this.hear(reason, promise);
}
