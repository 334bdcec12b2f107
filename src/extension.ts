import type { ExtensionContext } from 'vscode';
import { WorkspaceBlogs } from './editor/blog/workspaceBlogs';
import { registerCountsStatusBar } from './editor/counts/countsStatusBar';
import { registerShowCounts } from './editor/counts/countsCommand';
import { registerDraftCommands } from './editor/draft/draftCommands';
import { registerGoals } from './editor/goals/goalCommands';
import { Guests } from './editor/guests';
import { registerLibraryTree } from './editor/library/libraryTree';
import { WorkspaceLibrary } from './editor/library/workspaceLibrary';
import { createLog } from './editor/log';
import { registerMoments } from './editor/moments/workspaceMoments';
import { OpenRetrospectives } from './editor/openRetrospectives';
import { registerPictureEdits } from './editor/pictures/pictureEdits';
import { registerPreviews } from './editor/preview/previewCommands';
import { registerPromptHints } from './editor/prompts/promptHints';
import { registerProblems } from './editor/problems/problemCommands';
import { registerPublish } from './editor/publish/publishCommands';
import { registerInsertSection } from './editor/sections/insertSection';
import { registerSectionCompletions } from './editor/sections/sectionCompletions';
import { registerSectionMenuGuard } from './editor/sections/sectionMenuGuard';
import { SectionSource } from './editor/sections/sectionSource';
import { registerLanguageModelTools } from './editor/tools/languageModelTools';
import { WorkspaceYears } from './editor/year/workspaceYears';
import { registerYear } from './editor/year/yearCommands';

/** Builds the services in dependency order and registers the features. The same for desktop and web. */
export function activate({ extensionUri, storageUri, subscriptions, workspaceState }: ExtensionContext): void {
  const log = createLog();
  const guests = new Guests(log);
  const blogs = new WorkspaceBlogs(log);
  const retrospectives = new OpenRetrospectives(guests, blogs);
  const sections = new SectionSource(extensionUri);
  const library = new WorkspaceLibrary({ retrospectives, sections, storageUri, log });
  const moments = registerMoments(log);
  const yearServices = { retrospectives, blogs, moments, sections, storageUri, log };
  const years = new WorkspaceYears(yearServices);
  subscriptions.push(
    log,
    guests,
    blogs,
    retrospectives,
    library,
    moments,
    years,
    registerDraftCommands({ retrospectives, sections, blogs, library, years, log }),
    registerInsertSection(retrospectives, sections, years, log),
    registerSectionCompletions(retrospectives, sections, years),
    registerSectionMenuGuard(sections),
    registerPictureEdits({ retrospectives, blogs, log }),
    registerPreviews({ retrospectives, blogs, guests, extensionUri, log }, workspaceState),
    registerPromptHints({ retrospectives, sections, library, workspaceState, log }),
    registerPublish({ retrospectives, blogs, extensionUri, log }),
    registerCountsStatusBar(retrospectives, log),
    registerShowCounts(retrospectives, log),
    registerProblems({ retrospectives, blogs, sections, log }),
    registerLibraryTree(library, log),
    registerGoals({ retrospectives, library, sections, log }),
    registerYear(years, yearServices),
    registerLanguageModelTools({ retrospectives, library, years }),
  );
}
