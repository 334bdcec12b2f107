import assert from 'node:assert/strict';
import { emphasisOf, fileProblems, publishingProblems, readyEdits } from '../../src/blog';
import { picturesIn } from '../../src/blog/pictures/references';
import { plainRules, resolveAddress } from '../../src/addresses';
import { firstSentenceIn, lengthBar, libraryRows } from '../../src/library';
import { readCache, writeCache } from '../../src/library/cache';
import { readingPost } from '../../src/library/readPost';
import { isFromPage, PageModel, type Page, type PageContext, type PageWords } from '../../src/preview';
import { isToPage } from '../../src/preview/messageGuards';
import {
  absoluteDestinations,
  clipboardHtml,
  clipboardText,
  commentsIn,
  picturesOf,
  publishedMarkdown,
  standaloneHtml,
  withEmptyComments,
  withoutComments,
} from '../../src/publish';
import * as model from '../../src/retrospective';
import {
  editFrontMatterKeys,
  goalsAsMarkdown,
  goalStateEdit,
  lineAttribute,
  Retrospective,
} from '../../src/retrospective';
import { readMoments } from '../../src/year/moments';
import { assertHarmless } from './harmless';

/** A way of a post into or out of the product, and what holds on it whatever the post. */
export type PostDoor = (text: string) => void | Promise<void>;

const words: PageWords = {
  date: ({ year }) => String(year),
  readingTime: (minutes) => `${minutes} min`,
  goals: (done, all) => `${done} of ${all}`,
  frontMatterProblem: ({ code }) => code,
  blockNotShown: (excess) => excess,
  postNotShown: (excess) => excess,
};
const context: PageContext = { words, minutes: 1, lineAttribute };
const path = 'posts/2021-retrospective.md';
const untouched = new model.PlaceholderTexts(['words']);
const today = { year: 2022, month: 1, day: 3 };

const linesOf = (text: string) => text.split(/\r\n|\r|\n/);

function pageOf(post: Retrospective): Page {
  const page = new PageModel();
  page.update(post, context);
  return page.current!;
}

/** The post as it leaves, as the commands for that have it. */
function clean(text: string, rawHtml: boolean) {
  const options = { lineBreaks: false, rawHtml };
  const source = Retrospective.parse(text, options);
  const comments = commentsIn(text, { isCode: (line) => source.isCode(line) });
  const cleaned = rawHtml ? withEmptyComments(text, comments) : withoutComments(text, comments);
  return { source, comments, post: Retrospective.parse(cleaned, options) };
}

/** The message that carries a page, as the guard on the other side sees it. */
function assertIsMessage({ header, notice, units, notes }: Page): void {
  const bases = { post: path, rules: plainRules, named: [], remote: false };
  const message = {
    type: 'page',
    version: 1,
    source: 'file:///post.md',
    lineAttribute,
    header,
    units,
    bases,
    ...(notice && { notice }),
    ...(notes && { notes }),
  };
  assert.ok(isToPage(JSON.parse(JSON.stringify(message))), 'the page takes it');
  assert.ok(!isFromPage(message));
}

function assertInside(range: model.ProblemRange, lines: readonly string[]): void {
  const { line, start, endLine, end } = range;
  assert.ok(line >= 0 && line <= endLine && endLine < lines.length, 'lines of the post');
  assert.ok(start >= 0 && start <= lines[line]!.length && end <= lines[endLine]!.length, 'columns of their lines');
  assert.ok(line < endLine || start <= end);
}

/** Whether `part` is `whole` with some of it left out. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const unit of part) {
    at = whole.indexOf(unit, at);
    if (at < 0) {
      return false;
    }
    at += unit.length;
  }
  return true;
}

export const postDoors: Readonly<Record<string, PostDoor>> = {
  'the page': (text) => {
    const post = Retrospective.parse(text);
    const page = pageOf(post);
    assert.equal(page.units.length, post.blocks.length);
    assertIsMessage(page);
  },

  'the page where raw HTML is text': (text) => {
    const { units, notes } = pageOf(Retrospective.parse(text, { lineBreaks: true, rawHtml: false }));
    for (const { html } of [...units, ...(notes ? [notes] : [])]) {
      // All elements are ours then: besides the lines, the tags and the ids of footnotes, nothing that a file would not take.
      const own = html
        .replaceAll(new RegExp(` ${lineAttribute}="\\d+"`, 'g'), '')
        .replace(/ id="fn(?:ref)?-[\d-]+"/g, '');
      assertHarmless(own.replace(/(<input\b[^>]*?) *\/?>/g, '$1>'), 'page');
    }
  },

  'the page after edits': (text) => {
    let post = Retrospective.parse(text.replace(/\r(?!\n)/g, '\n'));
    const page = new PageModel();
    page.update(post, context);
    for (const [line, typed] of [
      [0, '---\n'],
      [1, 'x'],
      [post.lineCount - 1, '\n```\n'],
      [0, '<details>\n'],
    ] as const) {
      const place = { line: Math.min(line, post.lineCount - 1), character: 0 };
      post = post.edit([{ start: place, end: place, text: typed }]);
      const patch = page.update(post, context);
      assert.ok(isToPage(JSON.parse(JSON.stringify({ type: 'patch', version: 2, ...patch }))));
    }
  },

  'the exported file': async (text) => {
    const { post } = clean(text, true);
    const page = pageOf(post);
    const pictures = new Map(
      picturesOf(page, lineAttribute).map(({ source }) => [source, { src: 'data:image/png;base64,' }]),
    );
    const html = await standaloneHtml({
      page,
      lineAttribute,
      name: '</title><script>__pwn=1</script>.md',
      language: '"><script>__pwn=1</script>',
      headings: post.sections,
      pictures,
      style: 'p { color: red }</style><script>__pwn=1</script>',
    });
    const framed =
      /^<!DOCTYPE html>\n<html lang="[^"<>]*" data-style="paper">\n<head>[^]*?<\/head>\n<body>\n<main id="post">\n([^]*)<\/main>\n<\/body>\n<\/html>\n$/.exec(
        html,
      );
    assert.ok(framed !== null, 'the frame is whole');
    assert.equal(html.match(/<\/(?:title|style|head|main|body|html)>/g)?.length, 6, 'nothing closes the frame');
    const body = framed[1]!
      .replace('<div id="blocks"><section>', '<div>')
      .replace(/<\/section><\/div>\n$/, '</div>')
      .replace(/<(\/?)header(?: class="post-header")?>/g, '<$1div>')
      .replace(/ tabindex="0"/g, '');
    assertHarmless(body, 'file');
    assert.doesNotMatch(body, new RegExp(lineAttribute));
  },

  'Copy as HTML': (text) => {
    const { post } = clean(text, true);
    const html = clipboardHtml(pageOf(post), { lineAttribute, picture: (src) => src, link: (href) => href });
    assertHarmless(html, 'clipboard');
    assert.doesNotMatch(html, /\s(?:class|id)=/);
    assert.equal(typeof clipboardText(html), 'string');
  },

  'Copy as Markdown': (text) => {
    const { source, comments } = clean(text, true);
    const copy = publishedMarkdown(text, source.frontMatter.bodyLine, comments);
    assert.ok(isSubsequence(copy, text), 'nothing is in it that was not written');
    const changes = absoluteDestinations(
      text,
      (line) => source.isCode(line),
      (address) => `https://example.com/${address}`,
    );
    changes.forEach(({ from, to }, index) => {
      assert.ok(from <= to && (changes[index - 1]?.from ?? -1) <= from);
    });
    assert.equal(typeof publishedMarkdown(text, source.frontMatter.bodyLine, comments, changes), 'string');
  },

  'the list of retrospectives': (text) => {
    const work = readingPost(path, text, { modified: 1, size: text.length }, { ...model, untouched });
    let step = work.next();
    while (!step.done) {
      step = work.next();
    }
    const entry = step.value!;
    assert.ok(entry !== undefined && entry.title.trim() !== '' && Number.isInteger(entry.words));
    assert.ok(entry.year === undefined || (entry.year > 1900 && entry.year < 2200), String(entry.year));
    const rows = libraryRows([entry], 2021);
    assert.ok(rows.length > 0);
    rows.forEach((row) => row.kind === 'post' && assert.match(lengthBar(row.share), /^▇*▁*$/));
    const seen = new Map([[path, { modified: 1, size: text.length }]]);
    assert.deepEqual(
      readCache(writeCache(seen, [entry]))?.entries,
      [entry]
        .map((each) => JSON.parse(JSON.stringify(each)))
        .map((each) => ({ period: undefined, year: undefined, language: undefined, date: undefined, ...each })),
    );
  },

  goals: (text) => {
    const lines = linesOf(text);
    const { next, review, guesses } = Retrospective.parse(text).goalsIn('2021-retrospective.md');
    for (const goal of [...next, ...review, ...guesses]) {
      assert.equal(goal.raw, lines[goal.line]!.replaceAll('\0', '\ufffd'), 'the line as it is read');
      for (const state of ['done', 'open', 'missed', 'carried'] as const) {
        const markLine = lines[goal.mark?.line ?? goal.line]!;
        const change = goalStateEdit(markLine, goal, state, 'boxes');
        assert.ok(
          change === undefined || (change.start >= 0 && change.start <= change.end && change.end <= markLine.length),
        );
      }
    }
    for (const kind of ['review', 'next'] as const) {
      for (const line of goalsAsMarkdown([...next, ...review], { marks: 'marks', kind })) {
        assert.doesNotMatch(line.text, /[\r\n]/);
        assertTextOnly(`- ${line.text}`, 'a goal that is carried over');
      }
    }
  },

  counts: (text) => {
    const post = Retrospective.parse(text);
    const sum = post.blocks.reduce((all, { block }) => model.addCounts(all, block.counts()), model.noCounts);
    assert.deepEqual(post.counts, sum, 'a post counts like its blocks');
    Object.values(post.counts).forEach((count) => assert.ok(Number.isInteger(count) && count >= 0));
    for (const speeds of [undefined, { words: NaN, hangulWords: -1, cjkCharacters: 0 }]) {
      assert.ok(Number.isInteger(model.readingMinutes(post.counts, speeds)));
    }
    const lines = linesOf(text);
    const end = { line: lines.length - 1, character: lines.at(-1)!.length };
    const all = model.selectionCounts(post, [{ start: { line: 0, character: 0 }, end }], (line) => lines[line] ?? '');
    assert.deepEqual(all, post.counts, 'all of it selected counts like it');
  },

  'problems and their fixes': (text) => {
    const post = Retrospective.parse(text);
    const lines = linesOf(text);
    const { sections, header, frontMatter } = post;
    const source = { lines, sections, header, data: frontMatter.data, path, altText: 'What it shows' };
    for (const problem of post.problemsIn({ placeholders: untouched, path })) {
      assertInside(problem.range, lines);
      for (const emphasis of ['tags', 'zeroWidth'] as const) {
        for (const { edits } of model.fixesOf(problem, { ...source, emphasis })) {
          edits.forEach(({ range }) => assertInside(range, lines));
        }
      }
    }
  },

  'the checks before publishing': async (text) => {
    const post = Retrospective.parse(text);
    const { frontMatter, header, headLines: head } = post;
    publishingProblems({ frontMatter, header, head, path }, undefined, today).forEach(({ range }) =>
      assertInside(range, linesOf(text)),
    );
    const files = {
      sizeOf: async () => undefined,
      hasPost: async () => false,
      lacksPost: async () => true,
      lacksName: async () => true,
    };
    for (const { range } of await fileProblems(post.addresses, plainRules, path, files)) {
      assertInside(range, linesOf(text));
    }
    const edits = readyEdits(frontMatter, head, today, { now: 0, offset: 540 });
    const result = editFrontMatterKeys(text, edits);
    assert.ok('change' in result || edits.length === 0 || result.problem !== undefined);
    assert.equal(emphasisOf('hexo'), 'tags');
  },

  'addresses of files': (text) => {
    for (const { address } of Retrospective.parse(text).addresses) {
      const { candidates, anywhere } = resolveAddress(plainRules, path, address);
      for (const candidate of candidates) {
        assert.ok(!candidate.split('/').includes('..') && !/^(?:[\\/]|[a-z]:)/i.test(candidate), candidate);
      }
      assert.ok(anywhere === undefined || !/[\\/]/.test(anywhere));
    }
    assert.ok(picturesIn(text).every(({ address }) => typeof address === 'string'));
  },

  'the first sentence of a section': (text) => {
    const post = Retrospective.parse(text);
    for (const section of post.sections) {
      const sentence = firstSentenceIn(post, section);
      assert.ok(sentence === undefined || (Array.from(sentence).length <= 80 && !/[\p{Cc}\p{Cf}\n]/u.test(sentence)));
    }
  },

  'the file of moments': (text) => {
    for (const moment of readMoments(text)) {
      assert.doesNotMatch(moment.text, /[\p{Cc}\p{Cs}]/u);
      assert.ok(moment.line < linesOf(text).length);
    }
  },
};

/** Whether Markdown of a list item or paragraph shows words and nothing else: no link, picture, HTML or heading of its own. */
export function assertTextOnly(markdown: string, where: string): void {
  const post = Retrospective.parse(markdown);
  const html = post.blocks.map((placed) => post.htmlOf(placed)).join('');
  // An address of the web that somebody writes is a link without any markup.
  const shown = html.replace(/<a href="(?:https?:|mailto:)[^"]*">([^<]*)<\/a>/g, '$1');
  assert.doesNotMatch(shown, /<(?!\/?(?:ul|li|p|ol)\b)/, `${where}: ${markdown} → ${html}`);
}
