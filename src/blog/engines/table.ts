import type { EngineId } from '../blog';
import { dataEngines } from './dataEngines';
import type { Engine } from './engine';
import { scriptEngines } from './scriptEngines';

/** All engines in the order in which a folder is asked for them: what has a file of its own first, what shares one after. */
export const engines: readonly Engine[] = [
  scriptEngines.astro,
  scriptEngines.docusaurus,
  scriptEngines.vitepress,
  scriptEngines.gatsby,
  scriptEngines.quartz,
  scriptEngines.nuxtContent,
  scriptEngines.eleventy,
  dataEngines.hexo,
  scriptEngines.nextContentlayer,
  dataEngines.zola,
  dataEngines.hugo,
  dataEngines.pelican,
  dataEngines.jekyll,
  // Many keep an engine's blog as a vault too, so the vault comes after all engines.
  dataEngines.obsidian,
  dataEngines.plain,
];

export function engineOf(id: EngineId): Engine {
  return engines.find((engine) => engine.id === id)!;
}
