import { workspace, type TextDocument } from 'vscode';
import { localDay } from '../../calendar';
import type { Blog } from '../../blog';
import type { Problem, Retrospective, SectionState } from '../../retrospective';
import { inSlices } from '../slices';
import type { PostFiles } from './postFiles';
import type { ProblemServices } from './problemCommands';

/** What was found in a version of a post. */
export interface CheckedPost {
  readonly version: number;
  readonly post: Retrospective;
  readonly blog: Blog | undefined;
  /** What the blog needs to show emphasis. */
  readonly emphasis: 'asWritten' | 'tags' | 'zeroWidth';
  /** The sections to write, and whether something of the writer's own stands in them. */
  readonly sections: readonly SectionState[];
  /** In order of place. */
  readonly problems: readonly Problem[];
}

/** Looks for problems in posts: in their text, among the files, by the rules of their blogs. */
export class PostChecks {
  constructor(
    private readonly services: ProblemServices,
    private readonly files: PostFiles,
  ) {}

  /** Undefined when the post changed meanwhile. */
  async of(document: TextDocument): Promise<CheckedPost | undefined> {
    const { retrospectives, blogs, sections } = this.services;
    const post = await retrospectives.get(document);
    const { version } = document;
    const placeholders = await sections.untouched(await retrospectives.load());
    const blog = blogs.now(document);
    const { emphasisOf, fileProblems, publishingProblems } = await blogs.load();
    const path = document.isUntitled ? undefined : workspace.asRelativePath(document.uri, false);
    const isCurrent = () => document.version === version;
    const found = await inSlices(post.findingProblems({ placeholders, path }), isCurrent);
    const written = found && (await inSlices(post.findingWritten(placeholders), isCurrent));
    if (found === undefined || written === undefined || !isCurrent()) {
      return undefined;
    }
    const emphasis = emphasisOf(blog?.engine ?? 'plain');
    const { frontMatter, header, headLines: head } = post;
    const place = this.files.placeOf(document, blog);
    const problems = [
      ...found.filter(({ code }) => code !== 'literalEmphasis' || emphasis !== 'asWritten'),
      ...publishingProblems({ frontMatter, header, head, path: place?.path }, blog, localDay(new Date())),
      ...(place ? await fileProblems(post.addresses, place.rules, place.path, place.files) : []),
    ].sort((a, b) => a.range.line - b.range.line || a.range.start - b.range.start);
    return isCurrent() ? { version, post, blog, emphasis, problems, sections: written.sections } : undefined;
  }
}
