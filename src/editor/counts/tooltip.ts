import { MarkdownString } from 'vscode';
import type { Counts, ReadingSpeeds, Retrospective } from '../../retrospective';
import type { RetrospectiveModule } from '../openRetrospectives';
import { countsWords as words, number } from '../words';
import { asMarkdownText } from './markdownText';

/** So many of the longest sections are named. */
const namedSections = 3;

/** What is counted and how, as a small table: of the post with its longest sections, or of what is `selected` of it. */
export function countsTooltip(
  post: Retrospective,
  selected: Counts | undefined,
  speeds: ReadingSpeeds,
  module: RetrospectiveModule,
): MarkdownString {
  const sections = selected ? [] : sectionRows(post, module);
  const rows: Row[] = [
    ...countRows(selected ?? post.counts, post.language === 'ko', speeds, module),
    ...(sections.length > 0 ? [[`**${words.longestSections()}**`, ''] as const, ...sections] : []),
  ];
  const text = new MarkdownString();
  text.appendMarkdown(`| ${selected ? words.tooltipSelectionTitle() : words.tooltipTitle()} | |\n|:--|--:|\n`);
  rows.forEach(([name, value]) => text.appendMarkdown(`| ${name}&emsp; | ${value} |\n`));
  text.appendMarkdown(`\n${words.speeds(speeds.words, speeds.hangulWords, speeds.cjkCharacters)}\n\n`);
  text.appendMarkdown(`${words.leftOut()}\n\n${words.showSections()}`);
  return text;
}

type Row = readonly [name: string, value: string];

function countRows(
  counts: Counts,
  isKorean: boolean,
  speeds: ReadingSpeeds,
  { wordsOf, readingMinutes }: RetrospectiveModule,
): Row[] {
  const sheets = (Math.round((counts.characters / 200) * 10) / 10).toFixed(1);
  return [
    [words.rowWords(), number(wordsOf(counts))],
    [words.rowCharacters(), number(counts.characters)],
    [words.rowCharactersNoSpaces(), number(counts.charactersNoSpaces)],
    ...(isKorean ? [[words.rowManuscript(), words.manuscript(sheets)] as const] : []),
    [words.rowReadingTime(), words.minutes(readingMinutes(counts, speeds))],
    [words.rowImages(), number(counts.images)],
  ];
}

function sectionRows(post: Retrospective, { wordsOf, longestSections }: RetrospectiveModule): Row[] {
  const all = wordsOf(post.counts);
  return longestSections(post.sections, namedSections).map(({ title, counts }) => {
    const percent = Math.round((wordsOf(counts) / all) * 100);
    return [asMarkdownText(title) || '–', words.sectionDescription(words.words(wordsOf(counts)), percent)];
  });
}
