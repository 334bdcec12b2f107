import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { earlierRetrospectives, type LibraryEntry } from '../../library';
import type { KnownFacts } from '../../template';
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
 * What the blog's earlier retrospectives tell one of `year`: links to them, and the goals that the last one set. A post
 * that cannot be read tells nothing, which is logged.
 * @param from address of the new post
 */
export async function earlierFacts(
  { room, folder, posts, conventions }: LearntBlog,
  year: number,
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
  const listed = earlierRetrospectives(posts, year, known).slice(0, mostLinks);
  const found = await Promise.all(listed.map(async (each) => ({ ...each, post: await read(each.path) })));
  const earlier = found.flatMap(({ path, year: its, post }) => {
    if (post === undefined) {
      return [];
    }
    const linked = { path, data: post.frontMatter.data, from: fromPath, form: conventions.links };
    return [{ year: String(its), link: room.postLink(conventions.blog, linked, post.header.title ?? String(its)) }];
  });
  const last = found.find((each) => each.year === year - 1);
  const goals = last?.post?.goalsIn(last.path.slice(last.path.lastIndexOf('/') + 1)).next ?? [];
  return { earlier, goals: goalsAsMarkdown(goals, { marks: settings.goalMarks(folder), kind: 'review' }) };
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
