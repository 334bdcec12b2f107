import type { FileStamp, Pace, PostFiles } from '../../../src/library';
import * as model from '../../../src/retrospective';

/** {@link PostFiles} from memory, counting. */
export class PostFilesInMemory implements PostFiles {
  reads = 0;
  stats = 0;
  isWhole = true;
  private readonly posts = new Map<string, { text: string; stamp: FileStamp }>();
  private clock = 1;

  constructor(posts: Readonly<Record<string, string>> = {}) {
    Object.entries(posts).forEach(([path, text]) => this.write(path, text));
  }

  write(path: string, text: string): void {
    this.posts.set(path, { text, stamp: { modified: this.clock++, size: text.length } });
  }

  remove(path: string): void {
    this.posts.delete(path);
  }

  list(): Promise<{ paths: string[]; isWhole: boolean }> {
    return Promise.resolve({ paths: [...this.posts.keys()], isWhole: this.isWhole });
  }

  stat(path: string): Promise<FileStamp | undefined> {
    this.stats++;
    return Promise.resolve(this.posts.get(path)?.stamp);
  }

  read(path: string): Promise<{ text: string } | undefined> {
    this.reads++;
    return Promise.resolve(this.posts.get(path));
  }
}

/** Work at once: no other work waits in a test. */
export const atOnce: Pace = {
  turn: () => Promise.resolve(),
  async run(work, isWanted) {
    for (;;) {
      const { done, value } = work.next();
      if (done) {
        return value;
      }
      if (!isWanted()) {
        return undefined;
      }
    }
  },
};

export const loadModel = () => Promise.resolve({ ...model, untouched: model.PlaceholderTexts.none });
