// What workspaceMoments.ts loads on first need: one bundle for all of it.
export { MomentLog } from './momentLog';
export { MomentsFile } from './momentsFile';
