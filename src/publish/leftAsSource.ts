import type { Block } from '../retrospective';

/** What other extensions draw in the preview, and a file without scripts shows as its source. */
export interface LeftAsSource {
  readonly formulas: boolean;
  readonly diagrams: boolean;
}

const diagram = /^[\s>*+\d.)-]{0,40}(?:`{3,}|~{3,})[ \t]{0,9}(?:mermaid|plantuml|dot|graphviz)\b/;
/** `$$…$$`, and `$…$` that holds what only a formula does: prices are none. */
const formula =
  /\$\$[^$]{1,2000}\$\$|(?<![\\$\w])\$(?![\s$])(?=[^$\n]{0,400}[\\^_{}=])[^$\n]{0,400}[^\s$\\]\$(?![\d$])/;

/** Whether some blocks hold formulas or diagrams. Code that shows how either is written is code. */
export function leftAsSource(blocks: Iterable<{ readonly block: Block }>): LeftAsSource {
  let formulas = false;
  let diagrams = false;
  for (const { block } of blocks) {
    if (block.kind === 'fence') {
      diagrams ||= diagram.test(block.source.slice(0, 200));
    } else if (block.kind !== 'code_block') {
      diagrams ||=
        /`{3}|~{3}/.test(block.source) && block.source.split('\n').some((line) => diagram.test(line.slice(0, 200)));
      formulas ||= block.source.includes('$') && formula.test(block.marks().text.join('\n'));
    }
  }
  return { formulas, diagrams };
}
