import type { Part } from '../parts';
import { plainHeading } from '../words';
import { periodFrom, periodsIn, type Period } from './period';
import type { HeadingSense } from './senses';

const year = /['’]?(?:(?:19|20)\d\d|\d\d(?=년))년?/gu;

/**
 * What a heading means that is one of a pair, an area once for the year and once for the next: `Work in 2021`, and beside
 * it `Work in 2022`. Undefined for all other headings, and for that of the year itself.
 * @param above the part that holds it
 */
export function pairedSense(part: Part, above: Part, about: Period | undefined): HeadingSense | undefined {
  const own = about && yearIn(part.title);
  if (own === undefined || own.name === '' || own.period.start < about!.end) {
    return undefined;
  }
  const isPaired = above.parts.some(({ title, level }) => {
    const other = level === part.level ? yearIn(title) : undefined;
    return other?.name === own.name && other.period.end <= own.period.start;
  });
  return isPaired ? { kind: 'next', isWeak: false, period: own.period } : undefined;
}

/** The only year that a title names, and what else it says. */
function yearIn(title: string): { readonly period: Period; readonly name: string } | undefined {
  const text = plainHeading(title);
  const [named, ...others] = periodsIn(text);
  if (named?.year === undefined || named.months !== 12 || others.length > 0) {
    return undefined;
  }
  const name = text
    .replace(year, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return { period: periodFrom(named.year), name };
}
