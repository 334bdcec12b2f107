import matter from 'gray-matter';
import { parseYaml } from './yaml';

const refuse = {
  parse(): never {
    throw new Error('only YAML is read as front matter');
  },
};

/** gray-matter hands over the newline behind its marker; without it, lines are those of the YAML. */
function yaml(text: string): unknown {
  return parseYaml(text.replace(/^\n/, ''));
}

/** A run of this many blank lines is cut: gray-matter's search for comments is quadratic in their number. */
const blankRun = /(?:[ \t]*\n){100,}/g;

/**
 * Reads the lines between two `---` markers with gray-matter, the only place that does.
 *
 * gray-matter alone is unsafe: it evaluates `---js` blocks, its cache hides errors, its end marker is a prefix. So it
 * gets nothing but YAML lines, an end marker that no text holds, options every time (which switches its cache off) and
 * our YAML reader. Never use its `stringify`: it re-reads the body.
 *
 * @returns what the YAML says (any shape); undefined for blank or comment-only lines
 * @throws YamlError
 */
export function readYamlFrontMatter(source: string): unknown {
  const file = matter(`---\n${source.replace(blankRun, '\n'.repeat(100))}\n`, {
    delimiters: ['---', '\0'],
    language: 'yaml',
    engines: { yaml: { parse: yaml as (text: string) => object }, javascript: refuse, json: refuse },
  });
  return 'isEmpty' in file && file.isEmpty === true ? undefined : file.data;
}
