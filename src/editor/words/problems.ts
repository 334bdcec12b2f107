import { l10n } from 'vscode';
import type { FixCode, Problem, ProblemFacts } from '../../retrospective';
import { number } from '../words';

/** Sentences about problems of a post, loaded with what shows them. */
export const problemWords = {
  message: (problem: Problem): string => {
    switch (problem.code) {
      case 'placeholder':
        return l10n.t('“{0}” is still to be filled in.', problem.facts.text);
      case 'todo':
        return l10n.t('A note to yourself: {0}.', problem.facts.word);
      case 'emptySection':
        return l10n.t('There is nothing under “{0}” yet.', problem.facts.title);
      case 'headingJump':
        return l10n.t(
          'This heading is of level {0} where level {1} would follow.',
          number(problem.facts.level),
          number(problem.facts.expected),
        );
      case 'duplicateHeading':
        return l10n.t('“{0}” is also a heading on line {1}.', problem.facts.title, number(problem.facts.firstLine + 1));
      case 'missingAlt':
        return l10n.t('This picture has no alternative text, which is read to people who cannot see it.');
      case 'missingFootnote':
        return l10n.t('There is no footnote [^{0}]. Define it with a line “[^{0}]: …”.', problem.facts.label);
      case 'brokenAnchor':
        return l10n.t('This post has no heading “#{0}”.', problem.facts.fragment);
      case 'literalEmphasis':
        return l10n.t(
          'Most blogs show these {0} as they are, since a letter stands right beside them.',
          problem.facts.mark,
        );
      case 'privateNote':
        return l10n.t('A private note: whoever looks at the source of the page may read it.');
      case 'personalData':
        return personalData(problem.facts.kind);
      case 'yearMismatch': {
        const { title, date, file } = problem.facts;
        const year = title === undefined ? '' : String(title);
        return date !== undefined
          ? l10n.t('The post is about {0}, but its date is in {1}.', year, String(date))
          : l10n.t('The post is about {0}, but its file is named {1}.', year, String(file));
      }
      case 'unreviewedGoals':
        return problem.facts.count === 1
          ? l10n.t('Nothing says yet how this goal went.')
          : l10n.t('Nothing says yet how these {0} goals went.', number(problem.facts.count));
      case 'missingImage':
        return l10n.t('There is no picture “{0}”.', problem.facts.address);
      case 'largeImage':
        return l10n.t(
          'This picture has {0} MB, which readers wait for. Make it smaller.',
          number(Math.round(problem.facts.bytes / 100_000) / 10),
        );
      case 'brokenLink':
        return l10n.t('This link leads to no file: “{0}”.', problem.facts.address);
      case 'draft':
        return l10n.t('The post is still a draft ({0}).', problem.facts.key);
      case 'futureDate':
        return l10n.t('The date {0} has not come yet. Many blogs leave such posts out.', problem.facts.date);
      case 'missingKey':
        return problem.facts.isEmpty
          ? l10n.t('“{0}” is empty in the front matter.', problem.facts.key)
          : l10n.t('Your blog asks for “{0}” in the front matter.', problem.facts.key);
      case 'frontMatter':
        return l10n.t('The front matter cannot be read.');
    }
  },
  /** @param becomes what the title, the date or the file's name is then */
  fix: (code: FixCode, becomes: string): string => {
    switch (code) {
      case 'markEmphasis':
        return l10n.t('Write the emphasis so that the blog shows it');
      case 'deleteNote':
        return l10n.t('Delete the private note');
      case 'deleteSection':
        return l10n.t('Delete the empty section');
      case 'deleteLine':
        return l10n.t('Delete the line');
      case 'shiftHeadings':
        return l10n.t('Move the heading and those below it up');
      case 'addFootnote':
        return l10n.t('Add the footnote at the end');
      case 'addAlt':
        return l10n.t('Add alternative text');
      case 'renameHeading':
        return l10n.t('Give this heading a name of its own');
      case 'setTitle':
        return l10n.t('Change the title to “{0}”', becomes);
      case 'setDate':
        return l10n.t('Change the date to {0}', becomes);
      case 'renameFile':
        return l10n.t('Rename it to “{0}”', becomes);
    }
  },
  fixAll: () => l10n.t('Fix all that Retrospect can fix safely'),
  noPost: () => l10n.t('Open the post that you want to publish first.'),
  title: (title: string) => l10n.t('Before publishing “{0}”', title),
  progress: (filled: number, all: number) => l10n.t('{0} of {1} sections are written', number(filled), number(all)),
  placeholder: (count: number) => (count === 0 ? '' : l10n.t('Choose what you want to look at')),
  /** Beside the sign of a section without anything of the writer's own. */
  emptySection: () => l10n.t('still empty'),
  untitledSection: () => l10n.t('(without a title)'),
  leftToDo: () => l10n.t('Left to do'),
  line: (line: number) => l10n.t('Line {0}', number(line + 1)),
  nothingLeft: () => l10n.t('Nothing is left to do'),
  markReady: () => l10n.t('Mark Ready'),
  markReadyAndMove: (path: string) => l10n.t('Mark Ready and move to “{0}”', path),
  markReadyAndRename: (name: string) => l10n.t('Mark Ready and rename to “{0}”', name),
  staysSince: (name: string) => l10n.t('the file stays where it is, since there is “{0}” already', name),
  taken: (name: string) => l10n.t('“{0}” is there already. Nothing was changed.', name),
  notMoved: (name: string) => l10n.t('The post could not be moved to “{0}”. It is still where it was.', name),
  markReadyDetail: () => l10n.t('no draft any more, dated today'),
  notReady: () => l10n.t('The front matter cannot be changed here without touching more of it. Edit it by hand.'),
  alreadyReady: () => l10n.t('The post is no draft and dated today already.'),
};

function personalData(kind: ProblemFacts['personalData']['kind']): string {
  switch (kind) {
    case 'email':
      return l10n.t('An e-mail address. Is everybody to read it?');
    case 'phone':
      return l10n.t('A telephone number. Is everybody to read it?');
    case 'residentNumber':
      return l10n.t('This looks like a resident registration number.');
  }
}
