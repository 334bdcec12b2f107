import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  languages,
  Location,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { Problem } from '../../retrospective';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { postSelector } from '../documents';
import { reportingFailure } from '../log';
import { settings } from '../settings';
import { problemWords } from '../words/problems';
import { beforePublishing } from './beforePublishing';
import { PostChecks, type CheckedPost } from './postChecks';
import { PostFiles } from './postFiles';
import type { ProblemServices } from './problemCommands';
import { fixKinds, ProblemFixes } from './problemFixes';
import { rangeOf } from './ranges';
import { severityOf, type Severity } from './severities';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** Milliseconds after a change among the files until posts are checked again: a checkout changes many. */
const filesDelay = 300;

/** The problems of posts that are in sight, as VS Code shows them, and how they are mended. */
export class PostProblems extends Disposables {
  private readonly shown = this.register(languages.createDiagnosticCollection('retrospect'));
  private readonly checked = new Map<TextDocument, CheckedPost>();
  private readonly files: PostFiles;
  private readonly checks: PostChecks;
  private readonly again = this.register(
    new Delayed(filesDelay, () =>
      reportingFailure(this.services.log, 'retrospect.problems', async () => {
        await Promise.all([...this.checked.keys()].map((document) => this.check(document, true)));
      }),
    ),
  );

  constructor(private readonly services: ProblemServices) {
    super();
    this.files = this.register(new PostFiles(services.blogs));
    this.checks = new PostChecks(services, this.files);
    this.register(
      workspace.onDidCloseTextDocument((document) => {
        this.forget(document);
      }),
    );
    // The text of a closed editor is kept for minutes where an extension has asked for it.
    this.register(window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.forgetClosed()));
    this.register(window.onDidChangeVisibleTextEditors(() => this.forgetClosed()));
    this.register(this.files.onDidChange(() => this.again.onceQuiet()));
    this.register(services.blogs.onDidChange(() => this.again.onceQuiet()));
    this.register(
      languages.registerCodeActionsProvider(
        postSelector,
        new ProblemFixes(services.retrospectives, (document) => this.latest(document)),
        { providedCodeActionKinds: fixKinds },
      ),
    );
  }

  /** Shows what a post's problems are now; none when it is not to be checked. */
  async check(document: TextDocument, isChecked: boolean): Promise<void> {
    const { scheme } = document.uri;
    // Older versions, as a comparison with git shows them, are nobody's to mend.
    if (!isChecked || (scheme !== 'untitled' && workspace.fs.isWritableFileSystem(scheme) !== true)) {
      this.forget(document);
      return;
    }
    const found = await this.checks.of(document);
    if (found !== undefined && document.version === found.version && inSight().has(document.uri.toString())) {
      this.checked.set(document, found);
      this.shown.set(document.uri, diagnosticsOf(found.problems, document));
    }
  }

  beforePublishing(uri: unknown): Promise<unknown> {
    return beforePublishing(uri, this.services, this.checks);
  }

  /** What is known of a post that is checked, as its text is now. */
  private async latest(document: TextDocument): Promise<CheckedPost | undefined> {
    const known = this.checked.get(document);
    return known?.version === document.version ? known : known && this.checks.of(document);
  }

  private forgetClosed(): void {
    const shown = inSight();
    [...this.checked.keys()]
      .filter(({ uri }) => !shown.has(uri.toString()))
      .forEach((document) => this.forget(document));
  }

  private forget(document: TextDocument): void {
    this.checked.delete(document);
    this.shown.delete(document.uri);
  }
}

/** The documents, by their addresses, that a tab or an editor shows, be it behind others. */
function inSight(): ReadonlySet<string> {
  const inTabs = window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .map(({ input }) =>
      input instanceof TabInputText ? input.uri : input instanceof TabInputTextDiff ? input.modified : undefined,
    );
  const inEditors = window.visibleTextEditors.map(({ document }) => document.uri);
  return new Set([...inTabs, ...inEditors].flatMap((uri) => (uri ? [uri.toString()] : [])));
}

function diagnosticsOf(problems: readonly Problem[], document: TextDocument): Diagnostic[] {
  const set = settings.problems(document);
  return problems.flatMap((problem) => {
    const severity = severityOf(problem, set, 'writing');
    // That a post is a draft is no news while it is written.
    if (severity === 'off' || problem.code === 'draft') {
      return [];
    }
    const diagnostic = new Diagnostic(rangeOf(problem.range), problemWords.message(problem), severities[severity]);
    diagnostic.source = 'Retrospect';
    diagnostic.code = problem.code;
    if (problem.code === 'duplicateHeading') {
      const { firstLine, title } = problem.facts;
      const first = new Location(document.uri, document.lineAt(firstLine).range);
      diagnostic.relatedInformation = [new DiagnosticRelatedInformation(first, title)];
    }
    return [diagnostic];
  });
}
