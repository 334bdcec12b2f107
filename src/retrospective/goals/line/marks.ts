import type { GoalState } from '../goal';

/** Marks that are written for a state, and their boxes. A state without either can't be written in that style. */
export const writtenMarks: { readonly [state in GoalState]?: { readonly mark: string; readonly box?: string } } = {
  open: { mark: '⬜', box: '[ ]' },
  done: { mark: '✅', box: '[x]' },
  partly: { mark: '🔺', box: '[/]' },
  missed: { mark: '❌' },
  dropped: { mark: '⏸', box: '[-]' },
  carried: { mark: '➡️', box: '[>]' },
};

export const boxStates: Readonly<Record<string, GoalState>> = {
  ' ': 'open',
  x: 'done',
  '/': 'partly',
  '-': 'dropped',
  '>': 'carried',
};

/** Emoji that say a state wherever they stand beside a goal. */
const firm: { readonly [state in GoalState]?: string } = {
  open: '⬜ 🔲 ◻️ ☐ ◽ 🔳 :white_large_square:',
  done: '✅ ☑️ ☑ ✔️ ✔ ⭕ :white_check_mark: :heavy_check_mark: :ballot_box_with_check: :o:',
  partly: '🔺 △ ▲ 🟡 🆗 🟠 🚧 ⏳ 🔄 🌓 ⚠️ 🔶 🟨 🟧 :ok: :construction: :warning: :small_red_triangle:',
  missed: '❌ ✖️ ✖ ❎ 🚫 ✗ ✘ ✕ 🙅 ⛔ 🟥 :x: :no_entry: :no_entry_sign: :heavy_multiplication_x:',
  dropped: '⏸️ ⏸ ⏹️ 🗑️',
  carried: '➡️ ⏭️ ⏩',
  unknown: '❓ ❔',
};

/** Emoji that say a state where goals are reviewed, and may be mere colour elsewhere. */
const loose: { readonly [state in GoalState]?: string } = {
  done: '🟢 🟩 👍 🏆 💯 🎉 🙆 :+1: :thumbsup: :trophy: :100: :tada:',
  partly: '🤷 🤷‍♂️ 🤷‍♀️ 😐 :shrug:',
  missed: '🔴 👎 😞 😢 😭 🙅‍♂️ 🙅‍♀️ :-1: :thumbsdown:',
};

const states = new Map<string, GoalState>();
const bare = (mark: string) => mark.replace(/[\ufe0e\ufe0f]/g, '').replace(/[\u{1f3fb}-\u{1f3ff}]/gu, '');
const escape = (mark: string) => mark.replace(/[+*?.()|[\]\\^$]/g, '\\$&');

function sourceOf(tables: readonly { readonly [state in GoalState]?: string }[]): string {
  const marks = tables.flatMap((table) =>
    Object.entries(table).flatMap(([state, list]) =>
      list.split(' ').map((mark) => {
        states.set(bare(mark), state as GoalState);
        return bare(mark);
      }),
    ),
  );
  const longestFirst = [...new Set(marks)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(escape).join('|')})[\\ufe0e\\ufe0f\\u{1f3fb}-\\u{1f3ff}]{0,2}`;
}

const firmMark = sourceOf([firm]);
const anyMark = sourceOf([firm, loose]);

/** Source of an expression for one mark. @param isReview whether marks count that are mere colour elsewhere */
export function markSource(isReview: boolean): string {
  return isReview ? anyMark : firmMark;
}

const eachMark = new RegExp(anyMark, 'gu');

/** The state that a run of marks says: that of one, `partly` where done and missed stand side by side. */
export function stateOfMarks(run: string): GoalState | undefined {
  const found = new Set([...run.matchAll(eachMark)].map(([mark]) => states.get(bare(mark))!));
  if (found.size <= 1) {
    return [...found][0];
  }
  return found.has('done') || found.has('partly') ? 'partly' : [...found][0];
}
