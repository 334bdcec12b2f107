import { commands, EventEmitter, type Uri } from 'vscode';
import { Disposables } from '../disposables';
import type { Log } from '../log';
import type { MomentLog } from './momentLog';
import type { MomentsFile, MomentsOfFile } from './momentsFile';

/** The workspace's moments, and the command that adds to them. What it needs is loaded when it is first asked for. */
export class WorkspaceMoments extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  /** {@link read} may tell something else: a line logged or written by hand, unsaved ones too, or another file. */
  readonly onDidChange = this.changed.event;
  private loadedLog: Promise<MomentLog> | undefined;
  private loadedFile: Promise<MomentsFile> | undefined;

  constructor(private readonly output: Log) {
    super();
    this.register(commands.registerCommand('retrospect.logMoment', (argument?: unknown) => this.log(argument)));
  }

  /** The moments of the file; undefined when the workspace has no place for one. From then on {@link onDidChange} tells. */
  async read(): Promise<MomentsOfFile | undefined> {
    this.loadedFile ??= import('./momentFeatures').then(({ MomentsFile }) => {
      const file = this.register(new MomentsFile());
      this.register(file.onDidChange(() => this.changed.fire()));
      return file;
    });
    return (await this.loadedFile).read();
  }

  private async log(argument: unknown): Promise<Uri | undefined> {
    this.loadedLog ??= import('./momentFeatures').then(({ MomentLog }) =>
      this.register(new MomentLog(this.output, () => this.changed.fire())),
    );
    return (await this.loadedLog).run(argument);
  }
}

/** `retrospect.logMoment`, and the moments for those who show them. */
export function registerMoments(log: Log): WorkspaceMoments {
  return new WorkspaceMoments(log);
}
