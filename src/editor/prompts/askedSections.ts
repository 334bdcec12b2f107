import { workspace, type TextDocument } from 'vscode';
import type { Retrospective } from '../../retrospective';
import { retrospectiveOf } from '../../retrospective/naming'; // not the room: no Markdown
import type { OpenRetrospectives } from '../openRetrospectives';
import { settings } from '../settings';
import { emptySections, type EmptySection } from './emptySections';
import type { PromptMemory } from './promptMemory';

/** The empty sections of a retrospective in which questions are wanted. */
export interface AskedSections {
  readonly post: Retrospective;
  readonly retrospective: NonNullable<ReturnType<typeof retrospectiveOf>>;
  readonly sections: readonly EmptySection[];
}

/**
 * Looks where questions are wanted in a document.
 * @param isWanted see {@link emptySections}
 * @returns undefined where none are: they are switched off, or it is no retrospective, or not to be written
 */
export async function askedSections(
  document: TextDocument,
  retrospectives: OpenRetrospectives,
  memory: PromptMemory,
  isWanted: (line: number, endLine: number, key: string) => boolean,
): Promise<AskedSections | undefined> {
  if (!settings.prompts() || workspace.fs.isWritableFileSystem(document.uri.scheme) === false) {
    return undefined;
  }
  const post = await retrospectives.get(document);
  const { header, sections } = post;
  const retrospective = retrospectiveOf({
    path: workspace.asRelativePath(document.uri, false),
    title: header.title ?? sections[0]?.title,
    tags: header.tags,
    date: header.date?.day,
  });
  const uri = document.uri.toString();
  return (
    retrospective && {
      post,
      retrospective,
      sections: emptySections(sections, document, isWanted).filter(({ key }) => !memory.isHidden(uri, key)),
    }
  );
}
