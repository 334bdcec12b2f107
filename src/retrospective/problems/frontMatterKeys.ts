/**
 * The line of a top-level key in front matter, 0-based in the post; undefined where it is not written plainly.
 * @param head lines of the front matter with its markers
 */
export function lineOfKey(head: readonly string[], key: string): number | undefined {
  const line = head.findIndex((text) => {
    const match = /^["']?([\w.-]+)["']?\s*[:=]/.exec(text);
    return match?.[1] === key;
  });
  return line < 0 ? undefined : line;
}
