// Posts to measure with: mixed Korean and English, the same on every run.

const words = [
  ...[
    '올해는',
    '정말',
    '바빴다.',
    '팀에서',
    '데이터를',
    '분석하고',
    '배포를',
    '자동화했다.',
    '회고를',
    '쓰는',
    '지금도',
  ],
  ...[
    '새로운',
    '사람들을',
    '만났고',
    '오래된',
    '습관을',
    '버렸다.',
    '무엇보다',
    '꾸준함이',
    '남았다.',
    '다음',
    '해에는',
  ],
  ...['we', 'shipped', 'the', 'rewrite', 'in', 'March,', 'then', 'learned', 'how', 'little', 'of', 'it', 'mattered.'],
  ...['**focus**', '_quietly_', '`git log`', '[a talk](https://example.com/talk)', 'TypeScript로', 'API를', '2024년'],
];
const headings = ['일과 배움', 'What went well', '사람들', 'Things I stopped doing', '올해의 숫자', 'Health and home'];

/** Stands alone on the line that is edited, and nowhere else. */
export const anchor = 'anchorline';
/** 0-based. The floor extension echoes this line. */
export const anchorLine = 5;

/** A sequence of numbers from 0 to 1 that is the same every time (mulberry32). */
export function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Languages that a post can be made in. */
export const languages = ['mixed', 'English', 'Korean'];

/** What the words and headings of a post are picked from; in each about a tenth of the words carries markup. */
function vocabulary(language) {
  if (language === 'mixed') {
    return { words, headings };
  }
  const isKorean = (word) => /[가-힣]/.test(word);
  const own = words.filter((word) => isKorean(word) === (language === 'Korean'));
  const marked = ['**집중**', '_조용히_', '[발표](https://example.com/talk)'];
  const plain = own.filter((word) => /^[\w,.]+$/.test(word));
  return {
    words: language === 'Korean' ? [...own, ...marked] : [...own, ...plain, ...plain],
    headings: headings.filter((heading) => isKorean(heading) === (language === 'Korean')),
  };
}

/** A post of about `kilobytes` KB in UTF-8: paragraphs, headings, lists, and `anchor` on line 6. */
export function makePost(kilobytes, { seed = 20_241_231, language = 'mixed' } = {}) {
  const next = numbers(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const own = vocabulary(language);
  const sentence = (length) => Array.from({ length }, () => pick(own.words)).join(' ');
  const parts = ['---\ntitle: "2024년 회고"\ndate: 2024-12-31\n---\n', `${anchor}\n`];
  let size = parts.join('\n').length;
  for (let part = 0; size < kilobytes * 1024; part++) {
    const text =
      part % 7 === 0
        ? `## ${pick(own.headings)} ${part / 7 + 1}\n`
        : part % 7 === 4
          ? `${Array.from({ length: 4 }, () => `- ${sentence(7)}`).join('\n')}\n`
          : `${sentence(25 + Math.floor(next() * 35))}\n`;
    parts.push(text);
    size += Buffer.byteLength(text) + 1;
  }
  return parts.join('\n');
}
