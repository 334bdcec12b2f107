/** What may stand in a shown post, as data: every sanitizer of the product follows this one list. */

/** Elements, lower case. No script, style, form, frame, media, SVG or MathML of a post's own. */
export const allowedElements: readonly string[] = (
  'a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
  'font h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strike ' +
  'strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ');

/** Attributes, lower case, on any of {@link allowedElements}. `data-*` is ours alone; `style` is refused by the page. */
export const allowedAttributes: readonly string[] = (
  'align alt checked class colspan datetime dir disabled height href id lang open reversed rowspan scope span src start ' +
  'title type value width'
).split(' ');

/** Addresses of links: http, https, mailto, or relative. */
export const allowedLink = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** Put before every id of a post, so that none can pose as one of ours. */
export const idPrefix = 'user-content-';
