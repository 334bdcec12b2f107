import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { earlierRetrospectives, type EarlierRetrospective, type LibraryEntry } from '../../library';
import { periodId, periodName, periodOfId, type KnownFacts, type Period, type TemplateLanguage } from '../../template';
import { beforeDeadline } from '../deadline';
import { pathIn } from '../folderPaths';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { settings } from '../settings';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { LearntBlog } from './learntBlog';

/** So many earlier retrospectives are linked. */
const mostLinks = 10;

/** Milliseconds that a person waits for a library that is just being made; file names alone tell most. */
const libraryPatience = 1_500;

interface EarlierServices {
  readonly retrospectives: OpenRetrospectives;
  readonly library: WorkspaceLibrary;
  readonly log: Log;
}

export const nothingKnown: KnownFacts = { goals: [], earlier: [] };

/**
 * What the blog's earlier retrospectives tell one of `period`: links to those of periods of the same length, and the goals
 * that the one before it set, which is linked too. A post that cannot be read tells nothing, which is logged.
 * @param from address of the new post
 */
export async function earlierFacts(
  { room, folder, posts, conventions }: LearntBlog,
  period: Period,
  language: TemplateLanguage,
  from: Uri,
  services: EarlierServices,
): Promise<KnownFacts> {
  const { retrospectives, log } = services;
  const { Retrospective, goalsAsMarkdown } = await retrospectives.load();
  const read = async (path: string) => {
    try {
      const text = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder.uri, path)));
      return Retrospective.parse(text);
    } catch (error) {
      log.warn(`${path} cannot be read`, String(error)); // it was there a moment ago
      return undefined;
    }
  };
  const root = folder.uri.path.replace(/\/?$/, '/');
  const fromPath = from.path.startsWith(root) ? from.path.slice(root.length) : '';
  const known = await knownIn(folder, services);
  const { series, goalSources } = earlierRetrospectives(posts, periodId(period), known);
  const listed = series.slice(0, mostLinks);
  const isListed = ({ path }: EarlierRetrospective) => listed.some((each) => each.path === path);
  const sources = goalSources.slice(0, mostLinks);
  const found = await Promise.all(
    [...sources.filter((each) => !isListed(each)), ...listed].map(async (each) => ({
      ...each,
      post: await read(each.path),
    })),
  );
  const setter = sources
    .flatMap(({ path }) => found.filter((each) => each.path === path))
    .map((each) => ({ each, goals: each.post?.goalsIn(each.path.slice(each.path.lastIndexOf('/') + 1)).next ?? [] }))
    .find(({ goals }) => goals.length > 0);
  const earlier = found.flatMap((each) => {
    const { path, post } = each;
    if (post === undefined || (!isListed(each) && each !== setter?.each)) {
      return [];
    }
    const its = nameOfPeriod(each.period, language);
    const linked = { path, data: post.frontMatter.data, from: fromPath, form: conventions.links };
    return [{ period: its, link: room.postLink(conventions.blog, linked, post.header.title ?? its) }];
  });
  const goalsOf = period.kind === 'year' || setter === undefined ? undefined : periodOfId(setter.each.period);
  return {
    earlier,
    goals: goalsAsMarkdown(setter?.goals ?? [], { marks: settings.goalMarks(folder), kind: 'review' }),
    ...(goalsOf && { goalsOf }),
  };
}

/** A year stays a number: the list of a series has always been one of numbers. */
function nameOfPeriod(id: string, language: TemplateLanguage): string {
  const period = periodOfId(id);
  return period === undefined || period.kind === 'year' ? id : periodName(period, language);
}

/** The retrospectives of a workspace folder, as far as the library knows them in time. */
async function knownIn(folder: WorkspaceFolder, { library, log }: EarlierServices): Promise<readonly LibraryEntry[]> {
  try {
    const all = await beforeDeadline(library.retrospectives(), libraryPatience, []);
    return all.filter(({ uri }) => pathIn(folder.uri, uri) !== undefined);
  } catch (error) {
    log.warn('the library', String(error));
    return [];
  }
}
