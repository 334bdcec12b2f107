import { SnippetString, type TextEditor } from 'vscode';
import type { Retrospective } from '../../retrospective';
import {
  comparableHeading,
  formatSnippet,
  knownMonth,
  knownSection,
  type SectionCatalogue,
  type TemplateLanguage,
} from '../../template';
import { commitLine, highlightLines, datedMoment, monthLines, postLine, releaseLines, workLine } from '../../year';
import { postEditorOrSay, focused } from '../documents';
import { ownLinesAt } from '../sections/ownLines';
import { sectionLanguage } from '../sections/postSections';
import type { SectionSource } from '../sections/sectionSource';
import { yearWords as words } from '../words/year';
import { knownYear } from './knownYear';
import { linksFrom } from './postLinks';
import type { YearServices } from './workspaceYears';
import type { YearRow } from './yearRows';
import { showInformation } from '../notices';

export interface InsertServices extends YearServices {
  readonly sections: SectionSource;
}

/** Puts what a row shows into the post that the person is in, at the cursor, in the post's language. */
export async function insertRow(row: YearRow, services: InsertServices): Promise<void> {
  const editor = postEditorOrSay(words.noEditor());
  if (editor === undefined) {
    return;
  }
  const [post, catalogue] = await Promise.all([services.retrospectives.get(editor.document), services.sections.get()]);
  const language = sectionLanguage(editor.document, post);
  switch (row.kind) {
    case 'year':
      return insertTimeline(editor, row.gathered.facts, { post, catalogue, language }, services);
    case 'month': {
      const linkTo = await linksFrom(editor.document.uri, row.month.posts, services);
      const lines = monthLines(row.month, language, linkTo);
      const snippet = knownMonth(row.month.month, lines, language, catalogue);
      return snippet && insertOnOwnLines(editor, formatSnippet(snippet));
    }
    default:
      return insertLines(editor, await linesOf(row, language, editor, services));
  }
}

interface Into {
  readonly post: Retrospective;
  readonly catalogue: SectionCatalogue;
  readonly language: TemplateLanguage;
}

async function insertTimeline(
  editor: TextEditor,
  facts: Parameters<typeof knownYear>[0],
  { post, catalogue, language }: Into,
  services: InsertServices,
): Promise<void> {
  const year = await knownYear(facts, language, editor.document.uri, services);
  const snippet = knownSection('months', { goals: [], earlier: [], year }, language, catalogue);
  if (snippet === undefined) {
    void showInformation(words.nothingToInsert(facts.year));
    return;
  }
  const known = new Set(catalogue.headingsOf('months'));
  const hasSection = post.sections.some(({ title }) => known.has(comparableHeading(title)));
  const text = formatSnippet(snippet);
  // The first two lines are the heading and a blank one.
  await insertOnOwnLines(editor, hasSection ? text.split('\n').slice(2).join('\n') : text);
}

/** Lines of Markdown for a row that is a line itself, or the head of some. */
async function linesOf(
  row: YearRow,
  language: TemplateLanguage,
  editor: TextEditor,
  services: InsertServices,
): Promise<readonly string[]> {
  switch (row.kind) {
    case 'highlights':
      return highlightLines(row.facts, language);
    case 'highlight':
      return highlightLines(row.facts, language).slice(row.index, row.index + 1);
    case 'repository': {
      const { repository } = row;
      return [
        workLine({ ...repository, repositories: [repository] }, language),
        ...releaseLines(
          row.month.releases.filter(({ root }) => root === repository.root),
          language,
        ),
      ];
    }
    case 'commit':
      return [commitLine(row.commit, row.repository.name, language)];
    case 'post':
      return [postLine(row.post, language, await linksFrom(editor.document.uri, [row.post], services))];
    case 'moment':
      return [datedMoment(row.moment, language)];
    default:
      return [];
  }
}

async function insertOnOwnLines(editor: TextEditor, snippet: string): Promise<void> {
  const shown = await focused(editor);
  const place = ownLinesAt(shown);
  await shown.insertSnippet(
    new SnippetString(place.before + snippet + place.behind),
    shown.document.validatePosition(shown.selection.active.with(place.line, place.column)),
  );
  shown.revealRange(shown.selection);
}

/** List items into the blank line of the cursor, or below its line: an item joins the list that it is put into. */
async function insertLines(editor: TextEditor, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) {
    return;
  }
  const shown = await focused(editor);
  const line = shown.document.lineAt(shown.selection.active.line);
  const isItem = /^\s*(?:[-*+]|\d+[.)])\s/.test(line.text);
  const before = line.isEmptyOrWhitespace ? '' : isItem ? '\n' : '\n\n';
  const text = before + lines.map((each) => `- ${each}`).join('\n');
  await shown.edit((edit) => edit.insert(line.range.end, text));
  shown.revealRange(shown.selection);
}
