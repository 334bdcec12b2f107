import { MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { isoDay } from '../../calendar';
import { changeText, dayText, highlightLines, type Totals, type YearFacts } from '../../year';
import { displayLanguage } from '../settings';
import { spokenRow } from '../spokenRow';
import { unreadFileItem, unreadItem } from '../unreadItems';
import { countsWords } from '../words';
import { unreadWords } from '../words/unread';
import { yearWords as words } from '../words/year';
import type { GatheredYear } from './gatherYear';
import type { YearRow } from './yearRows';

/** How the view shows names: text is text there. */
const plain = (text: string) => text;

/** What stands out in a year, in the language that VS Code shows. */
export function shownHighlights(facts: YearFacts): string[] {
  return highlightLines(facts, displayLanguage(), plain);
}

/** A row as VS Code shows it. What repositories and posts say is text: no Markdown, no icon, no link in it. */
export function yearItem(row: YearRow, isFirst: boolean): TreeItem {
  return spokenRow(itemOf(row, isFirst));
}

function itemOf(row: YearRow, isFirst: boolean): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const shown = (label: string, icon: string, context: string, state?: TreeItemCollapsibleState) => {
    const item = new TreeItem(label, state);
    item.iconPath = new ThemeIcon(icon);
    item.contextValue = context;
    return item;
  };
  switch (row.kind) {
    case 'year': {
      const { facts: its } = row.gathered;
      const item = shown(String(its.year), 'calendar', 'year', isFirst ? Expanded : Collapsed);
      item.id = `year ${its.year}`;
      item.description = partsOf(its.totals).slice(0, 2).join(' · ');
      item.tooltip = yearTooltip(row.gathered);
      return item;
    }
    case 'highlights':
      return shown(words.highlights(), 'sparkle', 'highlights', Collapsed);
    case 'highlight':
      return shown(row.text, 'star-empty', 'highlight');
    case 'month': {
      const { month } = row;
      const item = shown(words.month(month.month), 'calendar', 'month', Collapsed);
      item.id = `month ${row.year}-${month.month}`;
      item.description = countsWords.parts([
        ...(month.commits > 0 ? [words.commits(month.commits)] : []),
        ...(month.posts.length > 0 ? [words.posts(month.posts.length)] : []),
        ...(month.moments.length > 0 ? [words.moments(month.moments.length)] : []),
      ]);
      return item;
    }
    case 'repository': {
      const { repository } = row;
      const item = shown(repository.name, 'repo', 'repository', Collapsed);
      item.id = `repository ${row.year}-${row.month.month} ${repository.root}`;
      item.description = words.commits(repository.commits);
      item.tooltip = repository.root;
      return item;
    }
    case 'commit': {
      const { commit, repository } = row;
      const item = shown(commit.subject, 'git-commit', 'commit');
      item.description = dayText(commit.day, displayLanguage());
      item.tooltip = `${commit.subject}\n${isoDay(commit.day)} · ${repository.name} · ${commit.hash.slice(0, 10)}`;
      item.command = { command: 'retrospect.showCommit', title: words.openChanges(), arguments: [row] };
      return item;
    }
    case 'more':
      return shown(words.more(row.hidden), 'ellipsis', 'more');
    case 'post': {
      const { title, uri, day } = row.post;
      const item = shown(title, 'file', 'post');
      item.description = dayText(day, displayLanguage());
      item.tooltip = workspace.asRelativePath(Uri.parse(uri));
      item.command = { command: 'vscode.open', title: unreadWords.open(), arguments: [Uri.parse(uri)] };
      return item;
    }
    case 'moment': {
      const { text, day } = row.moment;
      const item = shown(text, 'note', 'moment');
      item.description = dayText(day, displayLanguage());
      item.command = { command: 'retrospect.showMoment', title: words.openMoment(), arguments: [row] };
      return item;
    }
    case 'problem': {
      const item = shown(words.problem(row.problem), 'warning', 'problem');
      const name = row.repository.split(/[\\/]/).findLast((segment) => segment !== '');
      item.description = name ?? '';
      item.tooltip = [row.repository, words.problem(row.problem)].join('\n').trim();
      return item;
    }
    case 'unread':
      return Object.assign(unreadItem(row.files), { id: `unread ${row.year}` });
    case 'unreadFile':
      return unreadFileItem(row.file);
  }
}

/** What there is of a year, in words. */
export function partsOf(totals: Totals): string[] {
  return [
    ...(totals.commits > 0 ? [words.commits(totals.commits), words.activeDays(totals.activeDays)] : []),
    ...(totals.repositories > 0 ? [words.repositories(totals.repositories)] : []),
    ...(totals.posts > 0 ? [words.posts(totals.posts)] : []),
    ...(totals.moments > 0 ? [words.moments(totals.moments)] : []),
  ];
}

function yearTooltip({ facts, authors }: GatheredYear): MarkdownString {
  const { totals, before, year } = facts;
  const lines = [
    countsWords.parts(partsOf(totals)),
    ...(before === undefined || before.commits === 0
      ? []
      : [words.before(year - 1, words.commitsChange(changeText(totals.commits - before.commits, displayLanguage())))]),
    ...(authors.length > 0 ? [words.whose(authors)] : []),
  ];
  const markdown = new MarkdownString();
  lines.forEach((line) => markdown.appendText(line).appendMarkdown('  \n'));
  return markdown;
}
