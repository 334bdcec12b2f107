import { Uri, workspace } from 'vscode';
import { templateLanguages, type SectionCatalogue, type SectionFiles } from '../../template';

/** The sections, read from the snippet files that VS Code reads too, and the templates, on first need. */
export class SectionSource {
  private catalogue: Promise<SectionCatalogue> | undefined;

  constructor(private readonly extensionUri: Uri) {}

  get(): Promise<SectionCatalogue> {
    this.catalogue ??= this.read().catch((error: unknown) => {
      this.catalogue = undefined; // asked again next time
      throw error;
    });
    return this.catalogue;
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
