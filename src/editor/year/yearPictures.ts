import { SnippetString, Uri, ViewColumn, window, workspace, type TextEditor } from 'vscode';
import type { YearFacts } from '../../year';
import { heatMap, heatMapAlt, monthBars, monthBarsAlt, pictureWords as drawnWords, totalOf } from '../../year/pictures';
import type { TemplateLanguage } from '../../template';
import { filesOf } from '../blog/folderFiles';
import { postEditorOrSay, focused } from '../documents';
import { createFile } from '../draft/exclusiveFiles';
import { pathIn } from '../folderPaths';
import { picturesOf } from '../pictures/offerPictures';
import { ownLinesAt } from '../sections/ownLines';
import { sectionLanguage } from '../sections/postSections';
import { displayLanguage } from '../settings';
import { draftWords } from '../words';
import { yearWords as words } from '../words/year';
import type { InsertServices } from './insertFacts';
import { showError, showInformation } from '../notices';

/** The pictures that a year has. */
export type YearPicture = 'heatMap' | 'monthBars';

/** A picture as SVG, what it is in a few words, and in words for who does not see it. */
interface DrawnPicture {
  readonly svg: string;
  readonly caption: string;
  readonly alt: string;
}

function drawn(picture: YearPicture, facts: YearFacts, language: TemplateLanguage): DrawnPicture {
  const words = drawnWords(language);
  const caption = totalOf(facts.year, facts.totals.commits, words);
  if (picture === 'heatMap') {
    const days = { year: facts.year, days: facts.days };
    return { svg: heatMap({ ...days, weekStart: 'sunday', words }), caption, alt: heatMapAlt(days, words) };
  }
  const months = {
    year: facts.year,
    months: facts.months.map(({ commits }) => commits),
    before: facts.before !== undefined && facts.before.commits > 0 ? facts.monthsBefore : undefined,
  };
  return {
    svg: monthBars({ ...months, words }),
    caption,
    alt: monthBarsAlt({ ...months, activeDays: facts.totals.activeDays }, words),
  };
}

/** Shows the pictures of a year beside the editor: a page without scripts. */
export function showPictures(facts: YearFacts): void {
  const title = words.pictures(facts.year);
  const panel = window.createWebviewPanel(
    'retrospect.year',
    title,
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, localResourceRoots: [], enableFindWidget: false },
  );
  const figures = (['heatMap', 'monthBars'] as const).map((picture) => {
    const { svg, alt } = drawn(picture, facts, displayLanguage());
    return `<p><img src="data:image/svg+xml;base64,${base64(svg)}" alt="${escapeAttribute(alt)}"></p>`;
  });
  panel.webview.html = `<!DOCTYPE html>
<html lang="${displayLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeAttribute(title)}</title>
<style>
body { padding: 16px; }
body.vscode-dark, body.vscode-high-contrast { color-scheme: dark; }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; }
img { max-width: 100%; height: auto; }
</style>
</head>
<body>
<main>
<h1>${escapeAttribute(title)}</h1>
${figures.join('\n')}
</main>
</body>
</html>`;
}

/** Makes a picture of the year a file where the blog keeps pictures of the post, and shows it in the post at the cursor. */
export async function insertPicture(kind: YearPicture, facts: YearFacts, services: InsertServices): Promise<void> {
  const editor = postEditorOrSay(words.noEditor());
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder === undefined || document.isUntitled) {
    void showInformation(words.saveFirst());
    return;
  }
  const [post, room, habits] = await Promise.all([
    services.retrospectives.get(document),
    services.blogs.load(),
    picturesOf(services, document, folder),
  ]);
  const picture = drawn(kind, facts, sectionLanguage(document, post));
  const taken = (await filesOf(folder).list(habits.folder)).map(({ name }) => name);
  for (;;) {
    const name = room.pictureName(habits.stem, 'svg', taken);
    const uri = Uri.joinPath(folder.uri, habits.folder, name);
    const creation = await createFile(uri, picture.svg);
    if (creation.outcome === 'failed') {
      const reason = draftWords.reason[creation.reason](creation.detail);
      void showError(words.pictureFailed(workspace.asRelativePath(uri), reason));
      return;
    }
    if (creation.outcome === 'created') {
      return insertShown(editor, habits.pieces(pathIn(folder.uri, uri) ?? uri.path), picture);
    }
    taken.push(name); // made by somebody else meanwhile
  }
}

type PicturePieces = ReturnType<Awaited<ReturnType<typeof picturesOf>>['pieces']>;

async function insertShown(editor: TextEditor, pieces: PicturePieces, picture: DrawnPicture): Promise<void> {
  const shown = await focused(editor);
  const place = ownLinesAt(shown);
  const snippet = new SnippetString().appendText(place.before);
  for (const piece of pieces) {
    if ('text' in piece) {
      snippet.appendText(piece.text);
    } else {
      snippet.appendPlaceholder(piece.field === 'alt' ? picture.alt : picture.caption);
    }
  }
  snippet.appendText(place.behind);
  await shown.insertSnippet(
    snippet,
    shown.document.validatePosition(shown.selection.active.with(place.line, place.column)),
  );
}

/** Of a text with any characters; both extension hosts have `btoa`. */
function base64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
