/** Marks of quotes and lists, a list's last, then a box that can be ticked. */
const task =
  /^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\[)([ xX])\][ \t\u00a0]/;

/** What the page believes of a task. */
export interface BelievedTask {
  readonly checked: boolean;
  /** First word of the task as shown, empty when it has none. */
  readonly word: string;
}

/** The change of one character that ticks a box, or unticks it. */
export interface TaskChange {
  /** UTF-16 offset in the line of the character between the brackets. */
  readonly character: number;
  readonly text: ' ' | 'x';
}

/**
 * How to toggle the task on a line of source.
 * @param line its text; whether it is code is not seen from here
 * @returns undefined when the line is no task, has a state of its own (`[/]`, `[-]`, `[>]`), or is not what was believed
 */
export function toggledTask(line: string, believed: BelievedTask): TaskChange | undefined {
  const match = task.exec(line);
  if (match === null || (match[2] !== ' ') !== believed.checked) {
    return undefined;
  }
  const character = match[1]!.length;
  const text = line.slice(character + 2);
  // An entity may stand for any word.
  if (!text.includes('&') && !text.normalize('NFC').includes(believed.word.normalize('NFC'))) {
    return undefined;
  }
  return { character, text: believed.checked ? ' ' : 'x' };
}
