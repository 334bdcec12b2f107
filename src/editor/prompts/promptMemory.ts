import type { Memento } from 'vscode';

/** How often another question was asked for, by section; null: none is wanted there. */
type OfPost = Readonly<Record<string, number | null>>;

const name = 'retrospect.prompts';
/** So many posts are remembered, those longest untouched forgotten first. */
const mostPosts = 50;

/** What a person asked for in the sections of their posts, kept with the workspace. */
export class PromptMemory {
  private readonly posts: Map<string, OfPost>;

  constructor(private readonly state: Memento) {
    this.posts = new Map(Object.entries(state.get<Record<string, OfPost>>(name, {})));
  }

  turnOf(post: string, section: string): number {
    return this.posts.get(post)?.[section] ?? 0;
  }

  isHidden(post: string, section: string): boolean {
    return this.posts.get(post)?.[section] === null;
  }

  turn(post: string, section: string): void {
    this.set(post, section, this.turnOf(post, section) + 1);
  }

  hide(post: string, section: string): void {
    this.set(post, section, null);
  }

  private set(post: string, section: string, value: number | null): void {
    const known = this.posts.get(post);
    this.posts.delete(post);
    this.posts.set(post, { ...known, [section]: value });
    const kept = [...this.posts].slice(-mostPosts);
    void this.state.update(name, Object.fromEntries(kept));
  }
}
