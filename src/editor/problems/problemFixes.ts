import {
  CodeAction,
  CodeActionKind,
  SnippetString,
  SnippetTextEdit,
  TextEdit,
  workspace,
  WorkspaceEdit,
  type CodeActionContext,
  type CodeActionProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import type { FixSource, ProblemFix } from '../../retrospective';
import type { OpenRetrospectives } from '../openRetrospectives';
import { exists } from '../documents';
import { pictureWords } from '../words';
import { problemWords as words } from '../words/problems';
import type { CheckedPost } from './postChecks';
import { rangeOf } from './ranges';
import { renamedPost } from './renamedPost';

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
    const { fixesOf } = await this.retrospectives.load();
    const source = fixSource(document, found);
    if (isForAll) {
      const fixes = found.problems.flatMap((problem) => fixesOf(problem, source)).filter(({ isSafe }) => isSafe);
      return fixes.length === 0 ? [] : [action(document, words.fixAll(), fixAll, fixes)];
    }
    const wanted = found.problems.filter(({ range: at }) => rangeOf(at).intersection(range) !== undefined);
    const offered = wanted.flatMap((problem) => fixesOf(problem, source).map((fix) => ({ problem, fix })));
    const actions = await Promise.all(
      offered.map(async ({ problem, fix }) => {
        const name = fix.code === 'renameFile' ? fix.becomes : undefined;
        const renamed = name === undefined ? undefined : renamedPost(document.uri, name);
        if (renamed !== undefined && (await exists(renamed.to))) {
          return [];
        }
        const made = action(document, words.fix(fix.code, fix.becomes ?? ''), CodeActionKind.QuickFix, [fix]);
        if (renamed !== undefined) {
          made.edit!.renameFile(renamed.from, renamed.to, { overwrite: false });
        }
        const place = rangeOf(problem.range);
        made.diagnostics = diagnostics.filter(({ code, range: at }) => code === problem.code && at.isEqual(place));
        made.isPreferred = fix.isSafe;
        return [made];
      }),
    );
    return actions.flat();
  }
}

function fixSource(document: TextDocument, { post, emphasis }: CheckedPost): FixSource {
  return {
    lines: Array.from({ length: document.lineCount }, (_, line) => document.lineAt(line).text),
    sections: post.sections,
    header: post.header,
    data: post.frontMatter.data,
    path: document.isUntitled ? undefined : workspace.asRelativePath(document.uri, false),
    emphasis: emphasis === 'zeroWidth' ? 'zeroWidth' : 'tags',
    altText: pictureWords.alt(),
  };
}

function action(document: TextDocument, title: string, kind: CodeActionKind, fixes: readonly ProblemFix[]): CodeAction {
  const made = new CodeAction(title, kind);
  made.edit = new WorkspaceEdit();
  const edits = fixes.flatMap((fix) => fix.edits);
  if (edits.length > 0) {
    made.edit.set(
      document.uri,
      edits.map(({ range, text, field }) =>
        field === undefined
          ? TextEdit.replace(rangeOf(range), text)
          : SnippetTextEdit.replace(
              rangeOf(range),
              new SnippetString()
                .appendText(text.slice(0, field.start))
                .appendPlaceholder(text.slice(field.start, field.end))
                .appendText(text.slice(field.end)),
            ),
      ),
    );
  }
  return made;
}
