import { seasonSource, wordsFor } from '../words';
import { yearOf, type Period } from './period';

/** Spring begins with March, and each season is three months long. */
const seasons = ([0, 1, 2, 3] as const).map((season) => ({
  pattern: new RegExp(seasonSource(season), 'u'),
  month: 2 + 3 * season,
}));
const seasonMonths = 3;

/**
 * Whether `text` names a season that is not over at the end of `about`, and begins within three months of it: the winter
 * behind a year.
 */
export function isSeasonAhead(text: string, about: Period | undefined): boolean {
  const named = about && seasons.filter(({ pattern }) => pattern.test(text));
  return (
    about !== undefined &&
    named!.some(({ month }) =>
      [-1, 0, 1].some((years) => {
        const start = (yearOf(about) + years) * 12 + month;
        return start + seasonMonths > about.end && start <= about.end + seasonMonths;
      }),
    )
  );
}

const alone = new RegExp(
  `^${wordsFor('thisSeason')}\\s(?:${([0, 1, 2, 3] as const).map(seasonSource).join('|')})(?:\\s?${wordsFor('breaks')})?(?:에는|엔|은)?[^\\p{L}]*$`,
  'u',
);

/** Whether a heading is but the name of the season nearest: `This winter`. */
export const isSeasonAlone = (text: string): boolean => alone.test(text);
