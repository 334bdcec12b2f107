// What languageModelTools.ts loads with the first call of a tool.
import {
  LanguageModelTextPart,
  LanguageModelToolResult,
  Uri,
  workspace,
  type CancellationToken,
  type PreparedToolInvocation,
} from 'vscode';
import { localDay } from '../../calendar';
import { yearToReview } from '../../template/period/years';
import { showCounts } from '../counts/showCounts';
import { postEditor, isPost, nameOf, openDocument } from '../documents';
import { isRefusal, Refusal } from '../log';
import { isOutside } from '../outside';
import { toolWords as words } from '../words/tools';
import type { ToolName, ToolServices } from './languageModelTools';

/** What a tool is told; anything else in it is not looked at. */
interface ToolInput {
  readonly year: number | undefined;
  /** Path of a post, relative to its workspace folder. */
  readonly post: string | undefined;
}

/** What the person is asked before a tool runs. */
export function prepareTool(name: ToolName, input: unknown): PreparedToolInvocation {
  const { year, post } = readInput(input);
  const shown = post ?? words.openPost();
  switch (name) {
    case 'retrospect_yearFacts': {
      const which = year ?? yearToReview(localDay(new Date()));
      return {
        invocationMessage: words.gathering(which),
        confirmationMessages: { title: words.yearTitle(which), message: words.yearMessage(which) },
      };
    }
    case 'retrospect_goals':
      return {
        invocationMessage: words.readingGoals(),
        confirmationMessages: { title: words.goalsTitle(), message: words.goalsMessage(year) },
      };
    case 'retrospect_counts':
      return {
        invocationMessage: words.counting(shown),
        confirmationMessages: { title: words.countsTitle(), message: words.countsMessage(shown) },
      };
  }
}

/** Runs a tool. @returns compact JSON. @throws with what the model is to tell the person */
export async function invokeTool(
  name: ToolName,
  input: unknown,
  services: ToolServices,
  token: CancellationToken,
): Promise<LanguageModelToolResult> {
  const told = readInput(input);
  const answer = await answerOf(name, told, services, token);
  return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer))]);
}

function answerOf(name: ToolName, told: ToolInput, services: ToolServices, token: CancellationToken): Promise<unknown> {
  switch (name) {
    case 'retrospect_yearFacts':
      return yearFactsOf(told, services, token);
    case 'retrospect_goals':
      return goalsOf(told, services);
    case 'retrospect_counts':
      return countsOf(told, services);
  }
}

/** The year as it was gathered; gathered now where it was not. */
async function yearFactsOf({ year }: ToolInput, { years }: ToolServices, token: CancellationToken): Promise<unknown> {
  const book = await years.load();
  const answer = await book.dataOf(year ?? yearToReview(localDay(new Date())), token);
  if (answer === undefined) {
    throw new Refusal(words.cancelled());
  }
  return answer;
}

/** The goals of every retrospective of the workspace, or of those of one year; of what cannot be read, why. */
async function goalsOf({ year }: ToolInput, { library, retrospectives }: ToolServices): Promise<unknown> {
  const entries = (await library.retrospectives()).filter(
    ({ goals, ...entry }) => goals.next + goals.total > 0 && (year === undefined || entry.year === year),
  );
  return Promise.all(
    entries.map(async ({ uri, title, path }) => {
      const document = await openDocument(uri).catch(refusalOf);
      if (document instanceof Error) {
        return { title, path, problem: document.message };
      }
      const post = await retrospectives.get(document);
      const { period, next, review } = post.goalsIn(nameOf(uri));
      const plain = (goals: typeof next) => goals.map(({ text, state, line }) => ({ text, state, line }));
      return { title, path, period, next: plain(next), review: plain(review) };
    }),
  );
}

async function countsOf({ post }: ToolInput, { retrospectives }: ToolServices): Promise<unknown> {
  const uri = post === undefined ? postEditor()?.document.uri : await postIn(post);
  if (uri === undefined) {
    throw new Refusal(post === undefined ? words.noPost() : words.notThere(post));
  }
  const document = await openDocument(uri);
  if (!isPost(document)) {
    throw new Refusal(words.notThere(post ?? nameOf(uri)));
  }
  return showCounts(retrospectives, uri);
}

/** What keeps one post out of an answer; anything else is an error of all of it. */
function refusalOf(error: unknown): Refusal {
  if (isRefusal(error)) {
    return error;
  }
  throw error;
}

/** The post at a path of a workspace folder; undefined when there is none: nothing outside of them is read. */
async function postIn(path: string): Promise<Uri | undefined> {
  if (path.split(/[\\/]/).includes('..')) {
    return undefined;
  }
  for (const folder of workspace.workspaceFolders ?? []) {
    const uri = Uri.joinPath(folder.uri, path);
    try {
      await workspace.fs.stat(uri);
      if (!(await isOutside(uri, folder.uri))) {
        return uri;
      }
    } catch {
      // not in this folder; perhaps in the next
    }
  }
  return undefined;
}

function readInput(input: unknown): ToolInput {
  const { year, post } = (input ?? {}) as Record<string, unknown>;
  return {
    year: typeof year === 'number' && Number.isInteger(year) ? year : undefined,
    post: typeof post === 'string' && post.trim() !== '' ? post.trim() : undefined,
  };
}
