import { htmlTags } from '../htmlTags';
import { labelOfTag } from './label';
import { mayHoldTags, piecesOf } from './scan';

/** Raw HTML with a placeholder for every tag of the blog engine in its text; what stands in HTML's own tags stays. */
export function placeholdersInHtml(html: string, escapeHtml: (text: string) => string): string {
  if (!mayHoldTags(html)) {
    return html;
  }
  let shown = '';
  let from = 0;
  let hiddenIn: string | undefined; // inside <script> or <style>
  const show = (to: number) => {
    const text = html.slice(from, to);
    shown += hiddenIn !== undefined || text.includes('<!') ? text : withPlaceholders(text, escapeHtml);
    from = to;
  };
  for (const { name, isClosing, start, end } of htmlTags(html)) {
    show(start);
    shown += html.slice(start, end);
    from = end;
    hiddenIn = isClosing ? undefined : name === 'script' || name === 'style' ? name : hiddenIn;
  }
  // What is behind the last tag may be the beginning of one that never ends: not for us to change.
  const rest = html.slice(from);
  return shown + (rest.includes('<') ? rest : withPlaceholders(rest, escapeHtml));
}

function withPlaceholders(text: string, escapeHtml: (text: string) => string): string {
  let shown = '';
  for (const piece of piecesOf(text)) {
    shown += piece.isTag ? `<span class="engine-tag">${escapeHtml(labelOfTag(piece.text).text)}</span>` : piece.text;
  }
  return shown;
}
