import * as vscode from 'vscode';
import { MemoryFiles, type FileOperation } from '../memoryFiles';

/** How an operation of a file system fails. */
export const faults = [
  ...(['noPermission', 'unavailable', 'notFound', 'locked', 'diskFull', 'gone', 'slow'] as const),
  /** Somebody else has made the file a moment before. */
  'exists' as const,
];
export type Fault = (typeof faults)[number];

/** What a file says that somebody else has made meanwhile. */
export const somebodyElses = 'made by somebody else';

/** Whether an operation can have a fault: only where a file is made can one be there already. */
export function canMeet(operation: string, fault: Fault): boolean {
  return fault !== 'exists' || operation.startsWith('writeFile');
}

/** Milliseconds that a slow file system takes for each operation. */
const slowness = 30;

/** A path as it is in every try: each has a folder of its own, and files in passing have names of the moment. */
export const inEveryTry = (path: string) =>
  path
    .replace(/\/r\d+(?=\/|$)/, '/N')
    .replace(/\.[\da-z]+(?=\.retrospect-|\.tmp$)|(?<=\.retrospect-)[\da-z]*\d[\da-z]*/, 'T');

/** Which operation meets which fault. Others of VS Code come between them, so that a mere number would not tell. */
export interface PlannedFault {
  readonly operation: string;
  /** The first operation of that name is 0. */
  readonly nth: number;
  readonly fault: Fault;
}

/** Files whose operations fail when they are told to; hears which operations are made. */
export class FaultyFiles extends MemoryFiles {
  /** The operations with their paths, as they are in every try. */
  readonly made: string[] = [];
  /** The path at which somebody else was faster. */
  taken: string | undefined;
  private plan: PlannedFault | undefined;
  private isMet = false;

  constructor() {
    super();
    this.before = (operation, uri) => this.meet(operation, uri);
  }

  /** Whether the fault has come. */
  get hasFailed(): boolean {
    return this.isMet;
  }

  /** Operations are heard anew; the planned one fails, and with `gone` and `slow` all that follow too. */
  begin(plan?: PlannedFault): void {
    this.made.length = 0;
    this.taken = undefined;
    this.isMet = false;
    this.plan = plan;
  }

  override async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    options: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    if (this.plan?.fault === 'diskFull' && this.isNext(nameOf('writeFile', uri))) {
      // A full disk takes what fits.
      this.put(uri.path, content.slice(0, content.length / 2));
    }
    await super.writeFile(uri, content, options);
  }

  /** Whether the operation that is about to be made is the one that is to fail. */
  private isNext(name: string): boolean {
    const { plan, made } = this;
    return plan?.operation === name && made.filter((each) => each === name).length === plan.nth;
  }

  private meet(operation: FileOperation, uri: vscode.Uri): void | Promise<void> {
    const name = nameOf(operation, uri);
    const isIt = this.isNext(name);
    this.made.push(name);
    this.isMet ||= isIt;
    const fault = this.isMet ? this.plan!.fault : undefined;
    if (fault === 'slow') {
      return new Promise((resolve) => setTimeout(resolve, slowness));
    }
    if (fault === 'exists') {
      if (isIt && !this.has(uri.path)) {
        this.taken = uri.path;
        this.put(uri.path, somebodyElses);
        throw vscode.FileSystemError.FileExists(uri);
      }
    } else if (fault !== undefined && (fault === 'gone' || isIt)) {
      throw errorOf(fault, uri);
    }
  }
}

const nameOf = (operation: FileOperation, { path }: vscode.Uri) => `${operation} ${inEveryTry(path)}`;

function errorOf(fault: Exclude<Fault, 'slow' | 'exists'>, uri: vscode.Uri): Error {
  switch (fault) {
    case 'noPermission':
      return vscode.FileSystemError.NoPermissions(uri);
    case 'unavailable':
    case 'gone':
      return vscode.FileSystemError.Unavailable(uri);
    case 'notFound':
      return vscode.FileSystemError.FileNotFound(uri);
    case 'locked':
      return new Error('EBUSY: resource busy or locked');
    case 'diskFull':
      return new Error('ENOSPC: no space left on device');
  }
}
