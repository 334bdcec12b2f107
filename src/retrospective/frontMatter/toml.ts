import { parse, TomlError } from 'smol-toml';

/** What `text` says in TOML, dates as strings as written; or the reason and 0-based line of what is wrong. */
export function readToml(text: string): { data: unknown } | { reason: string; line: number } {
  try {
    return { data: parse(text) };
  } catch (error) {
    if (error instanceof TomlError) {
      const reason = error.message.split('\n', 1)[0]!.replace(/^Invalid TOML document: /, '');
      return { reason, line: Math.max(0, error.line - 1) };
    }
    throw error;
  }
}
