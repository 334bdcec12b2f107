import { window, type TextDocument } from 'vscode';
import { documentFor } from '../documents';
import { PageModel, type CopyMessage } from '../../preview';
import { clipboardHtml, clipboardText } from '../../publish';
import { pageWords } from '../words';
import { publishWords as words } from '../words/publish';
import { publishedAddresses } from './publishedPlace';
import { postWithoutComments, type PublishServices } from './postToPublish';
import { showInformation, showWarning } from '../notices';

/** Puts HTML and text on the clipboard through a page that shows the post. @returns whether that was allowed */
type CopyThroughPage = (document: TextDocument, content: Pick<CopyMessage, 'html' | 'text'>) => Promise<boolean>;

/**
 * Copies the post for pasting into editors that take formatted text. VS Code's own clipboard takes plain text alone, so the
 * preview's page writes it; the source of HTML is never put there as text.
 * @param argument its `Uri`, from a menu
 */
export async function copyHtml(services: PublishServices, argument: unknown, copy: CopyThroughPage): Promise<void> {
  const document = await documentFor(argument);
  if (document === undefined) {
    void showInformation(words.noPostToCopy());
    return;
  }
  const addresses = await publishedAddresses(document, await services.retrospectives.get(document), services);
  const { post, module } = await postWithoutComments(document, services, (text, isCode) =>
    addresses === undefined ? [] : addresses.wikilinks(text, isCode).filter((change) => !change.text.startsWith('![')),
  );
  const { lineAttribute } = module;
  const model = new PageModel();
  model.update(post, { words: pageWords, minutes: 0, lineAttribute });
  const absolute = (address: string, isByName?: boolean) => addresses?.absolute(address, isByName) ?? address;
  const html = clipboardHtml(model.current!, { lineAttribute, picture: absolute, link: (href) => absolute(href) });
  if (await copy(document, { html, text: clipboardText(html) })) {
    void window.setStatusBarMessage(words.copiedHtml(), 5_000);
    return;
  }
  const again = words.tryAgain();
  const choice = await showWarning(words.copyRefused(), again);
  if (choice === again) {
    await copyHtml(services, document.uri, copy);
  }
}
