import { env, workspace, type ConfigurationScope, type TextDocument } from 'vscode';
import type { Blog } from '../blog';
import type { MarkdownOptions } from '../markdown';
import type { PageStyle } from '../preview';
import type { GoalMarks, ReadingSpeeds } from '../retrospective';
import { templateLanguages, type TemplateLanguage } from '../template';
import type { ShownCounts } from './counts/statusBarText';
import { Disposables } from './disposables';

/** Settings as the code uses them, read at the moment of asking. */
export const settings = {
  language(scope?: ConfigurationScope): 'auto' | TemplateLanguage {
    const language = text(scope, 'language', 'auto');
    return templateLanguages.find((known) => known === language) ?? 'auto';
  },
  template(scope?: ConfigurationScope): string {
    return text(scope, 'template', 'yearly-themed');
  },
  folder(scope?: ConfigurationScope): string {
    return text(scope, 'folder', '');
  },
  fileName(scope?: ConfigurationScope): string {
    return text(scope, 'fileName', '');
  },
  /** Folder of the person's own templates, as written. */
  templatesFolder(scope?: ConfigurationScope): string {
    return text(scope, 'templatesFolder', '.retrospect/templates');
  },
  /** The file of moments as written, which may be anything; empty for the usual place. */
  momentsFile(scope?: ConfigurationScope): string {
    return text(scope, 'momentsFile', '');
  },
  readingSpeeds(scope?: ConfigurationScope): ReadingSpeeds {
    return {
      words: get(scope, 'readingSpeed.words', 238),
      hangulWords: get(scope, 'readingSpeed.hangulWords', 200),
      cjkCharacters: get(scope, 'readingSpeed.cjkCharacters', 500),
    };
  },
  /** How states of goals are written where nothing is written yet. */
  goalMarks(scope?: ConfigurationScope): GoalMarks {
    return get<unknown>(scope, 'goalMarks', 'marks') === 'boxes' ? 'boxes' : 'marks';
  },
  /** Words that a post is to have, where it does not say so itself; 0 when there is no goal. */
  wordGoal(scope?: ConfigurationScope): number {
    const goal = get<unknown>(scope, 'wordGoal', 0);
    return typeof goal === 'number' && goal > 0 ? goal : 0;
  },
  /** How each problem is shown, by its code, as written; `allPosts`: also in posts that are no retrospectives. */
  problems(scope?: ConfigurationScope): Readonly<Record<string, unknown>> {
    return get<Record<string, unknown> | null>(scope, 'problems', null) ?? {};
  },
  statusBarShow(scope?: ConfigurationScope): ShownCounts {
    const show = get<unknown>(scope, 'statusBar.show', 'words');
    return show === 'characters' || show === 'both' ? show : 'words';
  },
  /**
   * What a post's Markdown means and what of it may be shown. In Restricted Mode raw HTML is text.
   * @param blog that the post belongs to; undefined: in none, or not known (yet)
   */
  markdown(scope: ConfigurationScope, blog: Blog | undefined): MarkdownOptions {
    const lineBreaks = get<unknown>(scope, 'preview.lineBreaks', 'auto');
    return {
      lineBreaks: lineBreaks === 'on' || (lineBreaks !== 'off' && blog?.facts.lineBreaks === true),
      embeds: embedsPictures(blog),
      rawHtml: workspace.isTrusted && get<unknown>(scope, 'preview.rawHtml', true) === true,
    };
  },
  /** Whether plugins of other extensions may take part in the preview. */
  guests(): boolean {
    return workspace.isTrusted && get<unknown>(undefined, 'preview.guests', true) === true;
  },
  remoteImages(): boolean {
    return workspace.isTrusted && get<unknown>(undefined, 'preview.remoteImages', true) === true;
  },
  /** Address of the site that the blog is published at, as written; empty where it is not told. */
  baseUrl(scope?: ConfigurationScope): string {
    return text(scope, 'publish.baseUrl', '');
  },
  /** Repositories, or folders of some, that belong to the person's year besides the workspace's. */
  yearRepositories(): readonly string[] {
    const written = get<unknown>(undefined, 'year.repositories', []);
    return Array.isArray(written) ? written.filter((path) => typeof path === 'string' && path.trim() !== '') : [];
  },
  /** Whose commits are counted; empty: Git's own. */
  yearAuthor(): string {
    return text(undefined, 'year.author', '');
  },
  previewStyle(): PageStyle {
    return get<PageStyle>(undefined, 'preview.style', 'editor') === 'paper' ? 'paper' : 'editor';
  },
  /** Whether empty sections show a question to write from. */
  prompts(): boolean {
    return get(undefined, 'prompts', true);
  },
  scrollSync(): boolean {
    return get(undefined, 'preview.scrollSync', true);
  },
};

/** Whether posts of a blog show pictures by `![[name.png]]`: vaults do, and who keeps plain Markdown may use it as one. */
export function embedsPictures(blog: Blog | undefined): boolean {
  return blog === undefined || ['obsidian', 'quartz', 'plain'].includes(blog.engine);
}

/**
 * What settings say of documents, kept until they may say something else. Asking VS Code takes some tenths of a
 * millisecond each time, too long with every key.
 */
export class KeptSettings<T> extends Disposables {
  private kept = new WeakMap<TextDocument, T>();

  constructor(private readonly read: (document: TextDocument) => T) {
    super();
    this.register(workspace.onDidChangeConfiguration(() => this.forget()));
    this.register(workspace.onDidGrantWorkspaceTrust(() => this.forget()));
  }

  of(document: TextDocument): T {
    let value = this.kept.get(document);
    if (value === undefined) {
      value = this.read(document);
      this.kept.set(document, value);
    }
    return value;
  }

  forget(): void {
    this.kept = new WeakMap();
  }
}

function get<T>(scope: ConfigurationScope | undefined, key: string, fallback: T): T {
  return workspace.getConfiguration('retrospect', scope ?? null).get<T>(key, fallback);
}

/** A setting that is text; what else somebody wrote there is as if nothing stood there. */
function text(scope: ConfigurationScope | undefined, key: string, fallback: string): string {
  const written = get<unknown>(scope, key, fallback);
  return typeof written === 'string' ? written : fallback;
}

/** The language that VS Code shows, as far as there are templates in it. */
export function displayLanguage(): TemplateLanguage {
  return templateLanguages.find((language) => env.language.toLowerCase().startsWith(language)) ?? 'en';
}
