import type { CancellationToken, Disposable } from 'vscode';

/** `answer`, or `nothing` when it has not come after so many milliseconds: some file systems never answer. */
export function beforeDeadline<T, N>(answer: Promise<T>, milliseconds: number, nothing: N): Promise<T | N> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<N>((resolve) => {
    timer = setTimeout(() => resolve(nothing), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** What `work` comes to; undefined as soon as it is cancelled, begun or not. What it then still does, nobody hears of. */
export async function unlessCancelled<T>(work: () => Promise<T>, token: CancellationToken): Promise<T | undefined> {
  if (token.isCancellationRequested) {
    return undefined;
  }
  let listener: Disposable | undefined;
  const cancelled = new Promise<undefined>((resolve) => {
    listener = token.onCancellationRequested(() => resolve(undefined));
  });
  try {
    return await Promise.race([work(), cancelled]);
  } finally {
    listener?.dispose();
  }
}
