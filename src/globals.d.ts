/** Whether this bundle runs in Node (desktop and remote); set by the build. The branch not taken is left out of it. */
declare const DESKTOP: boolean;
