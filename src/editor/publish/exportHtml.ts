import { commands, env, UIKind, Uri, window, workspace, type TextDocument } from 'vscode';
import { PageModel } from '../../preview';
import { leftAsSource, pictureKey, picturesOf, standaloneHtml, type PublishedPicture } from '../../publish';
import { documentFor, nameOf } from '../documents';
import { createFile } from '../draft/exclusiveFiles';
import { replaceFile } from '../replaceFile';
import { settings } from '../settings';
import { draftWords, pageWords } from '../words';
import { publishWords as words } from '../words/publish';
import { readPictures } from './localPictures';
import { postWithoutComments, type PublishServices } from './postToPublish';
import { showError, showInformation, showWarning } from '../notices';

/** Something that the exported file is without, or why there is none. */
export interface ExportProblem {
  readonly code:
    | 'noPost'
    | 'targetExists'
    | 'notWritten'
    | 'frontMatter'
    | 'formulas'
    | 'diagrams'
    | 'remotePicture'
    | 'missingPicture'
    | 'unreadablePicture'
    | 'largePicture'
    | 'notAPicture'
    | 'outsidePicture';
  /** In the person's language. */
  readonly message: string;
  /** Of the picture, as the post says. */
  readonly address?: string;
}

export interface ExportResult {
  readonly problems: readonly ExportProblem[];
}

interface ExportOptions {
  readonly source: Uri | undefined;
  readonly target: Uri;
}

function optionsIn(argument: unknown): ExportOptions | undefined {
  const { source, target } = (argument ?? {}) as { source?: unknown; target?: unknown };
  return target instanceof Uri ? { source: source instanceof Uri ? source : undefined, target } : undefined;
}

/**
 * Writes the post as one HTML file. With options it asks nothing, and overwrites nothing; else it asks for the file.
 * @returns undefined when the person changed their mind
 */
export async function exportHtml(services: PublishServices, argument: unknown): Promise<ExportResult | undefined> {
  const options = optionsIn(argument);
  const document = await documentFor(options ? options.source : argument);
  if (document === undefined) {
    if (options === undefined) {
      void showInformation(words.noPostToExport());
      return undefined;
    }
    return { problems: [{ code: 'noPost', message: words.noPostToExport() }] };
  }
  const target = options?.target ?? (await askTarget(document));
  if (target === undefined) {
    return undefined;
  }
  const { html, problems } = await exported(document, services);
  const failed =
    options === undefined ? await replaceFile(target, new TextEncoder().encode(html)) : await createFile(target, html);
  if (failed.outcome !== 'created') {
    const problem: ExportProblem =
      failed.outcome === 'exists'
        ? { code: 'targetExists', message: words.targetExists(nameOf(target)) }
        : {
            code: 'notWritten',
            message: words.notWritten(nameOf(target), draftWords.reason[failed.reason](failed.detail)),
          };
    if (options === undefined) {
      void showError(problem.message);
    }
    return { problems: [problem] };
  }
  if (options === undefined) {
    void tell(target, problems);
  }
  return { problems };
}

async function askTarget(document: TextDocument): Promise<Uri | undefined> {
  const name = nameOf(document.uri).replace(/\.\w+$/, '') + '.html';
  const folder = document.isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(document.uri, '..');
  return window.showSaveDialog({
    ...(folder && { defaultUri: Uri.joinPath(folder, name) }),
    filters: { HTML: ['html', 'htm'] },
    title: words.exportTitle(),
    saveLabel: words.exportButton(),
  });
}

async function exported(
  document: TextDocument,
  services: PublishServices,
): Promise<{ html: string; problems: ExportProblem[] }> {
  const { post, module } = await postWithoutComments(document, services);
  const { lineAttribute } = module;
  const model = new PageModel();
  const minutes = module.readingMinutes(post.counts, settings.readingSpeeds(document));
  model.update(post, { words: pageWords, minutes, lineAttribute });
  const page = model.current!;
  const { pictures, problems } = await readPictures(picturesOf(page, lineAttribute), document, services);
  const source = leftAsSource(post.blocks);
  const shown = new Map<string, PublishedPicture>(pictures.map((each) => [pictureKey(each.picture), each.shown]));
  const html = await standaloneHtml({
    page,
    lineAttribute,
    name: nameOf(document.uri),
    ...(post.language && { language: post.language }),
    headings: post.sections,
    pictures: shown,
    style: await styleOf(services),
  });
  return {
    html,
    problems: [
      ...(page.notice ? [{ code: 'frontMatter' as const, message: page.notice.text }] : []),
      ...(['formulas', 'diagrams'] as const).flatMap((code) =>
        source[code] ? [{ code, message: words[code]() }] : [],
      ),
      ...problems,
    ],
  };
}

async function styleOf({ extensionUri }: PublishServices): Promise<string> {
  const read = async (name: string) =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', name)));
  return `${await read('preview.css')}\n${await read('export.css')}`;
}

/** Says that the file is there and what it is without, and offers to look at it. */
async function tell(target: Uri, problems: readonly ExportProblem[]): Promise<void> {
  const open = words.openInBrowser();
  const reveal = words.reveal();
  const choices = isHere(target) ? [open, reveal] : [reveal];
  const message = words.exported(
    nameOf(target),
    problems.map(({ message }) => message),
  );
  const choice = await (problems.length > 0 ? showWarning(message, ...choices) : showInformation(message, ...choices));
  if (choice === open) {
    await env.openExternal(target);
  } else if (choice === reveal) {
    await commands.executeCommand(isHere(target) ? 'revealFileInOS' : 'revealInExplorer', target);
  }
}

/** Whether the person's own machine has the file: a browser and a file manager can be shown it. */
function isHere({ scheme }: Uri): boolean {
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
