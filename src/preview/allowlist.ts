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

/** Elements that only guests (plugins of other extensions) may write: formulas and drawings. No script, link or foreign HTML. */
export const guestElements: readonly string[] = (
  'svg g path line rect circle ellipse polygon polyline text tspan defs clippath lineargradient radialgradient stop title desc ' +
  'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup ' +
  'munder mover munderover mmultiscripts mprescripts mtable mtr mtd menclose'
).split(' ');

/** Attributes of guests' elements besides {@link allowedAttributes}. Styles that load something are dropped. */
export const guestAttributes: readonly string[] = (
  'style aria-hidden role viewbox preserveaspectratio xmlns d x y x1 y1 x2 y2 cx cy r rx ry points transform fill stroke ' +
  'stroke-width stroke-linecap stroke-linejoin opacity offset stop-color font-size text-anchor clip-path gradientunits ' +
  'mathvariant mathcolor mathsize mathbackground displaystyle scriptlevel stretchy fence separator lspace rspace accent ' +
  'accentunder columnalign columnspacing rowspacing columnlines rowlines linethickness encoding minsize maxsize voffset ' +
  'depth notation'
).split(' ');

/** Attributes that mean something outside of the page, by element; the address of a picture is for whoever copies it to say. */
export const attributesElsewhere = {
  a: ['href', 'title'],
  img: ['alt', 'title', 'width', 'height'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  details: ['open'],
  time: ['datetime'],
  abbr: ['title'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
