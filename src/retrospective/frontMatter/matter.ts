import matter from 'gray-matter';
import { parseYaml } from './yaml';

const refuse = {
  parse(): never {
    throw new Error('only YAML is read as front matter');
  },
};

/** A run of this many blank lines is cut for gray-matter, whose search for comments is quadratic in their number. */
const blankRun = /(?:[ \t]*\n){100,}/g;

/**
 * Reads the lines between two `---` markers with gray-matter, the only place that does.
 *
 * gray-matter alone is unsafe: it evaluates `---js` blocks, its cache hides errors, its end marker is a prefix. So it
 * gets nothing but YAML lines, an end marker that no text holds, options every time (which switches its cache off) and
 * our YAML reader, which gets the lines as they are, so that its errors name the right one. Never use its `stringify`:
 * it re-reads the body.
 *
 * @returns what the YAML says (any shape); undefined for blank or comment-only lines
 * @throws YamlError
 */
export function readYamlFrontMatter(source: string): unknown {
  const file = matter(`---\n${source.replace(blankRun, '\n'.repeat(100))}\n`, {
    delimiters: ['---', '\0'],
    language: 'yaml',
    engines: { yaml: { parse: () => parseYaml(`${source}\n`) as object }, javascript: refuse, json: refuse },
  });
  return 'isEmpty' in file && file.isEmpty === true ? undefined : file.data;
}
