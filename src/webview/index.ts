import { isToPage, type FromPage, type PageState } from '../preview/messages';
import { Blocks } from './blocks';
import { renderHeader, renderNotice } from './header';
import { followLinks } from './links';
import { Pictures } from './pictures';
import { Sanitizer } from './sanitizer';
import { ScrollPosition } from './scroll';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** The page: shows what the extension sends, tells it what the person does. Knows nothing of Markdown. */
function start(): void {
  const host = acquireVsCodeApi();
  const header = document.querySelector<HTMLElement>('.post-header')!;
  const notice = document.querySelector<HTMLElement>('#notice')!;
  const pictures = new Pictures();
  const sanitizer = new Sanitizer(pictures);
  const blocks = new Blocks(document.querySelector<HTMLElement>('#blocks')!, sanitizer);
  const position = new ScrollPosition(blocks);
  let version: number | undefined;
  let source = '';

  const keepPlace = () => host.setState({ source, line: position.topLine() });
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
      position.scrollTo(data.line);
    } else if (data.type === 'page') {
      const before = source === '' ? host.getState() : { source, line: position.topLine() };
      version = data.version;
      source = data.source;
      document.documentElement.lang = data.language ?? '';
      pictures.bases = data.bases;
      sanitizer.lineAttribute = data.lineAttribute;
      renderHeader(header, data.header, pictures);
      renderNotice(notice, data.notice);
      const line = before?.source === source ? before.line : (data.scrollTo ?? 0);
      blocks.show(data.units, data.notes, line);
      position.scrollTo(line);
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
    }
  });

  followLinks(document.body, (href) => host.postMessage({ type: 'openLink', href }));
  host.postMessage({ type: 'ready' });
}

start();
