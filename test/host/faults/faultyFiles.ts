import * as vscode from 'vscode';
import { MemoryFiles, type FileOperation } from '../memoryFiles';

/** How an operation of a file system fails. */
export const faults = ['noPermission', 'unavailable', 'notFound', 'diskFull', 'gone', 'slow'] as const;
export type Fault = (typeof faults)[number];

/** Milliseconds that a slow file system takes for each operation. */
const slowness = 30;

/** Files whose operations fail when they are told to; counts the operations that are made. */
export class FaultyFiles extends MemoryFiles {
  readonly made: string[] = [];
  private plan: { readonly at: number; readonly fault: Fault } | undefined;

  constructor() {
    super();
    this.before = (operation, uri) => this.meet(operation, uri);
  }

  /** Operations are counted from 0 again; the one at `at` fails, and with `gone` and `slow` all that follow too. */
  begin(at?: number, fault?: Fault): void {
    this.made.length = 0;
    this.plan = at === undefined || fault === undefined ? undefined : { at, fault };
  }

  override async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    const { plan } = this;
    if (plan?.fault === 'diskFull' && plan.at === this.made.length) {
      // A full disk takes what fits.
      this.put(uri.path, content.slice(0, content.length / 2));
    }
    await super.writeFile(uri, content, options);
  }

  private meet(operation: FileOperation, uri: vscode.Uri): void | Promise<void> {
    const at = this.made.push(`${operation} ${uri.path}`) - 1;
    const { plan } = this;
    if (plan === undefined || at < plan.at) {
      return;
    }
    if (plan.fault === 'slow') {
      return new Promise((resolve) => setTimeout(resolve, slowness));
    }
    if (plan.fault === 'gone' || at === plan.at) {
      throw errorOf(plan.fault, uri);
    }
  }
}

function errorOf(fault: Exclude<Fault, 'slow'>, uri: vscode.Uri): Error {
  switch (fault) {
    case 'noPermission':
      return vscode.FileSystemError.NoPermissions(uri);
    case 'unavailable':
    case 'gone':
      return vscode.FileSystemError.Unavailable(uri);
    case 'notFound':
      return vscode.FileSystemError.FileNotFound(uri);
    case 'diskFull':
      return new Error('ENOSPC: no space left on device');
  }
}
