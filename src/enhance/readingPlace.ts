/**
 * Where a reader is on a page, and back to it. By what stands there, not only by how far down it is: parts of a page that
 * are out of sight are not drawn, and are as high as guessed until they are.
 */

export interface ReadingPlace {
  readonly y: number;
  /** What has the focus, or stands in the middle of the window; null where nothing of the page does. */
  readonly element: Element | null;
  /** How far beneath the upper edge of the window it begins. */
  readonly top: number;
}

const topOf = (element: Element) => element.getBoundingClientRect().top;
const isInSight = (element: Element) => topOf(element) >= 0 && topOf(element) < innerHeight;

export function readingPlace(page: Element): ReadingPlace {
  const shown = [document.activeElement, document.elementFromPoint(innerWidth / 2, innerHeight / 2)];
  const element = shown.find((one) => one && one !== page && page.contains(one) && isInSight(one)) ?? null;
  return { y: scrollY, element, top: element ? topOf(element) : 0 };
}

/** Frames in which parts that come into sight are drawn and find their height. */
const settling = 3;

/** Keeps an element where it is to stand while what is around it is drawn. */
function holdAt(element: Element, top: number, frames = settling): void {
  if (!element.isConnected) return;
  scrollBy(0, topOf(element) - top);
  if (frames > 0) requestAnimationFrame(() => holdAt(element, top, frames - 1));
}

export function returnTo({ y, element, top }: ReadingPlace): void {
  scrollTo(0, y);
  if (element) holdAt(element, top);
}

/** Scrolls to an element, and stays with it while what comes into sight finds its height. */
export function bringIntoView(element: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block });
  holdAt(element, topOf(element));
}
