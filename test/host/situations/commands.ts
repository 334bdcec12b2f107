import * as vscode from 'vscode';

/** Runs a command of the extension. */
export async function run<T>(command: string, ...told: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(`retrospect.${command}`, ...told);
}

/** The titles of the retrospectives of the workspace, as an assistant is told them. */
export async function retrospectives(): Promise<string[]> {
  const { content } = await vscode.lm.invokeTool('retrospect_goals', { input: {}, toolInvocationToken: undefined });
  const [{ value }] = content as [vscode.LanguageModelTextPart];
  return [...value.matchAll(/"title":"([^"]+)"/g)].map(([, title]) => title!);
}

export interface GatheredYear {
  readonly totals: { readonly commits: number; readonly posts: number; readonly moments: number };
  readonly problems: readonly { readonly message: string }[];
}

/** A retrospective of 2020 that sets goals for 2021. */
export const lastYear = `---
title: 2020 in review
date: 2020-12-31
---

It was a long year.

## Goals for 2021

- Read 12 books
- Move house
`;
