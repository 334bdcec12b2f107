import { EventEmitter, type TextDocument } from 'vscode';
import type { GoalTally } from '../../preview';
import type { Retrospective } from '../../retrospective';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { nameOf } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { inSlices } from '../slices';

/** Milliseconds without a change after which goals are counted. */
const tallyDelay = 500;

/** How many of the goals that the post on a page looks back on are done, as far as that is known by now. */
export class PageGoals extends Disposables {
  private known: GoalTally | undefined;
  /** How often goals were looked for: an older look is given up for a newer one. */
  private looks = 0;
  private readonly changed = this.register(new EventEmitter<void>());
  /** The tally is another. */
  readonly onDidChange = this.changed.event;
  private readonly looking = this.register(
    new Delayed(tallyDelay, () => {
      this.look().catch(this.fail);
    }),
  );

  constructor(
    private readonly shown: () => TextDocument,
    private readonly retrospectives: OpenRetrospectives,
    private readonly fail: (error: unknown) => void,
  ) {
    super();
  }

  /** Undefined also where the post looks back on no goals. */
  get tally(): GoalTally | undefined {
    return this.known;
  }

  /** Counts anew once nobody types. */
  onceQuiet(): void {
    this.looking.onceQuiet();
  }

  /** Another post is shown. */
  forget(): void {
    this.known = undefined;
    this.onceQuiet();
  }

  private async look(): Promise<void> {
    const shown = this.shown();
    const look = ++this.looks;
    const post = await this.retrospectives.get(shown);
    const found = await tallyGoals(post, nameOf(shown.uri), () => look === this.looks && shown === this.shown());
    if (found !== undefined && (this.known?.done !== found.tally?.done || this.known?.all !== found.tally?.all)) {
      this.known = found.tally;
      this.changed.fire();
    }
  }
}

/**
 * Counts the goals that a post looks back on, a slice at a time: reading them costs as much as the post is long.
 * @param isWanted asked between slices; when it says no, the result is undefined
 * @returns `tally` undefined where the post looks back on none
 */
async function tallyGoals(
  post: Retrospective,
  fileName: string,
  isWanted: () => boolean,
): Promise<{ readonly tally: GoalTally | undefined } | undefined> {
  const goals = await inSlices(post.findingGoals(fileName), isWanted);
  const all = goals?.review.length;
  const done = goals?.review.filter(({ state }) => state === 'done').length;
  return all === undefined || done === undefined ? undefined : { tally: all === 0 ? undefined : { done, all } };
}
