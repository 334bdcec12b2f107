import { Diagnostic, DiagnosticSeverity, languages, Range, workspace, type TextDocument } from 'vscode';
import type { PlaceholderTexts, Problem, ProblemRange } from '../../retrospective';
import { Disposables } from '../disposables';
import { settings } from '../settings';
import { inSlices } from '../slices';
import { problemWords } from '../words/problems';
import { fieldTexts } from './fieldTexts';
import type { ProblemServices } from './problemCommands';
import { severityOf, type Severity } from './severities';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  hint: DiagnosticSeverity.Hint,
  info: DiagnosticSeverity.Information,
  warning: DiagnosticSeverity.Warning,
};

/** The problems of posts that are in sight, as VS Code shows them. */
export class PostProblems extends Disposables {
  private readonly shown = this.register(languages.createDiagnosticCollection('retrospect'));
  private placeholders: Promise<PlaceholderTexts> | undefined;

  constructor(private readonly services: ProblemServices) {
    super();
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri)));
  }

  /** Shows what a post's problems are now; none when it is not to be checked. */
  async check(document: TextDocument, isChecked: boolean): Promise<void> {
    if (!isChecked) {
      this.shown.delete(document.uri);
      return;
    }
    const { version } = document;
    const found = await this.problemsOf(document);
    if (found !== undefined && document.version === version && !document.isClosed) {
      this.shown.set(document.uri, diagnosticsOf(found, document));
    }
  }

  beforePublishing(_uri: unknown): undefined {
    return undefined;
  }

  /** The problems of a post; undefined when it changed meanwhile. */
  private async problemsOf(document: TextDocument): Promise<readonly Problem[] | undefined> {
    const post = await this.services.retrospectives.get(document);
    const { version } = document;
    const placeholders = await (this.placeholders ??= this.readPlaceholders());
    const path = document.isUntitled ? undefined : workspace.asRelativePath(document.uri);
    return inSlices(post.findingProblems({ placeholders, path }), () => document.version === version);
  }

  private async readPlaceholders(): Promise<PlaceholderTexts> {
    const { PlaceholderTexts } = await this.services.retrospectives.load();
    return new PlaceholderTexts(fieldTexts(await this.services.sections.get()));
  }
}

function diagnosticsOf(problems: readonly Problem[], document: TextDocument): Diagnostic[] {
  const set = settings.problems(document);
  return problems.flatMap((problem) => {
    const severity = severityOf(problem.code, set);
    if (severity === 'off') {
      return [];
    }
    const diagnostic = new Diagnostic(rangeOf(problem.range), problemWords.message(problem), severities[severity]);
    diagnostic.source = 'Retrospect';
    diagnostic.code = problem.code;
    return [diagnostic];
  });
}

function rangeOf({ line, start, endLine, end }: ProblemRange): Range {
  return new Range(line, start, endLine, end);
}
