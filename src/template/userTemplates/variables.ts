/** What a person's own template may name in double braces. */
export const templateVariables = [
  'year',
  'lastYear',
  'nextYear',
  'period',
  'lastPeriod',
  'nextPeriod',
  'date',
  'today',
  'title',
  'author',
  'lastYearGoals',
  'earlierRetrospectives',
] as const;

export type TemplateVariable = (typeof templateVariables)[number];

/** A value for each; lists are Markdown of several lines (`\n` between). */
export type TemplateValues = Readonly<Record<TemplateVariable, string>>;

/** A name in double braces that stands for nothing. `line` is 0-based in the text. */
export interface UnknownVariable {
  readonly name: string;
  readonly line: number;
}

/**
 * A bare name in double braces, blanks inside allowed. Whatever else stands in braces belongs to the blog's engine:
 * `{{ site.url }}`, `{{ page.x | filter }}`, `{{< figure >}}`, `{{% x %}}`, `{{{ raw }}}`, `${{ env }}`, `{{- x -}}`.
 */
const variable = /(?<![{$])\{\{[ \t]*([\p{L}_][\p{L}\p{N}_]*)[ \t]*\}\}(?!\})/gu;

function isKnown(name: string): name is TemplateVariable {
  return (templateVariables as readonly string[]).includes(name);
}

/** The variables that `text` (`\n` line ends) names, and the names in it that are none, in order. */
export function variablesIn(text: string): { used: ReadonlySet<TemplateVariable>; unknown: UnknownVariable[] } {
  const used = new Set<TemplateVariable>();
  const unknown: UnknownVariable[] = [];
  text.split('\n').forEach((words, line) => {
    for (const [, name] of words.matchAll(variable)) {
      if (isKnown(name!)) {
        used.add(name);
      } else {
        unknown.push({ name: name!, line });
      }
    }
  });
  return { used, unknown };
}

/**
 * The lines of `text` with its variables replaced, in one pass: what a value holds is not looked at again, and unknown
 * names stay. Further lines of a value that stands alone on its line get that line's indentation and quote marks, and are
 * part of the same entry.
 * @param quoted whether a line (0-based) is one of front matter, where a value inside quotes must not end them
 */
export function fillVariables(text: string, values: TemplateValues, quoted: (line: number) => boolean): string[] {
  return text.split('\n').map((words, line) =>
    words.replace(variable, (whole: string, name: string, at: number) => {
      if (!isKnown(name)) {
        return whole;
      }
      const before = words.slice(0, at);
      const isLast = words.slice(at + whole.length).trim() === '';
      if (quoted(line)) {
        return isLast && /^[\w-]+:[ \t]+$/.test(before)
          ? asYaml(values[name])
          : inQuotes(values[name], openQuote(before));
      }
      const isAlone = /^[ \t>]*$/.test(before) && isLast;
      return isAlone ? values[name].replaceAll('\n', () => `\n${before}`) : values[name];
    }),
  );
}

/** The quote that is open at the end of `before`, a part of a line of YAML or TOML. */
function openQuote(before: string): '"' | "'" | undefined {
  let open: '"' | "'" | undefined;
  for (let at = 0; at < before.length; at++) {
    const character = before[at]!;
    if (open === '"' && character === '\\') {
      at++;
    } else if (character === open) {
      open = undefined;
    } else if (
      open === undefined &&
      (character === '"' || character === "'") &&
      /[\s[{,:=]/.test(before[at - 1] ?? ' ')
    ) {
      open = character; // in the middle of a word it is an apostrophe
    }
  }
  return open;
}

/** A value that stands alone behind a YAML key, in quotes where without them it could say something else. */
function asYaml(value: string): string {
  return /^[\p{L}\p{N}](?:[^:#\n\r]*[^\s:#])?$/u.test(value) || value === '' ? value : JSON.stringify(value);
}

function inQuotes(value: string, quote: '"' | "'" | undefined): string {
  const line = value.replace(/\r\n?|\n/g, ' ');
  return quote === '"' ? line.replace(/["\\]/g, '\\$&') : quote === "'" ? line.replaceAll("'", "''") : line;
}
