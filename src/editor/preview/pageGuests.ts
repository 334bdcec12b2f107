import type { Uri, Webview } from 'vscode';
import { guestsIn, type GuestScript, type PageGuests } from '../../preview';
import type { Guests } from '../guests';
import type { RetrospectiveModule } from '../openRetrospectives';

/** What of the guests one page has: their styles, and the scripts of those that draw something in its post. */
export class GuestsOfPage {
  /** Names of guests whose scripts the page has, or is to have. */
  private readonly scripted = new Set<string>();

  constructor(
    private readonly guests: Guests,
    private readonly webview: Webview,
  ) {}

  /** Folders from which the page loads styles and scripts of guests. */
  get folders(): Uri[] {
    return this.guests.parts.map(({ folder }) => folder);
  }

  /** Addresses for the page's frame. */
  get assets(): { readonly guestStyles: string[]; readonly guestScripts: GuestScript[] } {
    const address = (uri: Uri) => this.webview.asWebviewUri(uri).toString();
    const { parts } = this.guests;
    return {
      guestStyles: parts.flatMap(({ styles }) => styles.map(address)),
      // A script of megabytes is no burden to posts of which its guest draws nothing.
      guestScripts: parts
        .filter(({ hasPlugin, name }) => !hasPlugin || this.scripted.has(name))
        .flatMap(({ scripts }) => scripts.map(({ uri, isModule }) => ({ address: address(uri), isModule }))),
    };
  }

  /** Whether what is to be shown needs scripts that the page does not have; from then on they are among the assets. */
  needsMore(htmls: Iterable<string>, { guestAttribute }: RetrospectiveModule): boolean {
    const before = this.scripted.size;
    for (const index of guestsIn(htmls, guestAttribute)) {
      const name = this.guests.plugins[index]?.name;
      const part = this.guests.parts.find((each) => each.name === name);
      if (part !== undefined && part.scripts.length > 0) {
        this.scripted.add(part.name);
      }
    }
    return this.scripted.size > before;
  }

  /** What the page is told of them; undefined when no plugin takes part. */
  message({ guestAttribute, guestPage }: RetrospectiveModule, lineBreaks: boolean): PageGuests | undefined {
    const { plugins } = this.guests;
    if (plugins.length === 0) {
      return undefined;
    }
    return {
      attribute: guestAttribute,
      html: guestPage({ lineBreaks, rawHtml: false, guests: plugins }),
      scripted: plugins.flatMap(({ name }, index) => (this.scripted.has(name) ? [index] : [])),
    };
  }
}
