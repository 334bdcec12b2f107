import { Uri, type TextDocument } from 'vscode';
import { commentsIn, withEmptyComments, withoutComments, type SourceChange, type TextRange } from '../../publish';
import type { Retrospective } from '../../retrospective';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import type { Log } from '../log';
import type { OpenRetrospectives, RetrospectiveModule } from '../openRetrospectives';

export interface PublishServices {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly extensionUri: Uri;
  readonly log: Log;
}

/** Comments in the source of a post: what is for its writer alone. */
export async function commentsOf(document: TextDocument, services: PublishServices): Promise<TextRange[]> {
  const post = await services.retrospectives.get(document);
  const engine = services.blogs.now(document)?.engine;
  return commentsIn(document.getText(), {
    isCode: (line) => post.isCode(line),
    mdx: document.languageId === 'mdx' || document.uri.path.endsWith('.mdx'),
    vault: engine === 'obsidian' || engine === 'quartz',
  });
}

/**
 * The post as it may leave: nothing is left in its comments, and no plugin of another extension has a part in it, since
 * what those draw needs their scripts.
 * @param changesTo changes to make in what is left of its source, in order
 */
export async function postWithoutComments(
  document: TextDocument,
  services: PublishServices,
  changesTo?: (text: string, isCode: (line: number) => boolean) => readonly SourceChange[],
): Promise<{ readonly post: Retrospective; readonly module: RetrospectiveModule }> {
  const [module, comments] = await Promise.all([services.retrospectives.load(), commentsOf(document, services)]);
  const options = { ...services.retrospectives.optionsOf(document), guests: [] };
  const text = document.getText();
  // Where raw HTML is shown as text, an empty comment would be too.
  const clean = options.rawHtml ? withEmptyComments(text, comments) : withoutComments(text, comments);
  const post = module.Retrospective.parse(clean, options);
  const changes = changesTo?.(clean, (line) => post.isCode(line)) ?? [];
  const isAsItWas = changes.length === 0;
  return {
    post: isAsItWas ? post : module.Retrospective.parse(withoutComments(clean, [], 0, changes), options),
    module,
  };
}
