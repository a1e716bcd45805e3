/**
 * What a page is told before a new version takes its place: it adds to `detail` what must be done first, each resolving
 * to whether all that was entered is stored. An event, since the update's script is bundled apart from the page's.
 */
export type SiteUpdate = CustomEvent<Promise<boolean>[]>;

export const siteUpdate = 'site-update';

declare global {
  interface WindowEventMap {
    [siteUpdate]: SiteUpdate;
  }
}
