import { Range, Selection, Uri, window, type TextDocument } from 'vscode';
import type { Retrospective } from '../../retrospective';
import { documentFor } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { settings } from '../settings';
import { countsWords as words } from '../words';
import { showInformation } from '../notices';
import { withoutIcons } from '../plainText';

/** What `retrospect.showCounts` returns. Lines are 0-based, minutes as shown. */
export interface PostCounts {
  readonly words: number;
  readonly characters: number;
  readonly charactersNoSpaces: number;
  readonly minutes: number;
  readonly images: number;
  readonly sections: readonly {
    readonly title: string;
    readonly level: number;
    readonly line: number;
    readonly words: number;
    readonly characters: number;
  }[];
}

/**
 * The counts of the given document, or of the active one, as data; undefined when there is none. Without an address it
 * also shows the length of every section; choosing one goes there.
 */
export async function showCounts(retrospectives: OpenRetrospectives, uri: unknown): Promise<PostCounts | undefined> {
  const document = await documentFor(uri);
  if (document === undefined) {
    return undefined;
  }
  const post = await retrospectives.get(document);
  const { wordsOf, readingMinutes } = await retrospectives.load();
  const { counts } = post;
  const result: PostCounts = {
    words: wordsOf(counts),
    characters: counts.characters,
    charactersNoSpaces: counts.charactersNoSpaces,
    minutes: readingMinutes(counts, settings.readingSpeeds(document)),
    images: counts.images,
    sections: post.sections.map((section) => ({
      title: section.title,
      level: section.level,
      line: section.line,
      words: wordsOf(section.counts),
      characters: section.counts.characters,
    })),
  };
  if (!(uri instanceof Uri)) {
    void pickSection(document, result, post);
  }
  return result;
}

async function pickSection(document: TextDocument, counts: PostCounts, post: Retrospective): Promise<void> {
  if (counts.sections.length === 0) {
    void showInformation(words.noSections());
    return;
  }
  const highest = Math.min(...post.sections.map(({ level }) => level));
  const picked = await window.showQuickPick(
    counts.sections.map((section) => {
      const percent = counts.words === 0 ? 0 : Math.round((section.words / counts.words) * 100);
      return {
        label: `${'\u2003'.repeat(section.level - highest)}${withoutIcons(section.title)}`,
        description: words.sectionDescription(words.words(section.words), percent),
        line: section.line,
      };
    }),
    { title: words.sectionsTitle(), placeHolder: words.sectionsPlaceholder(), matchOnDescription: true },
  );
  if (picked !== undefined) {
    const editor = await window.showTextDocument(document);
    const line = Math.min(picked.line, document.lineCount - 1);
    editor.selection = new Selection(line, 0, line, 0);
    editor.revealRange(new Range(line, 0, line, 0));
  }
}
