import { isToPage } from '../preview/messageGuards';
import type { FromPage, PageState, RevealMessage, ScrolledMessage, ToggleTaskMessage } from '../preview/messages';
import { Blocks } from './blocks';
import { renderHeader, renderNotice } from './header';
import { writeClipboard } from './clipboard';
import { copyCleanly } from './copying';
import { CursorMark } from './cursorMark';
import { GuestScripts } from './guests';
import { lineAtPoint } from './lines';
import { followLinks } from './links';
import { Pictures } from './pictures';
import { Sanitizer } from './sanitizer';
import { ScrollPosition } from './scroll';
import { ScrollSync } from './scrollSync';
import { Tasks } from './tasks';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** What the person did, before the page's version is added. */
type Unversioned = WithoutVersion<ToggleTaskMessage | ScrolledMessage | RevealMessage>;
type WithoutVersion<T> = T extends unknown ? Omit<T, 'version'> : never;

/** The page: shows what the extension sends, tells it what the person does. Knows nothing of Markdown. */
function start(): void {
  const host = acquireVsCodeApi();
  const header = document.querySelector<HTMLElement>('.post-header')!;
  const notice = document.querySelector<HTMLElement>('#notice')!;
  const pictures = new Pictures();
  const sanitizer = new Sanitizer(pictures);
  const root = document.querySelector<HTMLElement>('#blocks')!;
  const guests = new GuestScripts(root, sanitizer);
  const blocks = new Blocks(root, sanitizer, () => guests.update());
  const position = new ScrollPosition(blocks);
  let version: number | undefined;
  let source = '';
  let locked = host.getState()?.locked === true;

  /** Says what the person did, if the page knows what it shows. */
  const say = (act: Unversioned) => {
    if (version !== undefined) {
      host.postMessage({ ...act, version });
    }
  };
  const sync = new ScrollSync(position, (line) => say({ type: 'scrolled', line }));
  const cursor = new CursorMark(blocks);
  const tasks = new Tasks(document.body, (task) => say({ type: 'toggleTask', ...task }));

  const keepPlace = () => {
    if (source !== '') {
      host.setState({ source, line: position.topLine(), locked });
    }
  };
  let finishing: number | undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  window.addEventListener('scroll', () => {
    clearTimeout(keeping);
    keeping = setTimeout(keepPlace, 200);
  });

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isToPage(data)) {
      return;
    }
    if (data.type === 'scroll') {
      sync.scrollTo(data.line);
    } else if (data.type === 'lock') {
      ({ locked } = data);
      keepPlace();
    } else if (data.type === 'cursor') {
      cursor.moveTo(data.line ?? undefined);
    } else if (data.type === 'copy') {
      const { id } = data;
      void writeClipboard(data).then((done) => host.postMessage({ type: 'copied', id, done }));
    } else if (data.type === 'bases') {
      if (data.source === source) {
        pictures.bases = data.bases;
        pictures.renew(document);
      }
    } else if (data.type === 'page') {
      const before = source === '' ? host.getState() : { source, line: position.topLine() };
      version = data.version;
      source = data.source;
      document.documentElement.lang = data.language ?? '';
      pictures.bases = data.bases;
      sanitizer.lineAttribute = data.lineAttribute;
      sanitizer.guestAttribute = data.guests?.attribute;
      guests.show(data.guests);
      renderHeader(header, data.header, pictures);
      renderNotice(notice, data.notice);
      const line = before?.source === source ? before.line : (data.scrollTo ?? 0);
      blocks.show(data.units, data.notes, line);
      sync.scrollTo(line);
      tasks.keepFocus();
      cursor.renew();
      guests.update();
      keepPlace();
    } else if (version !== data.version - 1) {
      version = undefined;
      host.postMessage({ type: 'ready' });
    } else {
      version = data.version;
      if (data.header !== undefined) {
        renderHeader(header, data.header, pictures);
      }
      if (data.notice !== undefined) {
        renderNotice(notice, data.notice ?? undefined);
      }
      blocks.patch(data.splices);
      if (data.notes !== undefined) {
        blocks.showNotes(data.notes);
      }
      tasks.keepFocus();
      // Before the next frame is soon enough: what was typed comes first.
      finishing ??= requestAnimationFrame(() => {
        finishing = undefined;
        cursor.renew();
        guests.update();
      });
    }
  });

  followLinks(document.body, {
    open: (href) => host.postMessage({ type: 'openLink', href }),
    goTo: (element) => sync.goTo(element),
  });
  document.addEventListener('dblclick', ({ target, clientX, clientY }) => {
    const line = target instanceof Element ? lineAtPoint(target, clientX, clientY) : undefined;
    if (line !== undefined) {
      say({ type: 'reveal', line });
    }
  });
  copyCleanly(document);
  host.postMessage({ type: 'ready' });
}

start();
