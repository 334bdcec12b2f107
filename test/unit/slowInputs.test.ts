import { PageModel, type PageContext } from '../../src/preview';
import { lineAttribute, Retrospective } from '../../src/retrospective';
import { slowInputs } from '../slowInputs';
import { assertLinear } from './growth';
import { worked } from './work';

const context: PageContext = {
  words: {
    date: () => '',
    readingTime: () => '',
    goals: (done: number, all: number) => `${done} of ${all}`,
    frontMatterProblem: ({ code }) => code,
    blockNotShown: (excess) => excess,
    postNotShown: (excess) => excess,
  },
  minutes: 1,
  lineAttribute,
};

/** All that happens to a post that is opened, shown and written in. */
function readAndShow(text: string): void {
  const model = new PageModel();
  let post = Retrospective.parse(text);
  const show = () => {
    void [post.counts, post.sections, post.footnotes, post.header, post.goals];
    model.update(post, context);
    void model.current;
  };
  show();
  for (const line of [0, 4, Math.floor(post.lineCount / 2), post.lineCount - 1]) {
    post = post.edit([{ start: { line, character: 0 }, end: { line, character: 0 }, text: 'x' }]);
    show();
  }
}

/** The size at which `run` takes long enough to be measured, at most half of `full`. */
function measurable(run: (size: number) => void, full: number): number {
  for (let size = Math.ceil(full / 200); ; size *= 2) {
    const began = worked();
    run(size);
    if (worked() - began > 8 || size >= full / 4) {
      return size;
    }
  }
}

suite('posts made to be slow', () => {
  for (const { name, full, make } of slowInputs) {
    test(`${name}: twice as much takes about twice as long`, () => {
      const run = (size: number) => readAndShow(make(size));
      assertLinear(run, measurable(run, full));
    }).timeout(0);
  }
});
