import { workspace, WorkspaceEdit, type Position, type TextDocument, type Uri } from 'vscode';
import { appendix, fileEnd } from '../../year/moments';
import { createFile, failure, type Creation, type CreationFailure } from '../draft/exclusiveFiles';
import { readIfThere, replaceFile } from '../replaceFile';
import { appendOnDisk, NotAppendable, type NewMoment } from './appendOnDisk';
import { isElsewhere, type MomentsPlace } from './momentsPlace';

/** What became of a line. */
export type Writing =
  | { readonly outcome: 'written' }
  /** It stands in the open document, which has edits that are not saved. */
  | { readonly outcome: 'inEditor' }
  | { readonly outcome: 'failed'; readonly reason: WritingFailure; readonly detail: string };

export type WritingFailure = CreationFailure | 'folderThere' | 'notUtf8' | 'leadsOut';

/**
 * Puts a moment at the end of its file.
 *
 * A document with unsaved edits gets it as an edit, and is left unsaved: written to the disk behind its back, the next
 * save would meet a file that is newer; saved with it, the person's half-done edits would be, and formatters would run.
 * VS Code backs unsaved edits up, so the line outlives the window. Without such a document the disk gets it, and an
 * editor that shows the file follows.
 */
export async function writeMoment(
  { uri, within }: Extract<MomentsPlace, { uri: Uri }>,
  moment: NewMoment,
): Promise<Writing> {
  try {
    if (await isElsewhere(uri, within)) {
      return { outcome: 'failed', reason: 'leadsOut', detail: uri.path };
    }
    const document = openDocument(uri);
    if (document?.isDirty === true) {
      return await appendInEditor(document, moment);
    }
    if (DESKTOP && uri.scheme === 'file') {
      await appendOnDisk(uri.fsPath, moment);
      return { outcome: 'written' };
    }
    const creation = await appendElsewhere(uri, moment);
    switch (creation.outcome) {
      case 'created':
        return { outcome: 'written' };
      case 'exists':
        return { outcome: 'failed', reason: 'unavailable', detail: uri.path };
      case 'failed':
        return creation;
    }
  } catch (error) {
    return failed(error);
  }
}

/** The document of `uri`, where VS Code has it open. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((each) => !each.isClosed && each.uri.toString() === uri.toString());
}

async function appendInEditor(document: TextDocument, { heading, item, lineEnd }: NewMoment): Promise<Writing> {
  const text = document.getText();
  const edit = new WorkspaceEdit();
  const end: Position = document.positionAt(text.length);
  edit.insert(document.uri, end, appendix(fileEnd(text, lineEnd), heading, item));
  return (await workspace.applyEdit(edit))
    ? { outcome: 'inEditor' }
    : { outcome: 'failed', reason: 'other', detail: document.uri.path };
}

/**
 * File systems of which VS Code knows only whole files: what is there now is read and written back with the line. Two
 * windows that do so in the same moment could still lose one, which no API closes; within a window callers take turns.
 */
async function appendElsewhere(uri: Uri, { heading, item, lineEnd }: NewMoment): Promise<Creation> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    throw new NotAppendable('readOnly');
  }
  const before = await readIfThere(uri);
  if (before !== undefined && isUtf16(before)) {
    throw new NotAppendable('notUtf8');
  }
  // Bytes stay bytes: what is there is not decoded and encoded again.
  const old = before ?? new Uint8Array();
  const end = fileEnd(new TextDecoder('latin1').decode(old), lineEnd);
  const added = new TextEncoder().encode(appendix(end, heading, item));
  const whole = new Uint8Array(old.length + added.length);
  whole.set(old);
  whole.set(added, old.length);
  // A file that was not there must not be there now either: who cannot be read may say so by being absent.
  return before === undefined ? createFile(uri, whole) : replaceFile(uri, whole);
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function failed(error: unknown): Writing {
  if (error instanceof NotAppendable) {
    return { outcome: 'failed', reason: error.reason, detail: error.message };
  }
  const code = (error as NodeJS.ErrnoException).code;
  const told = failure(error);
  if (code === 'EISDIR' || code === 'FileIsADirectory') {
    return { ...told, reason: 'folderThere' };
  }
  return code === 'ENOTDIR' || code === 'EEXIST' || code === 'FileNotADirectory' || code === 'FileExists'
    ? { ...told, reason: 'noFolder' }
    : told;
}
