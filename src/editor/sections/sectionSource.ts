import { Uri, workspace } from 'vscode';
import type { PlaceholderTexts } from '../../retrospective';
import { templateLanguages, type SectionCatalogue, type SectionFiles } from '../../template';
import type { RetrospectiveModule } from '../openRetrospectives';

/** The sections, read from the snippet files that VS Code reads too, and the templates, on first need. */
export class SectionSource {
  private catalogue: Promise<SectionCatalogue> | undefined;
  private placeholders: Promise<PlaceholderTexts> | undefined;

  constructor(private readonly extensionUri: Uri) {}

  get(): Promise<SectionCatalogue> {
    this.catalogue ??= this.read().catch((error: unknown) => {
      this.catalogue = undefined; // asked again next time
      throw error;
    });
    return this.catalogue;
  }

  /** What stands in drafts until somebody writes. Always the same, since what is found by it is kept with a post's blocks. */
  untouched(model: Pick<RetrospectiveModule, 'PlaceholderTexts'>): Promise<PlaceholderTexts> {
    this.placeholders ??= this.readUntouched(model).catch((error: unknown) => {
      this.placeholders = undefined; // asked again next time
      throw error;
    });
    return this.placeholders;
  }

  private async readUntouched({ PlaceholderTexts }: Pick<RetrospectiveModule, 'PlaceholderTexts'>) {
    const [catalogue, { fieldTexts }] = await Promise.all([this.get(), import('./sectionCatalogue')]);
    const { fields, lines } = fieldTexts(catalogue);
    return new PlaceholderTexts(fields, lines);
  }

  private async read(): Promise<SectionCatalogue> {
    const files = await Promise.all(
      templateLanguages.map(async (language) => {
        const uri = Uri.joinPath(this.extensionUri, 'snippets', `sections.${language}.json`);
        return [language, new TextDecoder().decode(await workspace.fs.readFile(uri))] as const;
      }),
    );
    const { makeCatalogue } = await import('./sectionCatalogue');
    return makeCatalogue(Object.fromEntries(files) as SectionFiles);
  }
}
