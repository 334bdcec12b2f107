import { EventEmitter, type TextDocument, type Uri } from 'vscode';
import type { Retrospective } from '../../retrospective';
import type { KnownYear, SectionCatalogue, TemplateLanguage } from '../../template';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { Disposables } from '../disposables';
import type { Log } from '../log';
import type { WorkspaceMoments } from '../moments/workspaceMoments';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { YearBook } from './yearBook';

export interface YearServices {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly moments: Pick<WorkspaceMoments, 'read' | 'onDidChange'>;
  /** Where the extension may keep things of this workspace; undefined when none is open. */
  readonly storageUri: Uri | undefined;
  readonly log: Log;
}

/** The years of which the facts were gathered in this workspace. Nothing is gathered unless the person asks. */
export class WorkspaceYears extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  /** A year was gathered, or its moments are others. */
  readonly onDidChange = this.changed.event;
  private book: Promise<YearBook> | undefined;

  constructor(private readonly services: YearServices) {
    super();
  }

  /** What is known of a year for a post at `from`; undefined when nobody has gathered it. */
  async known(year: number, language: TemplateLanguage, from: Uri): Promise<KnownYear | undefined> {
    return (await this.load()).known(year, language, from);
  }

  /** Bodies of the sections that are written from facts, by id, for a post; none where its year was not gathered. */
  async sectionBodies(
    document: TextDocument,
    post: Retrospective,
    language: TemplateLanguage,
    catalogue: SectionCatalogue,
  ): Promise<ReadonlyMap<string, string>> {
    return (await this.load()).sectionBodies(document, post, language, catalogue);
  }

  /** All of them, loaded on first need. */
  load(): Promise<YearBook> {
    return (this.book ??= import('./yearFeatures').then(({ YearBook }) => {
      const book = this.register(new YearBook(this.services));
      this.register(book.onDidChange(() => this.changed.fire()));
      return book;
    }));
  }
}
