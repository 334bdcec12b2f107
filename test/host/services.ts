import * as vscode from 'vscode';
import { WorkspaceBlogs } from '../../src/editor/blog/workspaceBlogs';
import { Guests } from '../../src/editor/guests';
import { createLog, type Log } from '../../src/editor/log';
import { OpenRetrospectives } from '../../src/editor/openRetrospectives';
import { SectionSource } from '../../src/editor/sections/sectionSource';

export interface TestServices extends vscode.Disposable {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly sections: SectionSource;
  readonly log: Log;
}

/** What the extension's parts are built on, knowing nothing yet, for tests that ask them past the commands. */
export function makeServices(): TestServices {
  const log = createLog();
  const blogs = new WorkspaceBlogs(log);
  const guests = new Guests(log);
  const retrospectives = new OpenRetrospectives(guests, blogs);
  const { extensionUri } = vscode.extensions.getExtension('retrospect.retrospect')!;
  const sections = new SectionSource(extensionUri);
  const all = vscode.Disposable.from(retrospectives, blogs, guests); // the log's channel is the extension's, too
  return { log, blogs, retrospectives, sections, dispose: () => all.dispose() };
}
