import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace, type Uri } from 'vscode';
import { lengthBar, type LibraryEntry, type LibraryRow, type PostRow, type RetrospectiveKind } from '../../library';
import { readingMinutes, type ReadingSpeeds } from '../../retrospective/counts/readingTime'; // not the room: no Markdown
import { statusBarText, type ShownCounts } from '../counts/statusBarText';
import type { RowItem } from '../rowTree';
import { spokenRow } from '../spokenRow';
import { unreadFileItem, unreadItem } from '../unreadItems';
import { countsWords } from '../words';
import { libraryWords as words } from '../words/library';
import type { UnreadPost } from './folderFiles';

/** A retrospective, and where its file is. */
export interface ShelvedEntry extends LibraryEntry {
  readonly uri: Uri;
}

export type ShelvedRow = LibraryRow<ShelvedEntry, UnreadPost>;

const icons: Readonly<Record<RetrospectiveKind, string>> = {
  year: 'notebook',
  half: 'calendar',
  quarter: 'calendar',
  month: 'calendar',
  span: 'history',
  project: 'rocket',
  leaving: 'sign-out',
  goals: 'target',
};

/** How lengths are shown, by the settings. */
export interface ShownLength {
  readonly show: ShownCounts;
  readonly speeds: ReadingSpeeds;
}

/** A row as VS Code shows it. Titles are text: nothing in them is Markdown, an icon or a link. */
export function libraryItem(row: ShelvedRow, shown: ShownLength): RowItem {
  switch (row.kind) {
    case 'missing': {
      const item = Object.assign(new TreeItem(words.newForYear(row.year)), { id: 'missing' });
      item.iconPath = new ThemeIcon('add');
      item.tooltip = words.newForYearTooltip(row.year);
      item.command = { command: 'retrospect.newYearly', title: words.newForYear(row.year) };
      item.contextValue = 'missing';
      return item;
    }
    case 'year': {
      const label = row.year === undefined ? words.withoutYear() : String(row.year);
      const id = `year ${row.year ?? ''}`;
      const item = Object.assign(new TreeItem(label, TreeItemCollapsibleState.Expanded), { id });
      item.description = words.posts(row.posts.length);
      item.contextValue = 'year';
      return spokenRow(item);
    }
    case 'post':
      return postItem(row, shown);
    case 'unread':
      return Object.assign(unreadItem(row.files), { id: 'unread' });
    case 'unreadFile':
      return Object.assign(unreadFileItem(row.file), { id: `unread ${row.file.uri}` });
  }
}

function postItem({ entry, share }: PostRow<ShelvedEntry>, { show, speeds }: ShownLength): RowItem {
  const { uri, title, words: count, characters, kind, language, sections } = entry;
  const minutes = readingMinutes(entry.counts, speeds);
  const length = statusBarText(
    { post: { words: count, characters }, wordGoal: 0, minutes, show, isKorean: language === 'ko' },
    countsWords,
  );
  // What is written to its end says so by its length alone.
  const progress = sections.empty.length > 0 ? [words.sections(sections)] : [];
  const item = Object.assign(new TreeItem(title), { id: uri.toString() });
  item.description = `${lengthBar(share)}  ${countsWords.parts([length, ...progress])}`;
  item.iconPath = new ThemeIcon(icons[kind]);
  item.tooltip = tooltip(entry, minutes);
  item.command = { command: 'vscode.open', title: title, arguments: [uri] };
  item.contextValue = 'post';
  item.accessibilityInformation = {
    label: words.spoken(title, words.kind(kind), [length, ...progress], Math.round(share * 100)),
  };
  return item;
}

function tooltip(entry: ShelvedEntry, minutes: number) {
  const { title, uri, kind, date, words: count, characters, goals, sections } = entry;
  const kindAndDate = [words.kind(kind), ...(date === undefined ? [] : [words.date(date)])];
  const lines = [
    title,
    countsWords.parts(kindAndDate),
    words.length(count, characters, minutes),
    words.goals(goals),
    sections.empty.length > 0 ? words.emptySections(sections) : undefined,
    workspace.asRelativePath(uri),
  ];
  const markdown = new MarkdownString();
  for (const line of lines.filter((some) => some !== undefined)) {
    markdown.appendText(line.replace(/\s+/g, ' ')).appendMarkdown('  \n'); // a line break: paragraphs stand far apart
  }
  return markdown;
}
