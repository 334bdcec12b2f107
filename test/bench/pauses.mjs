// How long the extension host is held up by posts made to be slow, as JSON: a process of its own. For each: the longest
// piece of work between two looks at the clock, while it is opened and while somebody types in it, in milliseconds.
import { createRequire } from 'node:module';

const { lineAttribute, PageModel, Retrospective, slowInputs } = createRequire(import.meta.url)(
  '../../dist/bench/model.js',
);

const words = {
  date: () => '',
  readingTime: () => '',
  goals: () => '',
  frontMatterProblem: () => '',
  blockNotShown: () => '',
  postNotShown: () => '',
};

/** Runs `work`, which stops where others get their turn. @returns its value and the longest piece in milliseconds */
function pieces(work) {
  for (let longest = 0, began = performance.now(); ;) {
    const { done, value } = work.next();
    const now = performance.now();
    longest = Math.max(longest, now - began);
    if (done) {
      return { value, longest };
    }
    began = now;
  }
}

/** How long something takes that cannot be interrupted, in milliseconds. */
function timed(run) {
  const began = performance.now();
  run();
  return performance.now() - began;
}

/** Opens a post, types in it at four places, shows it all the while. */
function measure(text) {
  const model = new PageModel();
  const show = (post) => {
    void [post.counts, post.sections];
    model.update(post, { words, minutes: 1, lineAttribute });
  };
  const parsed = pieces(Retrospective.parsing(text));
  let post = parsed.value;
  const opened = Math.max(
    parsed.longest,
    pieces(post.reading()).longest,
    timed(() => show(post)),
  );
  let typed = 0;
  for (const line of [4, Math.floor(post.lineCount / 2), post.lineCount - 2]) {
    const place = { line: Math.max(0, line), character: 0 };
    const edited = pieces(post.editing([{ start: place, end: place, text: 'x' }]));
    post = edited.value;
    typed = Math.max(
      typed,
      edited.longest,
      pieces(post.reading()).longest,
      timed(() => show(post)),
    );
  }
  return { opened, typed };
}

slowInputs.forEach(({ make }) => measure(make(200))); // compiles, and doesn't count
const result = slowInputs.map(({ name, full, make }) => ({ name, ...measure(make(full)) }));
console.log(JSON.stringify(result));
