import type { PageHeader, PageNotice } from '../preview/messages';
import type { Pictures } from './pictures';

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(name);
  created.className = className;
  created.append(...children);
  return created;
}

/** Shows the post's header: text as text, never as HTML. An unchanged cover keeps its element, so it doesn't flash. */
export function renderHeader(target: HTMLElement, header: PageHeader, pictures: Pictures): void {
  const children: Node[] = [];
  if (header.cover !== undefined) {
    const { src, alt, caption } = header.cover;
    const key = JSON.stringify(header.cover);
    const shown = target.querySelector<HTMLElement>('.post-cover');
    if (shown?.dataset['cover'] === key) {
      children.push(shown);
    } else {
      const image = element('img', '');
      image.setAttribute('src', src);
      image.alt = alt;
      pictures.resolve(image);
      const figure = element('figure', 'post-cover', image);
      figure.dataset['cover'] = key;
      if (caption !== undefined) {
        figure.append(element('figcaption', '', caption));
      }
      children.push(figure);
    }
  }
  if (header.title !== undefined) {
    children.push(element('h1', 'post-title', header.title));
  }
  const meta = element('div', 'post-meta');
  if (header.date !== undefined) {
    const time = element('time', 'post-date', header.date.text);
    time.dateTime = header.date.day ?? header.date.text;
    meta.append(time);
  }
  if (header.readingTime !== undefined) {
    meta.append(element('span', 'post-reading-time', header.readingTime));
  }
  if (header.goals !== undefined) {
    meta.append(element('span', 'post-goals', header.goals));
  }
  if (meta.childElementCount > 0) {
    children.push(meta);
  }
  if (header.tags.length > 0) {
    children.push(element('ul', 'post-tags', ...header.tags.map((tag) => element('li', '', tag))));
  }
  target.replaceChildren(...children);
  target.hidden =
    header.title === undefined && header.cover === undefined && header.tags.length === 0 && header.date === undefined;
}

export function renderNotice(target: HTMLElement, notice: PageNotice | undefined): void {
  target.textContent = notice?.text ?? '';
  target.hidden = notice === undefined;
}
