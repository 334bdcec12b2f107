import type { Disposable, QuickInput } from 'vscode';

/** What came of one step of a conversation. Undefined when the person left. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Shows `input` until `listen` has an answer or the person leaves. */
export function ask<T>(
  input: QuickInput,
  listen: (answer: (value: Answer<T>) => void) => Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const listeners = [
      ...listen((value) => {
        resolve(value);
        input.dispose();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        input.dispose();
        listeners.forEach((listener) => listener.dispose());
      }),
    ];
    input.show();
  });
}

/** Where a step stands in its conversation, and what is being made. */
export interface StepFrame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Puts a step's input in its place in the conversation. */
export function inFrame<T extends QuickInput>(input: T, { title, step, totalSteps }: StepFrame): T {
  input.title = title;
  input.step = step;
  input.totalSteps = totalSteps;
  return input;
}
