import { Disposable, lm } from 'vscode';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { WorkspaceYears } from '../year/workspaceYears';

export interface ToolServices {
  readonly retrospectives: OpenRetrospectives;
  readonly library: WorkspaceLibrary;
  readonly years: WorkspaceYears;
}

/** The tools by which an assistant in VS Code answers from facts; what they do is loaded with the first call. */
const names = ['retrospect_yearFacts', 'retrospect_goals', 'retrospect_counts'] as const;

export type ToolName = (typeof names)[number];

export function registerLanguageModelTools(services: ToolServices): Disposable {
  // Some builds of VS Code have no language models.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== 'function') {
    return Disposable.from();
  }
  const features = () => import('./toolFeatures');
  return Disposable.from(
    ...names.map((name) =>
      lm.registerTool<unknown>(name, {
        prepareInvocation: async ({ input }) => (await features()).prepareTool(name, input),
        invoke: async ({ input }, token) => (await features()).invokeTool(name, input, services, token),
      }),
    ),
  );
}
