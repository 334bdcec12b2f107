import { Uri, workspace } from 'vscode';
import type { GatheredYear } from './gatherYear';
import { keepFile } from '../keptFile';
import type { Log } from '../log';

/** To be raised when facts become others. */
const version = 1;
/** What was not kept at first. */
const unsaid: Pick<GatheredYear, 'unread'> = { unread: [] };
const fileName = /^year-(\d{4})\.json$/;

/** Where gathered years are kept from one start to the next: a file for each, in the extension's storage. */
export class YearStore {
  /** @param storage undefined where no workspace is open: nothing is kept */
  constructor(
    private readonly storage: Uri | undefined,
    private readonly log: Log,
  ) {}

  async readAll(): Promise<GatheredYear[]> {
    if (this.storage === undefined) {
      return [];
    }
    const names = await this.names(this.storage);
    const years = await Promise.all(names.map((name) => this.read(Uri.joinPath(this.storage!, name))));
    return years.filter((year) => year !== undefined);
  }

  async write(gathered: GatheredYear): Promise<void> {
    if (this.storage === undefined) {
      return;
    }
    try {
      await keepFile(this.storage, `year-${gathered.facts.year}.json`, JSON.stringify({ version, gathered }));
    } catch (error) {
      this.log.warn('The year could not be kept for the next start', String(error));
    }
  }

  private async names(storage: Uri): Promise<string[]> {
    try {
      return (await workspace.fs.readDirectory(storage)).map(([name]) => name).filter((name) => fileName.test(name));
    } catch {
      return []; // nothing was kept yet
    }
  }

  private async read(file: Uri): Promise<GatheredYear | undefined> {
    try {
      const kept = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))) as {
        version?: unknown;
        gathered?: GatheredYear;
      };
      return kept.version === version && kept.gathered ? { ...unsaid, ...kept.gathered } : undefined;
    } catch (error) {
      this.log.warn(`${file.path} cannot be read`, String(error)); // gathered anew when the person asks
      return undefined;
    }
  }
}
