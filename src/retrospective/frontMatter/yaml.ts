import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { withClosingBracketsSetIn } from './closingBrackets';

/** YAML that cannot be read. */
export class YamlError extends Error {
  /** @param line 0-based, relative to the YAML's first line */
  constructor(
    readonly reason: string,
    readonly line: number,
  ) {
    super(reason);
  }
}

/**
 * The value of a YAML text. YAML 1.2's core schema: dates stay strings, so no time zone ever shifts them. One thing is
 * taken that the specification does not allow: {@link withClosingBracketsSetIn closing brackets} at the line's start.
 * @throws YamlError
 */
export function parseYaml(text: string): unknown {
  try {
    return loaded(text);
  } catch (error) {
    if (!(error instanceof YamlError) || error.reason !== tooShallow) {
      throw error;
    }
    const mended = withClosingBracketsSetIn(text);
    if (mended === text) {
      throw error;
    }
    return loaded(mended);
  }
}

/** What js-yaml says of a line that should be deeper. */
const tooShallow = 'deficient indentation';

function loaded(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxDepth: 100 });
  } catch (error) {
    if (error instanceof YAMLException) {
      throw new YamlError(error.reason, error.mark?.line ?? 0);
    }
    throw error;
  }
}

/** What {@link parseYaml} reads; undefined where it is no YAML. */
export function yamlValue(text: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlError) {
      return undefined;
    }
    throw error;
  }
}
