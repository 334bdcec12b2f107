import type { Blog } from '../blog';
import { below } from '../files';
import type { AddressStyle, PictureHabit } from './habits';

const relative: AddressStyle = { kind: 'relative', lead: './' };
const bare: AddressStyle = { kind: 'relative', lead: '' };

/** Where the engine's own starters and documentation have pictures, for a blog whose posts have none to learn from. */
export function usualHabit(blog: Blog, isBundle: boolean): PictureHabit {
  const { staticRoots, basePath, hasAssetFolders } = blog.facts;
  const root = staticRoots.find((folder) => folder !== 'assets' && folder !== `${blog.root}/assets`) ?? blog.root;
  const published = (folder: string, prefix: string): PictureHabit => ({
    base: 'top',
    folder: below(root, folder),
    style: { kind: 'rooted', prefix, root },
  });
  /** Markdown's address as it is in the page: nobody puts the base path before it. */
  const asServed = `${basePath}/`;
  const beside = (style: AddressStyle): PictureHabit => ({ base: 'post', folder: '', style });
  switch (blog.engine) {
    case 'astro':
      return isBundle
        ? beside(relative)
        : { base: 'top', folder: below(blog.root, 'src/assets'), style: { kind: 'relative', lead: './' } };
    case 'docusaurus':
      return isBundle ? beside(relative) : published('img', '/');
    case 'vitepress':
    case 'gatsby':
      return isBundle ? beside(relative) : { base: 'post', folder: 'images', style: relative };
    case 'quartz':
      return beside(bare);
    case 'obsidian': {
      const attachments = staticRoots.find((folder) => folder !== '');
      return attachments === undefined ? beside(bare) : { base: 'top', folder: attachments, style: { kind: 'name' } };
    }
    case 'nuxt-content':
      return published('images', '/');
    case 'eleventy':
      return published('img', '/');
    case 'hexo':
      return hasAssetFolders ? { base: 'asset', folder: '', style: { kind: 'name' } } : published('images', '/');
    case 'next-contentlayer':
      return published('static/images', asServed);
    case 'zola':
    case 'hugo':
      return isBundle ? beside(bare) : published('images', asServed);
    case 'pelican':
      return published('images', '{static}/');
    case 'jekyll':
      return published('assets/img', basePath === '' ? '/' : '{{ site.baseurl }}/');
    case 'plain':
      return isBundle ? beside(relative) : { base: 'post', folder: 'images', style: bare };
  }
}
