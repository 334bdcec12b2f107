const isLatin = /^[\0-\xff]*$/;

/**
 * `text` in as little memory as it needs, which is its own: the engine makes a slice keep all of what it was cut from and
 * a sum all its parts, and gives a Latin text that was cut from a Korean one two bytes a letter.
 */
export function compact(text: string): string {
  // What is parsed is written anew, a byte a letter where that will do; cutting the first letter off a sum makes one
  // string of it, of as many bytes a letter as it had, at less cost.
  return isLatin.test(text) ? (JSON.parse(JSON.stringify(text)) as string) : ` ${text}`.slice(1);
}
