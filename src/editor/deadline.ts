/** `answer`, or `nothing` when it has not come after so many milliseconds: some file systems never answer. */
export function beforeDeadline<T, N>(answer: Promise<T>, milliseconds: number, nothing: N): Promise<T | N> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<N>((resolve) => {
    timer = setTimeout(() => resolve(nothing), milliseconds);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
