import {
  CompletionItem,
  CompletionItemKind,
  languages,
  MarkdownString,
  Position,
  Range,
  SnippetString,
  type CancellationToken,
  type CompletionItemProvider,
  type Disposable,
  type TextDocument,
} from 'vscode';
import { menuToken, sectionText, type MenuToken, type OfferedSection, type SectionTemplate } from '../../template';
import { beforeDeadline } from '../deadline';
import { postSelector } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { WorkspaceYears } from '../year/workspaceYears';
import { sectionLanguage, sectionsFor } from './postSections';
import type { SectionSource } from './sectionSource';

/** The section menu: `/` at the start of a line, or behind list and quote markers. */
export function registerSectionCompletions(
  retrospectives: OpenRetrospectives,
  sections: SectionSource,
  years: WorkspaceYears,
): Disposable {
  const provider = new SectionCompletions(retrospectives, sections, years);
  return languages.registerCompletionItemProvider(postSelector, provider, '/');
}

/** Milliseconds that the menu waits for what is known of the post's year. */
const patience = 150;

/** An item of the menu; what it will insert is written out only for the one that is looked at. */
class SectionItem extends CompletionItem {
  constructor(readonly section: SectionTemplate) {
    super({ label: section.title, description: section.id }, CompletionItemKind.Snippet);
    this.detail = section.description;
  }
}

class SectionCompletions implements CompletionItemProvider<SectionItem> {
  /** Texts by which VS Code filters, by section: the same at every `/`. */
  private readonly names = new Map<string, string>();

  constructor(
    private readonly retrospectives: OpenRetrospectives,
    private readonly sections: SectionSource,
    private readonly years: WorkspaceYears,
  ) {}

  async provideCompletionItems(
    document: TextDocument,
    position: Position,
    cancellation: CancellationToken,
  ): Promise<SectionItem[] | undefined> {
    const token = menuToken(document.lineAt(position.line).text.slice(0, position.character));
    if (token === undefined) {
      return undefined; // by far the most frequent answer, and it has cost one look at one line
    }
    const [post, catalogue] = await Promise.all([this.retrospectives.get(document), this.sections.get()]);
    if (cancellation.isCancellationRequested || post.isCode(position.line)) {
      return undefined;
    }
    const language = sectionLanguage(document, post);
    const known = this.years.sectionBodies(document, post, language, catalogue);
    const bodies = await beforeDeadline(known, patience, undefined);
    return sectionsFor(document, post, catalogue, bodies)
      .filter(({ section }) => section.id !== 'front' || position.line === 0)
      .map((offered, index) => {
        const { id } = offered.section;
        const names = this.names.get(id) ?? catalogue.filterTextOf(id);
        this.names.set(id, names);
        return sectionItem(document, position, token, offered, index, names);
      });
  }

  resolveCompletionItem(item: SectionItem): SectionItem {
    item.documentation = new MarkdownString().appendCodeblock(sectionText(item.section), 'markdown');
    return item;
  }
}

/**
 * The item replaces the `/` and what is typed behind it. A section with a heading stands on its own: it also replaces the
 * list or quote marker before it. What VS Code compares with the filter text begins where the range does.
 */
function sectionItem(
  document: TextDocument,
  position: Position,
  token: MenuToken,
  { section, isPresent }: OfferedSection,
  index: number,
  names: string,
): SectionItem {
  const item = new SectionItem(section);
  const from = section.hasHeading ? token.markerColumn : token.slashColumn;
  item.range = new Range(position.line, from, position.line, position.character);
  item.filterText = document.lineAt(position.line).text.slice(from, token.slashColumn) + names;
  item.sortText = `${isPresent ? 1 : 0}${String(index).padStart(3, '0')}`;
  const needsBlankLine =
    section.hasHeading && position.line > 0 && document.lineAt(position.line - 1).text.trim() !== '';
  const lineStart = section.hasHeading ? '' : token.continuation;
  item.insertText = new SnippetString((needsBlankLine ? '\n' : '') + section.body.replaceAll('\n', `\n${lineStart}`));
  item.keepWhitespace = false;
  return item;
}
