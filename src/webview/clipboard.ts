/** Milliseconds until the focus, which the extension has asked for, is here. */
const patience = 2_000;

/**
 * Puts `html`, and `text` for places that take none, on the clipboard.
 * @returns false where the browser refuses: the page has no focus, or no permission
 */
export async function writeClipboard({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): Promise<boolean> {
  for (let waited = 0; !document.hasFocus() && waited < patience; waited += 50) {
    window.focus();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const typed = (content: string, type: string) => ({ [type]: new Blob([content], { type }) });
  try {
    await navigator.clipboard.write([new ClipboardItem({ ...typed(html, 'text/html'), ...typed(text, 'text/plain') })]);
    return true;
  } catch {
    return false; // the extension tells the person what to do instead
  }
}
