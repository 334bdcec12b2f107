import { env, l10n } from 'vscode';
import { utcDate, type CalendarDay } from '../calendar';
import type { PlaceProblem } from '../blog';
import type { PageWords } from '../preview';
import type { FrontMatterProblem } from '../retrospective';
import type { PeriodKind, PeriodProblem, UserTemplateProblem } from '../template';

// Every sentence that code shows, in one place. Korean: l10n/bundle.l10n.ko.json. Manifest: package.nls*.json.

/** A number as the display language writes it. */
export function number(value: number): string {
  return value.toLocaleString(env.language);
}

export const countsWords = {
  itemName: () => l10n.t('Retrospect: Word Count'),
  words: (words: number) => (words === 1 ? l10n.t('1 word') : l10n.t('{0} words', number(words))),
  characters: (characters: number) =>
    characters === 1 ? l10n.t('1 character') : l10n.t('{0} characters', number(characters)),
  minutes: (minutes: number) => l10n.t('{0} min', number(minutes)),
  /** What stands beside each other in the status bar item. */
  parts: (parts: readonly string[]) => parts.join(' · '),
  /** What is selected of all, or what is written of a goal. */
  wordsOf: (part: number, all: number) => l10n.t('{0} / {1} words', number(part), number(all)),
  charactersOf: (part: number, all: number) => l10n.t('{0} / {1} characters', number(part), number(all)),
  tooltipTitle: () => l10n.t('Length of this post'),
  tooltipSelectionTitle: () => l10n.t('Length of the selection'),
  rowWords: () => l10n.t('Words'),
  rowCharacters: () => l10n.t('Characters, with spaces'),
  rowCharactersNoSpaces: () => l10n.t('Characters, without spaces'),
  rowManuscript: () => l10n.t('Manuscript sheets of 200 characters'),
  manuscript: (sheets: string) => l10n.t('about {0}', sheets),
  rowReadingTime: () => l10n.t('Reading time'),
  rowImages: () => l10n.t('Pictures'),
  speeds: (words: number, hangul: number, cjk: number) =>
    l10n.t(
      'At {0} words, {1} Korean words, {2} Chinese or Japanese characters a minute, and a few seconds a picture.',
      number(words),
      number(hangul),
      number(cjk),
    ),
  longestSections: () => l10n.t('Longest sections'),
  leftOut: () =>
    l10n.t(
      'Korean is counted by the words between spaces. Front matter, code blocks, comments and markup are left out.',
    ),
  showSections: () => l10n.t('Click for the length of every section.'),
  sectionsTitle: () => l10n.t('Length by section'),
  sectionsPlaceholder: () => l10n.t('Choose a section to go to it'),
  sectionDescription: (words: string, percent: number) => l10n.t('{0} · {1}%', words, number(percent)),
  noSections: () => l10n.t('This post has no sections yet. Type / at the start of a line to insert one.'),
};

export const draftWords = {
  title: (flow: 'yearly' | 'any') =>
    flow === 'yearly' ? l10n.t('New Yearly Retrospective') : l10n.t('New Retrospective from Template'),
  templatePlaceholder: () => l10n.t('What shape should it have?'),
  templateDefault: () => l10n.t('default'),
  folderPlaceholder: () => l10n.t('In which folder does the blog live?'),
  exists: (path: string) => l10n.t('“{0}” already exists.', path),
  existsDetail: () => l10n.t('It will not be changed.'),
  openIt: () => l10n.t('Open It'),
  chooseAnotherName: () => l10n.t('Choose Another Name'),
  namePrompt: () => l10n.t('File name of the new retrospective'),
  nameProblem: () => l10n.t('This is no file name that every system takes. Leave out / \\ : * ? " < > | and the like.'),
  pathPrompt: () => l10n.t('Where the post goes. Change it if you like, then press Enter.'),
  pathProblem: () =>
    l10n.t(
      'This is no path inside the folder that every system takes. Leave out .. and \\ : * ? " < > | and the like.',
    ),
  nameTaken: (name: string) => l10n.t('“{0}” exists too. Choose another name.', name),
  badSetting: ({ setting, value }: PlaceProblem) =>
    setting === 'folder'
      ? l10n.t('The setting “retrospect.folder” is “{0}”, which is no folder inside this one.', value)
      : l10n.t('The setting “retrospect.fileName” is “{0}”, which is no file name.', value),
  openSettings: () => l10n.t('Open Settings'),
  notCreated: (path: string, reason: string) =>
    l10n.t(
      '“{0}” could not be created: {1} The draft is in an untitled editor instead, so nothing is lost.',
      path,
      reason,
    ),
  saveAs: () => l10n.t('Save As…'),
  unknownTemplate: (id: string) => l10n.t('There is no template “{0}”.', id),
  notYearly: (id: string) =>
    l10n.t('“{0}” is not a template for a year. Use “New Retrospective from Template…” instead.', id),
  reason: {
    noPermission: () => l10n.t('there is no permission to write there.'),
    readOnly: () => l10n.t('the file system is read-only.'),
    noSpace: () => l10n.t('the disk is full.'),
    unavailable: () => l10n.t('the file system does not answer.'),
    noFolder: () => l10n.t('its folder could not be made.'),
    refused: () => l10n.t('the file system refused it.'),
    inPart: (copy: string) =>
      l10n.t('only a part of it was written. What was in it is kept beside it, in “{0}”.', copy),
    other: (message: string) => l10n.t('{0}.', message.replace(/[.\s]+$/, '')),
  },
};

export const periodWords = {
  prompt: (kind: PeriodKind): string => {
    switch (kind) {
      case 'year':
        return l10n.t('Which year do you look back on?');
      case 'half':
        return l10n.t('Which half-year or quarter? Choose one, or type it, such as 2025-H1 or 2025-Q3.');
      case 'month':
        return l10n.t('Which month? Choose one, or type it, such as 2025-06.');
      case 'project':
        return l10n.t('What is the project called?');
      case 'leaving':
        return l10n.t('Which company or team are you leaving?');
    }
  },
  problem: (problem: PeriodProblem, text: string): string => {
    const typed = text.trim();
    switch (problem) {
      case 'notAYear':
        return typed === ''
          ? l10n.t('Type a year, such as 2025.')
          : l10n.t('“{0}” is not a year. Type four digits, such as 2025.', typed);
      case 'notAHalf':
        return l10n.t('“{0}” is not a half-year or quarter. Type one such as 2025-H1 or 2025-Q3.', typed);
      case 'notAMonth':
        return l10n.t('“{0}” is not a month. Type one such as 2025-06.', typed);
      case 'tooEarly':
        return l10n.t('{0} is too long ago. Type a year from 1950 on.', typed);
      case 'tooLate':
        return l10n.t('{0} has not happened yet. Type this year or an earlier one.', typed);
      case 'noName':
        return l10n.t('Type a name.');
      case 'nameTooLong':
        return l10n.t('This name is too long for a title.');
    }
  },
};

export const templateWords = {
  yours: () => l10n.t('Your templates'),
  cannotBeUsed: () => l10n.t('cannot be used'),
  open: () => l10n.t('Open Template'),
  problem: (problem: UserTemplateProblem): string => {
    const line = problem.line + 1;
    switch (problem.code) {
      case 'brokenHead':
        return l10n.t('Line {0}: the front matter cannot be read.', line);
      case 'unknownKind':
        return l10n.t(
          'Line {0}: “{1}” is not a kind of retrospective. Use year, half, month, project or leaving.',
          line,
          problem.value,
        );
      case 'unknownLanguage':
        return l10n.t('Line {0}: the language “{1}” is not supported. Use en or ko.', line, problem.value);
      case 'unknownVariable':
        return l10n.t('Line {0}: there is no variable {1}.', line, `{{${problem.name}}}`);
    }
  },
  refused: (name: string, problem: UserTemplateProblem) =>
    l10n.t('The template “{0}” cannot be used. {1}', name, templateWords.problem(problem)),
  gone: (name: string) => l10n.t('“{0}” is not there any more.', name),
  badFolder: (value: string) =>
    l10n.t('The setting “retrospect.templatesFolder” is “{0}”, which is no folder inside this one.', value),
  saveTitle: () => l10n.t('Save as Template'),
  noPost: () => l10n.t('Open a retrospective first, then save it as a template.'),
  noFolder: () => l10n.t('Open a folder first: templates are kept in it.'),
  namePrompt: () => l10n.t('What is the template called?'),
  nameMissing: () => l10n.t('Type a name.'),
  notSaved: (path: string, reason: string) => l10n.t('“{0}” could not be created: {1}', path, reason),
};

export const sectionWords = {
  placeholder: () => l10n.t('Which section do you want to insert?'),
  missing: () => l10n.t('not in this post yet'),
  present: () => l10n.t('already in this post'),
  noEditor: () => l10n.t('Open a Markdown file first, then insert a section.'),
};

export const pictureWords = {
  insert: (count: number) =>
    count === 1
      ? l10n.t('Insert as picture with caption')
      : l10n.t('Insert as {0} pictures with captions', number(count)),
  /** What stands in the fields of a picture until the person writes something. */
  alt: () => l10n.t('Alt text: what your photo shows'),
  caption: () => l10n.t('Your caption for this photo'),
  large: (pictures: readonly { readonly name: string; readonly bytes: number }[]) => {
    const megabytes = (bytes: number) =>
      (bytes / 1_000_000).toLocaleString(env.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const each = pictures.map(({ name, bytes }) => l10n.t('“{0}” is {1} MB.', name, megabytes(bytes)));
    return l10n.t('{0} Whoever reads the post loads all of it: a smaller copy comes faster.', each.join(' '));
  },
};

export const previewWords = {
  title: (name: string) => l10n.t('Preview: {0}', name),
  /** Of a preview that keeps showing its post. */
  lockedTitle: (name: string) => l10n.t('[Preview] {0}', name),
  titleWithoutPost: () => l10n.t('Preview'),
  hint: () => l10n.t('Open a Markdown file, and it is shown here.'),
  gone: (name: string) =>
    l10n.t(
      '“{0}” is not there any more: it was moved, renamed or deleted. Open another Markdown file, and it is shown here.',
      name,
    ),
  noPost: () => l10n.t('Open a Markdown file first, then its preview.'),
  linkRefused: (href: string) => l10n.t('This link is not opened from the preview: {0}', href),
  guestLeftOut: (names: string) =>
    l10n.t('{0} failed in the Markdown preview and is left out until the window is loaded anew.', names),
  linkMissing: (href: string) => l10n.t('There is no file at {0}.', href),
};

const problemWords = {
  frontMatter: (problem: FrontMatterProblem): string => {
    const line = problem.line + 1;
    switch (problem.code) {
      case 'broken':
        return l10n.t('The front matter cannot be read, line {0}: {1}', line, problem.detail);
      case 'unsupportedLanguage':
        return l10n.t('Front matter in “{0}” is not supported. Use YAML between two lines of ---.', problem.detail);
      case 'notKeysAndValues':
        return l10n.t('The front matter holds no keys and values, line {0}. Write it like “title: My year”.', line);
      case 'tooLong':
        return l10n.t('The front matter is too long to be read. Is a line of --- missing?');
    }
  },
};

export const pageWords: PageWords = {
  date: (day: CalendarDay) =>
    new Intl.DateTimeFormat(env.language, { dateStyle: 'long', timeZone: 'UTC' }).format(utcDate(day)),
  readingTime: (minutes: number) => l10n.t('{0} min read', number(minutes)),
  goals: (done: number, all: number) => l10n.t('{0} of {1} goals', number(done), number(all)),
  frontMatterProblem: problemWords.frontMatter,
  blockNotShown: (excess) => {
    switch (excess) {
      case 'text':
      case 'html':
        return l10n.t('This part is too long to be shown here. Split it up to see it.');
      case 'rawHtml':
        return l10n.t('This part holds too many HTML tags to be shown here.');
      case 'depth':
        return l10n.t('This part holds too many things inside each other to be shown here.');
    }
  },
  postNotShown: (excess) => {
    switch (excess) {
      case 'text':
        return l10n.t(
          'This post is too long for the preview: it holds more than 4 million characters. It is counted all the same.',
        );
      case 'html':
        return l10n.t(
          'This post becomes more than 10 million characters of HTML, too much for the preview. It is counted all the same.',
        );
    }
  },
};

/** Something failed that should not have: what, and where the details are. */
export const failureWords = {
  unexpected: (what: string) => l10n.t('{0} failed. The “Retrospect” output tells why.', what),
  unexpectedElsewhere: () => l10n.t('Something failed. The “Retrospect” output tells why.'),
  notOpened: (name: string) => l10n.t('“{0}” could not be opened: it is gone, or cannot be read now.', name),
  showDetails: () => l10n.t('Show Details'),
};
