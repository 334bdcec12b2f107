import type { TextDocument } from 'vscode';
import type { Counts, Retrospective } from '../../retrospective';
import type { RetrospectiveModule } from '../openRetrospectives';
import { settings } from '../settings';
import { countsWords } from '../words';
import { statusBarText } from './statusBarText';

/**
 * What the status bar says of a post, as its front matter and the settings that hold for it want it.
 * @param selected counts of what is selected; undefined when nothing is
 */
export function shownCounts(
  document: TextDocument,
  post: Retrospective,
  selected: Counts | undefined,
  { wordsOf, readingMinutes }: RetrospectiveModule,
): string {
  const lengthOf = (counts: Counts) => ({ words: wordsOf(counts), characters: counts.characters });
  return statusBarText(
    {
      post: lengthOf(post.counts),
      selected: selected && lengthOf(selected),
      wordGoal: post.header.wordGoal ?? settings.wordGoal(document),
      minutes: readingMinutes(post.counts, settings.readingSpeeds(document)),
      show: settings.statusBarShow(document),
      isKorean: post.language === 'ko',
    },
    countsWords,
  );
}
