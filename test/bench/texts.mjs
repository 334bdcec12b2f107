// Plain prose to count, the same on every run: no markup, lines as long as paragraphs, some of them empty.
import { numbers } from './posts.mjs';

const english = (
  'this year I wanted to write less code and to read more of it. The rewrite that we shipped in March took twice as long as ' +
  'planned, and it’s still the thing that I am most proud of; nobody noticed the day on which it went live. In summer I was ' +
  'tired — not of work, but of meetings — and said so for the first time. What helped: a walk before 9:00, two state-of-the-art ' +
  'headphones, a team that reviews within hours, and 1,200 km on a bicycle. I don’t know what comes next, which is fine, and for ' +
  'once I look forward to finding out. Goals (three of five reached) are listed at https://example.com/goals together with CI/CD.'
).split(' ');
const korean = (
  '올해는 코드를 덜 쓰고 더 많이 읽고 싶었다. 3월에 배포한 시스템은 계획보다 두 배나 오래 걸렸지만, 여전히 가장 자랑스러운 일이다. ' +
  '여름에는 지쳐 있었다. 일이 아니라 회의에 지쳤고, 처음으로 그렇다고 말했다. 무엇이 도움이 되었을까? 아침 9시 전의 산책, 몇 시간 안에 ' +
  '리뷰해 주는 팀, 그리고 자전거로 달린 1,200km였다. 다음에 무엇이 올지는 모르지만 괜찮다. 목표 다섯 개 가운데 세 개를 이루었고, 나머지는 ' +
  '내년으로 넘긴다. 고마운 사람들이 많았던 한 해, 오래된 습관을 버리고 꾸준함을 배웠다. “기록하지 않으면 사라진다”는 말을 이제는 믿는다.'
).split(' ');
const mixedIn =
  'MLOps의 API를 Kubernetes로 GitHub에서 2024년 v2.0을 PR과 TypeScript로 CI/CD 🎉 QA에서 SQL로 振り返り React 開発'.split(
    ' ',
  );

/** The texts that the counters count: name → function of a size in bytes of UTF-8. */
export const texts = {
  English: (size) => prose(size, english, english),
  Korean: (size) => prose(size, korean, korean),
  mixed: (size) => prose(size, [...korean, ...mixedIn], [...english, ...mixedIn]),
};

/** Paragraphs of words, in turns of the one and the other list. */
function prose(size, words, others, seed = 7) {
  const next = numbers(seed);
  const paragraphs = [];
  for (let bytes = 0; bytes < size;) {
    const list = next() < 0.5 ? words : others;
    const length = 20 + Math.floor(next() * 80);
    const from = Math.floor(next() * list.length);
    const paragraph = Array.from({ length }, (_, index) =>
      index % 12 === 11 ? list[Math.floor(next() * list.length)] : list[(from + index) % list.length],
    ).join(' ');
    paragraphs.push(paragraph, '');
    bytes += Buffer.byteLength(paragraph) + 2;
  }
  // Through bytes and back: one flat string, as a file is.
  return Buffer.from(paragraphs.join('\n')).toString();
}
