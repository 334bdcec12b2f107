import type { Blog, EngineId } from './blog';

/** Astro and Docusaurus: seen with the engines themselves (scripts/engines.mjs). VitePress: general knowledge. */
const refusing: ReadonlySet<EngineId> = new Set(['astro', 'docusaurus', 'vitepress']);

/** Whether a blog is not built while one of its posts shows or links to a file that is not there. */
export function refusesMissingFiles(blog: Blog): boolean {
  return refusing.has(blog.engine);
}
