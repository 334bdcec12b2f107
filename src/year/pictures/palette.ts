/** Colours of the pictures on light and on dark pages. Text has 4.5:1 at least against the paper, bars 3:1 (WCAG AA). */
export interface Palette {
  readonly paper: string;
  readonly border: string;
  readonly text: string;
  readonly faint: string;
  /** Of days, from nothing to most. */
  readonly levels: readonly string[];
  readonly bar: string;
  readonly earlier: string;
}

export const light: Palette = {
  paper: '#ffffff',
  border: '#d5dbe1',
  text: '#27303a',
  faint: '#59636e',
  levels: ['#ebeef1', '#addfc0', '#62bd86', '#2b925b', '#0f5c37'],
  bar: '#2b925b',
  earlier: '#87919b',
};

export const dark: Palette = {
  paper: '#14181d',
  border: '#323a43',
  text: '#dfe5eb',
  faint: '#9aa5b1',
  levels: ['#262d35', '#1f5139', '#2a7d53', '#45b37a', '#93e9b8'],
  bar: '#45b37a',
  earlier: '#747f8b',
};

/** Fonts that systems have, Korean ones for each of them. */
const fonts =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif";

/** The style sheet of a picture. Its rules reach nothing else where a page takes the picture in as elements. */
export function styleSheet(fontSize: number): string {
  const rules = ({ paper, border, text, faint, levels, bar, earlier }: Palette) =>
    [
      ['.paper', `fill:${paper};stroke:${border}`],
      ['text', `fill:${text}`],
      ['.faint', `fill:${faint}`],
      ['.base', `stroke:${border}`],
      ['.bar', `fill:${bar}`],
      ['.earlier', `fill:${earlier}`],
      ...levels.map((colour, level) => [`.level${level}`, `fill:${colour}`]),
    ]
      .map(([selector, style]) => `.retrospect-picture ${selector}{${style}}`)
      .join('');
  return `.retrospect-picture text{font:${fontSize}px ${fonts}}.retrospect-picture .total{font-weight:600}${rules(light)}@media (prefers-color-scheme:dark){${rules(dark)}}`;
}
