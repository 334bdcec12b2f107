import { commands, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { menuToken } from '../../template';
import { Disposables } from '../disposables';
import { isPost } from '../documents';
import type { SectionSource } from './sectionSource';

/** The menu may open up to half a second after its `/`, when other providers answer late: then it is closed then. */
const looks = [0, 100, 250, 500];

/**
 * VS Code filters the section menu fuzzily: `/usr` would still offer "In numbers" and `/etc` would still offer "Earlier retrospectives", and Enter would insert them.
 * This closes the menu when what is typed can mean no section, and opens it again when deleting makes it mean one.
 */
export function registerSectionMenuGuard(sections: SectionSource): Disposable {
  return new SectionMenuGuard(sections);
}

class SectionMenuGuard extends Disposables {
  /** Line on which the menu was closed because nothing was meant. */
  private closedOn: { readonly document: TextDocument; readonly line: number } | undefined;

  constructor(private readonly sections: SectionSource) {
    super();
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const [change] = contentChanges;
        if (
          contentChanges.length === 1 &&
          change!.range.isSingleLine &&
          !change!.text.includes('\n') &&
          isPost(document)
        ) {
          const line = change!.range.start.line;
          const column = change!.range.start.character + change!.text.length;
          const typed = menuToken(document.lineAt(line).text.slice(0, column))?.typed;
          if (typed !== undefined) {
            void this.judge(document, line, typed, change!.text === '');
          }
        }
      }),
    );
  }

  private async judge(document: TextDocument, line: number, typed: string, isDeletion: boolean): Promise<void> {
    const catalogue = await this.sections.get();
    const isMeant = (text: string) => text === '' || catalogue.isMeantBy(text);
    if (isMeant(typed)) {
      if (isDeletion && this.closedOn?.document === document && this.closedOn.line === line) {
        this.closedOn = undefined;
        await commands.executeCommand('editor.action.triggerSuggest');
      }
      return;
    }
    this.closedOn = { document, line };
    for (const [index, look] of looks.entries()) {
      await new Promise((resolve) => setTimeout(resolve, look - (looks[index - 1] ?? 0)));
      const editor = window.activeTextEditor;
      const cursor = editor?.selection.active;
      const now =
        editor?.document === document && cursor?.line === line
          ? menuToken(document.lineAt(line).text.slice(0, cursor.character))
          : undefined;
      if (now === undefined || isMeant(now.typed)) {
        return;
      }
      await commands.executeCommand('hideSuggestWidget');
    }
  }
}
