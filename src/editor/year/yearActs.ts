import { commands, Range, window } from 'vscode';
import { openDocument } from '../documents';
import { yearWords as words } from '../words/year';
import type { GatheredYear } from './gatherYear';
import type { YearBook } from './yearBook';
import type { YearServices } from './workspaceYears';
import { showPictures } from './yearPictures';
import type { YearRow } from './yearRows';
import { showInformation } from '../notices';

/** Opens the file of moments at the line of one. */
export async function showMoment(row: YearRow, { moments }: Pick<YearServices, 'moments'>): Promise<void> {
  const file = await moments.read();
  if (row.kind === 'moment' && file !== undefined) {
    const document = await openDocument(file.uri);
    const line = Math.min(row.moment.line, document.lineCount - 1);
    await window.showTextDocument(document, { selection: new Range(line, 0, line, 0) });
  }
}

/** The year as it was gathered; where it was not, offers to. */
export async function gatheredOrOffer(book: YearBook, year: number): Promise<GatheredYear | undefined> {
  const gathered = await book.get(year);
  if (gathered === undefined) {
    const gatherNow = words.gatherNow();
    if ((await showInformation(words.notGathered(year), gatherNow)) === gatherNow) {
      await commands.executeCommand('retrospect.gatherYear', { year });
      return book.get(year);
    }
  }
  return gathered;
}

export async function showPicturesOf(book: YearBook, year: number): Promise<void> {
  const gathered = await gatheredOrOffer(book, year);
  if (gathered !== undefined) {
    showPictures(gathered.facts);
  }
}
