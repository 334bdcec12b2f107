import { Uri, window, workspace, type TextDocument } from 'vscode';
import { safeFileName } from '../../blog/safeName';
import { periodOfPost, templateFrom } from '../../template';
import type { DraftServices } from '../draft/newRetrospective';
import { createFile } from '../draft/exclusiveFiles';
import { lineEnd } from '../draft/openDraft';
import { postEditor, exists, nameOf } from '../documents';
import { Refusal, reportingFailure } from '../log';
import { draftWords, templateWords as words } from '../words';
import { stemOf, templatesFolder } from './ownTemplates';

/**
 * `retrospect.saveAsTemplate`: makes a template of the post that is open and opens it. With `{ name }` it asks nothing.
 * @returns its address; undefined when the person left
 */
export function saveAsTemplate(services: DraftServices, argument: unknown): Promise<Uri | undefined> {
  return reportingFailure(services.log, words.saveTitle(), async () => {
    const document = postEditor()?.document;
    if (document === undefined) {
      throw new Refusal(words.noPost());
    }
    const folder = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
    if (folder === undefined) {
      throw new Refusal(words.noFolder());
    }
    const place = templatesFolder(folder);
    if (place === undefined) {
      return undefined; // said already
    }
    const { retrospectives } = services;
    const post = await retrospectives.get(document);
    const period = periodOfPost(post.header.title ?? '', nameOf(document.uri), post.header.date?.day);
    const told = (argument as { name?: unknown } | undefined)?.name;
    const name =
      typeof told === 'string' ? told : await askName(place, post.header.title ?? stemOf(nameOf(document.uri)));
    const uri = name === undefined ? undefined : addressOf(place, name);
    if (name === undefined || uri === undefined) {
      return undefined;
    }
    const text = templateFrom(
      {
        head: headOf(document, post.frontMatter.bodyLine),
        blocks: post.blocks.map(({ block: { kind, source } }) => ({ kind, source })),
      },
      period,
      { name: name.trim(), ...(post.language !== undefined && { language: post.language }) },
    );
    return create(uri, text.replaceAll('\n', lineEnd(uri)));
  });
}

async function create(uri: Uri, text: string): Promise<Uri> {
  const creation = await createFile(uri, text);
  switch (creation.outcome) {
    case 'created':
      return (await window.showTextDocument(uri, { preview: false })).document.uri;
    case 'exists':
      throw new Refusal(draftWords.exists(workspace.asRelativePath(uri)));
    case 'failed':
      throw new Refusal(
        words.notSaved(workspace.asRelativePath(uri), draftWords.reason[creation.reason](creation.detail)),
      );
  }
}

/** The lines of front matter, markers included, without a byte order mark. */
function headOf(document: TextDocument, bodyLine: number): string {
  return Array.from({ length: bodyLine }, (_, line) => document.lineAt(line).text)
    .join('\n')
    .replace(/^\ufeff/, '');
}

/** A template's file; undefined when nothing of the name can be one. */
function addressOf(place: Uri, name: string): Uri | undefined {
  const fileName = safeFileName(`${name.trim().replace(/\s+/g, '-')}.md`);
  return fileName === undefined || stemOf(fileName) === '' ? undefined : Uri.joinPath(place, fileName);
}

async function askName(place: Uri, title: string): Promise<string | undefined> {
  // A template is for other years and months.
  const proposed = title
    .replace(/(?:19|20)\d\d(?:년(?: \d{1,2}월)?)?/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return window.showInputBox({
    title: words.saveTitle(),
    prompt: words.namePrompt(),
    value: proposed,
    validateInput: async (text) => {
      const uri = addressOf(place, text);
      if (uri === undefined) {
        return text.trim() === '' ? words.nameMissing() : draftWords.nameProblem();
      }
      return (await exists(uri)) ? draftWords.nameTaken(nameOf(uri)) : undefined;
    },
  });
}
