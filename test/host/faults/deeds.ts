import * as vscode from 'vscode';
import { PictureEdits } from '../../../src/editor/pictures/pictureEdits';
import { bytesOf, pixel } from '../support';
import type { Fault } from './faultyFiles';
import { makeServices } from '../services';

const run = async (command: string, ...told: unknown[]) => vscode.commands.executeCommand(command, ...told);

const lastYear = `---
title: 2020 in review
date: 2020-12-31
---

## Goals for 2021

- Read 12 books
- [x] Move house
`;
const draft = `---
title: 2021 in review
date: 2021-12-30
draft: true
---

![The desk](desk.png)

See [last year](2020-in-review.md).

## Goals for 2021

- [ ] Read 12 books

## March

TODO
`;
const template = `---
template: Quiet year
kind: year
language: en
---

# {{title}}

## Quiet
`;
/** `N` is another folder for each try: VS Code keeps documents for a while after they are closed. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  '_config.yml': 'title: Notes\n',
  'posts/N/2020-in-review.md': lastYear,
  'posts/N/2021-in-review.md': draft,
  'posts/N/desk.png': bytesOf(pixel),
  '.retrospect/moments.md': '# Moments\n\n- 2020-03-04 First talk\n',
  '.retrospect/templates/quiet.md': template,
};
/** A picture in no folder of the workspace. */
export const pictureElsewhere = '/elsewhere/walk.png';
/** Its content, of which half can be told. */
export const pictureText = 'Nobody looks into a picture: its name says that it is one.';

/** The address of a path in the folder of a try. */
export type Place = (path: string) => vscode.Uri;

/** Something a person does. */
export interface Deed {
  readonly name: string;
  /** What it needs that must not fail. */
  prepare?(at: Place): Promise<unknown>;
  run(at: Place): Promise<unknown>;
  /** Whether its work is done, told from what it answered. */
  isDone(result: unknown): boolean;
  /** Whether its answer itself says what is missing, where a message is not the way. */
  tells?(result: unknown, fault: Fault): boolean;
  /**
   * What VS Code itself writes, and leaves half of where the disk is full: it tells nobody but the person that it failed.
   * No text leads to it, and the next try takes another name.
   */
  readonly leftByVsCode?: string;
}

const isUriOfFile = (result: unknown) => result instanceof vscode.Uri && result.scheme === 'faulty';
const isUntitled = (result: unknown) => result instanceof vscode.Uri && result.scheme === 'untitled';
const noProblems = (result: unknown) => (result as { problems: unknown[] } | undefined)?.problems.length === 0;
const hasProblems = (result: unknown) => ((result as { problems?: unknown[] } | undefined)?.problems ?? []).length > 0;

interface GatheredYear {
  readonly totals: { readonly moments: number; readonly posts: number };
  readonly unread: readonly unknown[];
  readonly problems: readonly { readonly message: string }[];
}
const gathered = (result: unknown) => result as GatheredYear | undefined;

/** What became of a picture that was pasted. */
interface Pasted {
  /** VS Code’s own choices are there all the same. */
  readonly isOffered: boolean;
  /** What VS Code answers when the choice is taken; where it says no, it says so to the person, too. */
  readonly isApplied: boolean;
  /** Of the text, behind it. */
  readonly hasPicture: boolean;
}
const pasted = (result: unknown) => result as Pasted;

/** Pastes the picture from elsewhere, and takes “Insert as picture with caption”, as VS Code does. */
async function paste(post: vscode.Uri): Promise<Pasted> {
  const services = makeServices();
  const edits = new PictureEdits(services);
  const cancellation = new vscode.CancellationTokenSource();
  try {
    const document = await vscode.workspace.openTextDocument(post);
    const before = document.getText();
    const end = document.lineAt(document.lineCount - 1).range.end;
    const transfer = new vscode.DataTransfer();
    transfer.set('text/uri-list', new vscode.DataTransferItem(`faulty:${pictureElsewhere}`));
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
    const offered = await edits.provideDocumentPasteEdits(
      document,
      [new vscode.Range(end, end)],
      transfer,
      context,
      cancellation.token,
    );
    const edit = offered?.[0]?.additionalEdit;
    const isApplied = edit !== undefined && (await vscode.workspace.applyEdit(edit));
    const after = document.getText();
    const hasPicture = /!\[[^\]]*\]\([^)]+\.png\)/.test(after.slice(before.trimEnd().length));
    if (!hasPicture && after !== before) {
      throw new Error(`the post is another: ${after}`);
    }
    return { isOffered: edit !== undefined, isApplied, hasPicture };
  } finally {
    cancellation.dispose();
    edits.dispose();
    services.dispose();
  }
}

export const deeds: readonly Deed[] = [
  {
    name: 'a new yearly retrospective',
    run: (at) => run('retrospect.newYearly', { year: 2022, template: 'yearly-mini', language: 'en', folder: at('.') }),
    isDone: isUriOfFile,
    tells: isUntitled,
  },
  {
    name: 'one from an own template',
    run: (at) => run('retrospect.new', { period: '2022', template: 'quiet', language: 'en', folder: at('.') }),
    isDone: isUriOfFile,
    tells: isUntitled,
  },
  {
    name: 'an export',
    run: (at) => run('retrospect.exportHtml', { source: at('2021-in-review.md'), target: at('out.html') }),
    isDone: noProblems,
    tells: hasProblems,
  },
  {
    name: 'a check before publishing',
    run: (at) => run('retrospect.checkBeforePublishing', at('2021-in-review.md')),
    isDone: Array.isArray,
  },
  {
    name: 'the goals of last year',
    run: (at) => run('retrospect.carryGoals', { from: at('2020-in-review.md') }),
    isDone: (result) => (result as { next: unknown[] } | undefined)?.next.length === 2,
  },
  {
    name: 'the counts of a post',
    run: (at) => run('retrospect.showCounts', at('2021-in-review.md')),
    isDone: (result) => result !== undefined,
  },
  {
    name: 'a preview',
    run: (at) => run('retrospect.openPreview', at('2021-in-review.md')),
    isDone: () => true,
  },
  {
    name: 'a template of the post that is open',
    prepare: async (at) => vscode.window.showTextDocument(at('2021-in-review.md')),
    run: () => run('retrospect.saveAsTemplate', { name: 'Mine' }),
    isDone: isUriOfFile,
  },
  {
    name: 'the year',
    run: () => run('retrospect.gatherYear', { year: 2020, repositories: [] }),
    isDone: (result) => gathered(result)?.totals.moments === 1 && gathered(result)?.totals.posts === 1,
    tells: (result, fault) =>
      fault === 'notFound' || // gone since it was found, it is not missing
      (gathered(result)?.unread.length ?? 0) > 0 ||
      gathered(result)?.problems.some(({ message }) => message.includes('posts may be missing')) === true,
  },
  {
    name: 'a moment',
    run: () => run('retrospect.logMoment', { text: 'Moved house', date: '2021-06-05' }),
    isDone: isUriOfFile,
  },
  {
    name: 'a picture that is pasted',
    prepare: async (at) => vscode.window.showTextDocument(at('2021-in-review.md')),
    run: (at) => paste(at('2021-in-review.md')),
    isDone: (result) => pasted(result).isApplied && pasted(result).hasPicture,
    leftByVsCode: '/blog/posts/N/2021-in-review-1.png',
    tells: (result) => !pasted(result).isApplied && !pasted(result).hasPicture,
  },
  {
    name: 'a picture of the year',
    prepare: async (at) => {
      await run('retrospect.gatherYear', { year: 2020, repositories: [] });
      return vscode.window.showTextDocument(at('2021-in-review.md'));
    },
    run: async (at) => {
      await run('retrospect.insertHeatMap', { kind: 'year', gathered: { facts: { year: 2020 } } });
      return (await vscode.workspace.openTextDocument(at('2021-in-review.md'))).getText();
    },
    isDone: (result) => /!\[[^\]]+\]\([^)]+\.svg\)/.test(result as string),
  },
];
