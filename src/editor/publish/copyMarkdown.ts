import { env, window } from 'vscode';
import { documentFor } from '../documents';
import { absoluteDestinations, publishedMarkdown } from '../../publish';
import { publishWords as words } from '../words/publish';
import { publishedAddresses } from './publishedPlace';
import { commentsOf, type PublishServices } from './postToPublish';
import { showInformation } from '../notices';

/**
 * Puts the post's source on the clipboard, without front matter and comments; with absolute addresses where the setting
 * `publish.baseUrl` says of which site.
 * @param argument its `Uri`, from a menu
 */
export async function copyMarkdown(services: PublishServices, argument: unknown): Promise<void> {
  const document = await documentFor(argument);
  if (document === undefined) {
    void showInformation(words.noPostToCopy());
    return;
  }
  const text = document.getText();
  const [comments, post] = await Promise.all([commentsOf(document, services), services.retrospectives.get(document)]);
  const addresses = await publishedAddresses(document, post, services);
  const isCode = (line: number) => post.isCode(line);
  const changes = addresses
    ? [
        ...absoluteDestinations(text, isCode, (address) => addresses.absolute(address)),
        ...addresses.wikilinks(text, isCode),
      ]
    : [];
  changes.sort((a, b) => a.from - b.from);
  await env.clipboard.writeText(publishedMarkdown(text, post.frontMatter.bodyLine, comments, changes));
  void window.setStatusBarMessage(words.copiedMarkdown(), 5_000);
}
