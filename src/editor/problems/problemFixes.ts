import {
  CodeAction,
  CodeActionKind,
  WorkspaceEdit,
  type CodeActionContext,
  type CodeActionProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import type { FixSource, ProblemFix } from '../../retrospective';
import type { OpenRetrospectives } from '../openRetrospectives';
import { problemWords as words } from '../words/problems';
import type { CheckedPost } from './postChecks';
import { rangeOf } from './ranges';

const fixAll = CodeActionKind.SourceFixAll.append('retrospect');

export const fixKinds = [CodeActionKind.QuickFix, fixAll];

/** Quick fixes of problems, and one for all of those that may be mended without looking. */
export class ProblemFixes implements CodeActionProvider {
  /** @param checked what is known of a post; undefined when it is not checked */
  constructor(
    private readonly retrospectives: OpenRetrospectives,
    private readonly checked: (document: TextDocument) => Promise<CheckedPost | undefined>,
  ) {}

  async provideCodeActions(document: TextDocument, range: Range, { only, diagnostics }: CodeActionContext) {
    const isForAll = only?.intersects(fixAll) === true;
    if (!isForAll && !diagnostics.some(({ source }) => source === 'Retrospect')) {
      return [];
    }
    const found = await this.checked(document);
    if (found === undefined) {
      return [];
    }
    const { fixOf } = await this.retrospectives.load();
    const source = fixSource(document, found);
    const fixOfProblem = (index: number) => fixOf(found.problems[index]!, source);
    if (isForAll) {
      const fixes = found.problems
        .flatMap((_problem, index) => fixOfProblem(index) ?? [])
        .filter(({ isSafe }) => isSafe);
      return fixes.length === 0 ? [] : [action(document, words.fixAll(), fixAll, fixes)];
    }
    return found.problems.flatMap((problem, index) => {
      const place = rangeOf(problem.range);
      const fix = place.intersection(range) === undefined ? undefined : fixOfProblem(index);
      if (fix === undefined) {
        return [];
      }
      const made = action(document, words.fix(fix.code), CodeActionKind.QuickFix, [fix]);
      made.diagnostics = diagnostics.filter(({ code, range: at }) => code === problem.code && at.isEqual(place));
      made.isPreferred = fix.isSafe;
      return [made];
    });
  }
}

function fixSource(document: TextDocument, { post, emphasis }: CheckedPost): FixSource {
  const lines = Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text);
  return { lines, sections: post.sections, emphasis: emphasis === 'zeroWidth' ? 'zeroWidth' : 'tags' };
}

function action(document: TextDocument, title: string, kind: CodeActionKind, fixes: readonly ProblemFix[]): CodeAction {
  const made = new CodeAction(title, kind);
  made.edit = new WorkspaceEdit();
  for (const { range, text } of fixes.flatMap(({ edits }) => edits)) {
    made.edit.replace(document.uri, rangeOf(range), text);
  }
  return made;
}
