import { EventEmitter, type CancellationToken, type TextDocument, type Uri } from 'vscode';
import type { Retrospective } from '../../retrospective';
import {
  formatSnippet,
  knownSection,
  type KnownYear,
  type SectionCatalogue,
  type TemplateLanguage,
} from '../../template';
import { withMoments } from '../../year';
import { Disposables } from '../disposables';
import { nameOf } from '../documents';
import { gatherYear, type GatheredYear, type GatherProgress, type GatherRequest } from './gatherYear';
import { knownYear } from './knownYear';
import type { YearServices } from './workspaceYears';
import type { UnreadFile } from '../unreadReason';
import { answerOf } from './answer';
import { shownHighlights } from './yearItems';
import { YearStore } from './yearStore';

/** The gathered years of the workspace: as they were gathered, with the moments as they are now. */
export class YearBook extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly store: YearStore;
  private readonly gathered = new Map<number, GatheredYear>();
  private restored: Promise<void> | undefined;
  /** What was asked for last: the section menu asks with every `/`. */
  private asked: { readonly key: string; readonly known: Promise<KnownYear> } | undefined;

  constructor(private readonly services: YearServices) {
    super();
    this.store = new YearStore(services.storageUri, services.log);
    this.register(services.moments.onDidChange(() => this.changed.fire()));
    this.register(this.onDidChange(() => (this.asked = undefined)));
  }

  /** All of them, the latest first. */
  async years(): Promise<GatheredYear[]> {
    await this.restore();
    const sorted = [...this.gathered.values()].sort((a, b) => b.facts.year - a.facts.year);
    return this.withMoments(sorted);
  }

  async get(year: number): Promise<GatheredYear | undefined> {
    await this.restore();
    const gathered = this.gathered.get(year);
    return gathered && (await this.withMoments([gathered]))[0];
  }

  /** A year's facts as data: as they were gathered last, else gathered now. Undefined when that was cancelled. */
  async dataOf(year: number, token: CancellationToken): Promise<object | undefined> {
    const gathered =
      (await this.get(year)) ?? (await this.gather({ year }, token, { onRepositories: () => undefined }));
    return (
      gathered && { ...answerOf(gathered), before: gathered.facts.before, highlights: shownHighlights(gathered.facts) }
    );
  }

  /** Gathers a year anew. Undefined when that was cancelled: then what was known stays. */
  async gather(
    request: GatherRequest,
    token: CancellationToken,
    progress: GatherProgress,
  ): Promise<GatheredYear | undefined> {
    await this.restore();
    const gathered = await gatherYear(request, this.services, token, progress);
    if (gathered === undefined) {
      return undefined;
    }
    this.gathered.set(request.year, gathered);
    this.changed.fire();
    await this.store.write(gathered);
    return this.get(request.year);
  }

  /** What is known of a year, as sections of a post at `from` have it; undefined when it was not gathered. */
  async known(year: number, language: TemplateLanguage, from: Uri): Promise<KnownYear | undefined> {
    const key = `${year} ${language} ${from.toString()}`;
    if (this.asked?.key === key) {
      return this.asked.known; // without reading the moments again
    }
    const gathered = await this.get(year);
    if (gathered === undefined) {
      return undefined;
    }
    this.asked = { key, known: knownYear(gathered.facts, language, from, this.services) };
    return this.asked.known;
  }

  /** Bodies of sections for a post, from the facts of its year, by section id. */
  async sectionBodies(
    document: TextDocument,
    post: Retrospective,
    language: TemplateLanguage,
    catalogue: SectionCatalogue,
  ): Promise<ReadonlyMap<string, string>> {
    await this.restore();
    const period = post.goalsIn(nameOf(document.uri)).period;
    const year = period !== undefined && this.gathered.size > 0 ? Number(period.slice(0, 4)) : undefined;
    const known = year === undefined ? undefined : await this.known(year, language, document.uri);
    const facts = known && { goals: [], earlier: [], year: known };
    return new Map(
      (['months', 'numbers'] as const).flatMap((id) => {
        const section = facts && knownSection(id, facts, language, catalogue);
        return section === undefined ? [] : [[id, formatSnippet(section)] as const];
      }),
    );
  }

  private restore(): Promise<void> {
    return (this.restored ??= this.store.readAll().then((years) => {
      years.forEach((year) => this.gathered.set(year.facts.year, year));
    }));
  }

  private async withMoments(years: readonly GatheredYear[]): Promise<GatheredYear[]> {
    const file = years.length > 0 ? await this.services.moments.read() : undefined;
    const unread: UnreadFile[] =
      file?.problem === undefined ? [] : [{ uri: file.uri.toString(), problem: file.problem }];
    return years.map((year) => ({
      ...year,
      facts: withMoments(year.facts, file?.moments ?? []),
      unread: [...unread, ...year.unread],
    }));
  }
}
