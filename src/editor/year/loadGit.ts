/** The machine's Git; undefined in a browser, which has none: all that asks it stays out of that bundle. */
export const loadGit = DESKTOP ? () => import('./git') : undefined;
