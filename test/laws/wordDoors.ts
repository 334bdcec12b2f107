import assert from 'node:assert/strict';
import { resolvePath } from '../../src/addresses';
import {
  blogConventions,
  frontMatterFor,
  placePost,
  postLink,
  safeFileName,
  safeFolder,
  type Blog,
} from '../../src/blog';
import { pictureStem } from '../../src/blog/pictures/name';
import { pictureName } from '../../src/blog';
import { asMarkdownText } from '../../src/editor/counts/markdownText';
import { withoutIcons, withoutLinks } from '../../src/editor/plainText';
import { hintHtml, pageHtml } from '../../src/preview';
import { siteUrlOf } from '../../src/publish';
import { editFrontMatter, Retrospective } from '../../src/retrospective';
import {
  makeDraft,
  makeUserDraft,
  parseSnippet,
  plainText,
  readPeriod,
  readUserTemplate,
  templates,
  templateFrom,
  templateVariables,
  type Draft,
  type SectionCatalogue,
  type TemplateValues,
} from '../../src/template';
import { escapeMarkdown } from '../../src/markdown/escape';
import { commitLine } from '../../src/year';
import { momentLine, momentText, readMoments } from '../../src/year/moments';
import { assertTextOnly } from './postDoors';

/** What other doors need besides the words. */
export interface Surroundings {
  readonly sections: SectionCatalogue;
  readonly blogs: readonly Blog[];
}

/** A way of words (a title, a tag, a name, a setting) into what is shown or written, and what holds on it whatever they are. */
export type WordDoor = (words: string, around: Surroundings) => void;

const today = { year: 2022, month: 1, day: 3 };
const period = { kind: 'year', year: 2021 } as const;
const clock = { now: Date.UTC(2022, 0, 3), offset: 540 };

/** A draft has the tab stops of its template and no other part that VS Code fills in. */
function assertSnippet({ snippet, text }: Draft): void {
  const parts = parseSnippet(snippet);
  assert.equal(plainText(parts), text, 'the snippet shows the text');
  assert.ok(!snippetNames(parts), 'no variable of VS Code is in it');
}

function snippetNames(parts: ReturnType<typeof parseSnippet>): boolean {
  return parts.some((part) => part.kind === 'variable' || (part.kind === 'tabStop' && snippetNames(part.content)));
}

function assertInFolder(path: string): void {
  assert.equal(resolvePath('', path), path, 'a path in the folder');
  for (const segment of path.split('/')) {
    assert.ok(segment !== '' && !/[\\:*?"<>|\p{Cc}\p{Cf}]|^\.{1,2}$|[. ]$/u.test(segment), segment);
    assert.doesNotMatch(segment, /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i);
  }
}

/** What a text is once it is on one line, as titles are. */
const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();
/** Whether YAML can hold it as it is. */
const isPrintable = (words: string) => !/[^\P{Cc}\t\n\r]|[\ufeff\ufffe\uffff]|\p{Cs}/u.test(words);

function templateValues(words: string): TemplateValues {
  return Object.fromEntries(templateVariables.map((name) => [name, words])) as TemplateValues;
}

export const wordDoors: Readonly<Record<string, WordDoor>> = {
  'the name of a file': (words) => {
    const name = safeFileName(words);
    if (name !== undefined) {
      assertInFolder(name);
      assert.ok(new TextEncoder().encode(name).length <= 120 && !/^[-.]/.test(name));
    }
    const folder = safeFolder(words);
    if (folder !== undefined && folder !== '') {
      assertInFolder(folder);
    }
    assertInFolder(pictureName(pictureStem(`posts/${words}.md`), 'png', [words]));
  },

  'the place of a new post': (words, { blogs }) => {
    for (const [folder, fileName, title] of [
      ['', '', words],
      [words, '', 'a'],
      ['', words, 'a'],
      ['', '{slug}-{year}', words],
    ] as const) {
      for (const blog of blogs) {
        const conventions = blogConventions(blog, []);
        const place = placePost({ year: 2021, date: today, title, posts: [], folder, fileName, conventions });
        if (!('setting' in place)) {
          assertInFolder([place.folder, place.bundle, place.fileName].filter(Boolean).join('/'));
        }
      }
    }
  },

  'the front matter of a new post': (words, { blogs }) => {
    if (!isPrintable(words) || onOneLine(words) === '') {
      return; // no title is made of such: see the name of a project
    }
    for (const blog of blogs) {
      const conventions = blogConventions(blog, []);
      const pieces = frontMatterFor({
        conventions,
        title: words,
        date: today,
        clock,
        tags: [words, 'x'],
        slug: 'slug',
      });
      const text = pieces.map((piece) => piece.text).join('');
      const { frontMatter, header } = Retrospective.parse(`${text}\n\nText\n`);
      assert.equal(frontMatter.problem, undefined, text);
      if (frontMatter.format !== undefined) {
        assert.equal(header.title, /^title/m.test(text) ? onOneLine(words) : undefined, text);
        assert.equal(frontMatter.data['b'], undefined, 'no key is slipped in');
      }
    }
  },

  'a draft of a project': (words, { sections }) => {
    const read = readPeriod('project', words, today);
    if ('problem' in read) {
      return;
    }
    for (const template of templates.filter((each) => each.period === 'project')) {
      for (const language of ['en', 'ko'] as const) {
        const draft = makeDraft({ template, language, period: read.period, date: today }, sections);
        assertSnippet(draft);
        const { frontMatter, header } = Retrospective.parse(draft.text);
        assert.equal(frontMatter.problem, undefined, draft.text);
        assert.equal(header.title, draft.title.replace(/\s+/g, ' ').trim());
      }
    }
  },

  'a draft with goals, links and facts': (words, { sections, blogs }) => {
    const goal = escapeMarkdown(onOneLine(words));
    const earlier = blogs.map((blog) => ({
      period: '2020',
      link: postLink(blog, { path: 'posts/2020.md', data: {}, from: 'posts/2021.md' }, words),
    }));
    const facts = {
      goals: [{ mark: '✅', text: goal }],
      earlier,
      year: { months: new Map([[3, [goal]]]), numbers: [[goal, '1', '2', '+1']] },
    };
    for (const template of templates) {
      if (template.period === 'year') {
        assertSnippet(makeDraft({ template, language: 'ko', period, date: today, facts }, sections));
      }
    }
  },

  'a goal or subject in a post': (words) => {
    assertTextOnly(`- ${escapeMarkdown(onOneLine(words))}`, 'a goal');
    assertTextOnly(
      `- ${commitLine({ day: today, subject: onOneLine(words), hash: '', extensions: [] } as never, words.replace(/\s+/g, ' '), 'en')}`,
      'a commit',
    );
  },

  'a link to an earlier retrospective': (words, { blogs }) => {
    for (const blog of blogs) {
      const link = postLink(
        blog,
        { path: 'posts/2020.md', data: { title: words, slug: words, date: words }, from: 'posts/2021.md' },
        words,
      );
      assert.doesNotMatch(link, /[\r\n]/);
      if (link.startsWith('{%')) {
        assert.match(link, /^\{% post_link [^%{}']+ '[^'%{}\\]*' %\}$/); // Hexo escapes what stands in quotes
        continue;
      }
      if (link.startsWith('[[')) {
        assert.match(link, /^\[\[[^[\]|]+\|[^[\]|<>]*\]\]$/); // what is between them vaults show as text
        continue;
      }
      const post = Retrospective.parse(`- ${link}\n`);
      const html = post.blocks.map((placed) => post.htmlOf(placed)).join('');
      assert.doesNotMatch(html, /<(?!\/?(?:ul|li|p|a)\b)/, `${link} → ${html}`);
      for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
        assert.doesNotMatch(href!, /^(?!https?:|mailto:)[a-z][a-z\d+.-]*:/i, html);
      }
    }
  },

  'the values of one’s own template': (words, { sections }) => {
    const values = templateValues(words);
    for (const text of [
      '---\ntitle: "{{title}}"\nauthor: {{author}}\nby: \'{{author}}\'\n---\n\n# {{title}}\n\n{{lastYearGoals}}\n',
      '# {{title}}\n\n> {{author}}\n',
    ]) {
      const read = readUserTemplate(text, 'mine', Retrospective.parse(text).frontMatter);
      assert.ok('template' in read);
      const draft = makeUserDraft(read.template, { language: 'en', period, date: today }, values, sections);
      assertSnippet(draft);
      const { frontMatter } = Retrospective.parse(draft.text);
      if (text.startsWith('---') && isPrintable(words)) {
        assert.equal(frontMatter.problem, undefined, draft.text);
        assert.equal(String(frontMatter.data['by'] ?? ''), words.replace(/\r\n?|\n/g, ' '), draft.text);
        assert.equal(frontMatter.data['b'], undefined, 'no key is slipped in');
      }
    }
  },

  'one’s own template itself': (words, { sections }) => {
    for (const text of [
      words,
      `---\nname: x\n---\n${words}`,
      `---\nkind: ${words}\n---\n`,
      `---\nname: ${words}\ndescription: ${words}\n---\n`,
    ]) {
      const read = readUserTemplate(text, words, Retrospective.parse(text).frontMatter);
      if ('template' in read) {
        const facts = { language: 'en', period, date: today } as const;
        assertSnippet(makeUserDraft(read.template, facts, templateValues('v'), sections));
      } else {
        assert.ok(read.problem.line >= 0);
      }
    }
  },

  'a template made of a post': (words) => {
    const text = templateFrom({ head: '', blocks: [{ kind: 'heading', source: '# 2021' }] }, period, { name: words });
    const read = readUserTemplate(text, 'file', Retrospective.parse(text).frontMatter);
    assert.ok('template' in read, text);
    assert.equal(read.template.name, words.trim() === '' ? 'file' : words.trim());
    assert.equal(read.template.body, '# {{year}}');
  },

  'a key of the front matter': (words) => {
    const text = '---\ntitle: "a" # of mine\nb: 1\n---\n\nText\n';
    const result = editFrontMatter(text, { key: 'title', value: words });
    if ('change' in result) {
      const { start, end, text: put } = result.change;
      const changed = Retrospective.parse(text.slice(0, start) + put + text.slice(end)).frontMatter;
      assert.equal(changed.data['title'], words);
      assert.equal(changed.data['b'], 1);
    }
  },

  'a moment': (words) => {
    const text = momentText(words);
    if (text !== '') {
      const [moment, ...others] = readMoments(`# Moments\n\n${momentLine(today, words)}\n`);
      assert.equal(moment!.text, text);
      assert.equal(others.length, 0);
    }
  },

  'hovers, lists and messages': (words) => {
    assert.match(asMarkdownText(words), /^(?:[\p{L}\p{M}\p{N} ]|&#\d+;|[^\0-\x7f])*$/u);
    assert.doesNotMatch(withoutLinks(words), /\]\(/);
    assert.doesNotMatch(withoutIcons(words), /\$\(/);
  },

  'the frame of the page': (words) => {
    const frame = {
      language: words,
      title: words,
      script: words,
      styles: [words],
      source: 'https://a',
      remoteImages: false,
      style: 'paper',
    } as const;
    for (const html of [pageHtml(frame, 'n0'), hintHtml(frame, words)]) {
      // Every value stands in quotes or between tags of ours.
      const rest = html.replace(/<(?:!DOCTYPE html|\/?[a-z]+(?: [a-z-]+(?:="[^"<>]*")?)*)>/g, '');
      assert.doesNotMatch(rest, /[<>]/, html);
      assert.equal(html.match(/<script/g)?.length ?? 0, html.includes('id="blocks"') ? 1 : 0);
    }
  },

  'the address of the blog': (words) => {
    const url = siteUrlOf(words);
    assert.ok(url === undefined || /^https?:\/\/[^\s/]/i.test(url));
  },
};
