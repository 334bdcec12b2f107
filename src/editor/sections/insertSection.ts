import {
  commands,
  Position,
  QuickPickItemKind,
  SnippetString,
  window,
  type Disposable,
  type QuickPickItem,
  type TextEditor,
} from 'vscode';
import { sectionText, type OfferedSection, type SectionTemplate } from '../../template';
import { focused, postEditorOrSay } from '../documents';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { sectionWords } from '../words';
import { ownLinesAt } from './ownLines';
import type { WorkspaceYears } from '../year/workspaceYears';
import { sectionLanguage, sectionsFor } from './postSections';
import type { SectionSource } from './sectionSource';

/** `retrospect.insertSection`: a quick pick of sections, or at once with `{ section: 'goals' }`. */
export function registerInsertSection(
  retrospectives: OpenRetrospectives,
  sections: SectionSource,
  years: WorkspaceYears,
  log: Log,
): Disposable {
  return commands.registerCommand('retrospect.insertSection', (argument?: unknown) =>
    reportingFailure(log, 'retrospect.insertSection', async () => {
      const editor = postEditorOrSay(sectionWords.noEditor());
      if (editor === undefined) {
        return;
      }
      const [post, catalogue] = await Promise.all([retrospectives.get(editor.document), sections.get()]);
      const { document } = editor;
      const bodies = await years.sectionBodies(document, post, sectionLanguage(document, post), catalogue);
      const offered = sectionsFor(document, post, catalogue, bodies);
      const id = wantedSection(argument);
      const section =
        id === undefined
          ? await pickSection(offered)
          : offered.find((candidate) => candidate.section.id === id)?.section;
      if (section === undefined) {
        if (id !== undefined) {
          throw new Error(`there is no section "${id}"`);
        }
        return;
      }
      await insert(editor, section);
    }),
  );
}

function wantedSection(argument: unknown): string | undefined {
  const section = (argument as { section?: unknown } | undefined)?.section;
  return typeof section === 'string' ? section : undefined;
}

async function pickSection(offered: readonly OfferedSection[]): Promise<SectionTemplate | undefined> {
  type Item = QuickPickItem & { readonly section?: SectionTemplate };
  const items: Item[] = [];
  let group: boolean | undefined;
  for (const { section, isPresent } of offered) {
    if (group !== isPresent) {
      group = isPresent;
      const label = isPresent ? sectionWords.present() : sectionWords.missing();
      items.push({ label, kind: QuickPickItemKind.Separator });
    }
    const text = sectionText(section).replace(/\s*\n\s*/g, ' ⏎ ');
    items.push({ label: section.title, description: section.description, detail: text, section });
  }
  const picked = await window.showQuickPick(items, {
    placeHolder: sectionWords.placeholder(),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.section;
}

async function insert(editor: TextEditor, section: SectionTemplate): Promise<void> {
  const shown = await focused(editor);
  const atTop = section.id === 'front';
  const place = atTop ? { line: 0, column: 0, before: '', behind: '\n\n' } : ownLinesAt(shown);
  await shown.insertSnippet(
    new SnippetString(place.before + section.body + place.behind),
    new Position(place.line, place.column),
  );
  shown.revealRange(shown.selection);
}
