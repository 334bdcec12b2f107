import { env, window } from 'vscode';
import { publishedMarkdown } from '../../publish';
import { publishWords as words } from '../words/publish';
import { commentsOf, documentFor, type PublishServices } from './postToPublish';

/** Puts the post's source on the clipboard, without front matter and comments. @param argument its `Uri`, from a menu */
export async function copyMarkdown(services: PublishServices, argument: unknown): Promise<void> {
  const document = await documentFor(argument);
  if (document === undefined) {
    void window.showInformationMessage(words.noPostToCopy());
    return;
  }
  const comments = await commentsOf(document, services);
  const { frontMatter } = await services.retrospectives.get(document);
  await env.clipboard.writeText(publishedMarkdown(document.getText(), frontMatter.bodyLine, comments));
  void window.setStatusBarMessage(words.copiedMarkdown(), 5_000);
}
