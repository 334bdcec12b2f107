import {
  CompletionItem,
  CompletionItemKind,
  languages,
  MarkdownString,
  Position,
  Range,
  SnippetString,
  TextEdit,
  type CancellationToken,
  type CompletionItemProvider,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { menuToken, sectionText, type MenuToken, type OfferedSection, type SectionCatalogue } from '../../template';
import { postSelector } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { sectionsFor } from './postSections';
import type { SectionSource } from './sectionSource';

/** The section menu: `/` at the start of a line, or behind list and quote markers. */
export function registerSectionCompletions(retrospectives: OpenRetrospectives, sections: SectionSource): Disposable {
  return languages.registerCompletionItemProvider(postSelector, new SectionCompletions(retrospectives, sections), '/');
}

class SectionCompletions implements CompletionItemProvider {
  constructor(
    private readonly retrospectives: OpenRetrospectives,
    private readonly sections: SectionSource,
  ) {}

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    cancellation: CancellationToken,
  ): Promise<CompletionItem[] | undefined> {
    const token = menuToken(document.lineAt(position.line).text.slice(0, position.character));
    if (token === undefined) {
      return undefined; // by far the most frequent answer, and it has cost one look at one line
    }
    const [post, catalogue] = await Promise.all([this.retrospectives.get(document), this.sections.get()]);
    if (cancellation.isCancellationRequested || post.isCode(position.line)) {
      return undefined;
    }
    return sectionsFor(document, post, catalogue)
      .filter(({ section }) => section.id !== 'front' || position.line === 0)
      .map((offered, index) => completionItem(document, position, token, offered, index, catalogue));
  }
}

/**
 * The range begins behind the `/`, which goes by an edit of its own: so VS Code's fuzzy filter needs the first letter
 * typed to begin one of the section's names, and `/usr` offers nothing.
 */
function completionItem(
  document: TextDocument,
  position: Position,
  token: MenuToken,
  { section, isPresent }: OfferedSection,
  index: number,
  catalogue: SectionCatalogue,
): CompletionItem {
  const item = new CompletionItem({ label: section.title, description: section.id }, CompletionItemKind.Snippet);
  item.filterText = catalogue.filterTextOf(section.id);
  item.sortText = `${isPresent ? 1 : 0}${String(index).padStart(3, '0')}`;
  item.detail = section.description;
  item.documentation = new MarkdownString().appendCodeblock(sectionText(section), 'markdown');
  item.range = new Range(position.line, token.slashColumn + 1, position.line, position.character);
  // A section with a heading stands on its own: it leaves the list or quote that the line was in.
  const from = section.hasHeading ? token.markerColumn : token.slashColumn;
  item.additionalTextEdits = [TextEdit.delete(new Range(position.line, from, position.line, token.slashColumn + 1))];
  const needsBlankLine =
    section.hasHeading && position.line > 0 && document.lineAt(position.line - 1).text.trim() !== '';
  const lineStart = section.hasHeading ? '' : token.continuation;
  item.insertText = new SnippetString((needsBlankLine ? '\n' : '') + section.body.replaceAll('\n', `\n${lineStart}`));
  item.keepWhitespace = false;
  return item;
}
