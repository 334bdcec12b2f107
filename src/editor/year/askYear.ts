import { ProgressLocation, window, type CancellationToken } from 'vscode';
import { localDay } from '../../calendar';
import { yearToReview } from '../../template';
import { postEditor, nameOf } from '../documents';
import { askPeriod } from '../draft/periodSteps';
import { displayLanguage } from '../settings';
import { countsWords } from '../words';
import { yearWords as words } from '../words/year';
import { answerOf, type GatherAnswer } from './answer';
import type { GatheredYear, GatherRequest } from './gatherYear';
import type { YearBook } from './yearBook';
import { partsOf } from './yearItems';
import type { YearServices } from './workspaceYears';
import { showInformation } from '../notices';

/** The request in a command's argument; undefined where there is none and the person is to be asked. */
export function readRequest(argument: unknown): GatherRequest | undefined {
  const { year, repositories, author } = (argument ?? {}) as Record<string, unknown>;
  if (typeof year !== 'number' || !Number.isInteger(year)) {
    return undefined;
  }
  return {
    year,
    ...(Array.isArray(repositories) && {
      repositories: repositories.filter((path): path is string => typeof path === 'string'),
    }),
    ...(typeof author === 'string' && { author }),
  };
}

/** Gathers without asking. Undefined when it was cancelled. */
export async function gatherTold(book: YearBook, request: GatherRequest): Promise<GatherAnswer | undefined> {
  const gathered = await withProgress(book, request, ProgressLocation.Window);
  return gathered && answerOf(gathered);
}

/** Asks which year, gathers it, and says what came of it. */
export async function gatherByAsking(book: YearBook, services: YearServices): Promise<GatheredYear | undefined> {
  const proposed = await yearOfPost(services);
  const answer = await askPeriod('year', {
    today: localDay(new Date()),
    proposed: { kind: 'year', year: proposed },
    language: displayLanguage(),
    frame: { title: words.title(), step: 1, totalSteps: 1 },
  });
  if (answer === undefined || answer === 'back' || answer.value.kind !== 'year') {
    return undefined;
  }
  return gatherAndTell(book, { year: answer.value.year });
}

/** Asks whose commits, and gathers the year again with them. */
export async function gatherOfOthers(book: YearBook, { facts, authors }: GatheredYear): Promise<void> {
  const author = await window.showInputBox({
    title: words.title(),
    prompt: words.authorPrompt(),
    value: authors.join(', '),
    ignoreFocusOut: true,
  });
  if (author !== undefined) {
    await gatherAndTell(book, { year: facts.year, author });
  }
}

async function gatherAndTell(book: YearBook, request: GatherRequest): Promise<GatheredYear | undefined> {
  const gathered = await withProgress(book, request, ProgressLocation.Notification);
  if (gathered !== undefined) {
    const parts = partsOf(gathered.facts.totals);
    const found =
      parts.length === 0 ? words.nothing(request.year) : words.gathered(request.year, countsWords.parts(parts));
    const length = gathered.problems.length + gathered.unread.length;
    void showInformation(length === 0 ? found : `${found} ${words.someProblems(length)}`);
  }
  return gathered;
}

function withProgress(
  book: YearBook,
  request: GatherRequest,
  location: ProgressLocation,
): Thenable<GatheredYear | undefined> {
  return window.withProgress(
    { location, title: words.gathering(request.year), cancellable: true },
    (progress, token: CancellationToken) =>
      book.gather(request, token, {
        onRepositories: (done, all) => progress.report({ message: words.askedRepositories(done, all) }),
      }),
  );
}

/** The year that the active post looks back on, else the one that somebody would look back on today. */
export async function yearOfPost({ retrospectives }: Pick<YearServices, 'retrospectives'>): Promise<number> {
  const editor = postEditor();
  const post = editor && (await retrospectives.get(editor.document));
  const year = Number(post?.goalsIn(nameOf(editor!.document.uri)).period?.slice(0, 4));
  return Number.isInteger(year) ? year : yearToReview(localDay(new Date()));
}
