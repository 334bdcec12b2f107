import type { EngineId } from '../blog';

/** Stands for the post's slug in values that an archetype makes of its name. */
export const slugMark = '\u0001';

/** What the parts of Go's reference time are in the example date: `2006-01-02 15:04:05 -0700`. */
const goLayout: Readonly<Record<string, string>> = {
  '2006': '2021',
  '01': '12',
  '02': '31',
  '15': '09',
  '04': '00',
  '05': '00',
  '-0700': '+hhmm',
  '-07:00': '+hh:mm',
  'Z07:00': '+hh:mm',
  Jan: 'Dec',
  January: 'December',
};

/**
 * An archetype or scaffold as an example post. Its template expressions are not run: those that everybody uses (title,
 * date, name) become an example of what they give, the rest nothing.
 */
export function asExample(engine: EngineId, text: string): string {
  return text.replace(/\{\{-?([^{}]*?)-?\}\}/g, (_whole, expression: string) =>
    engine === 'hexo' ? hexoExample(expression.trim()) : hugoExample(expression),
  );
}

function hexoExample(expression: string): string {
  return expression === 'title' ? slugMark : expression === 'date' ? '2013-07-13 20:46:25' : '';
}

function hugoExample(expression: string): string {
  if (/\.Date\b|\bnow\b|\.Lastmod\b/.test(expression)) {
    const layout = /["'`]([^"'`]*2006[^"'`]*)["'`]/.exec(expression)?.[1] ?? '2006-01-02T15:04:05-07:00';
    return layout.replace(/2006|-07:?00|Z07:00|January|Jan|01|02|15|04|05/g, (part) => goLayout[part]!);
  }
  return /\.(?:File\.)?(?:Name|ContentBaseName|TranslationBaseName|BaseFileName|LogicalName)\b/.test(expression)
    ? slugMark
    : '';
}
