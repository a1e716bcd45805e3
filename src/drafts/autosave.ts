/** Saving as one types: soon after a pause, at the latest after a second, and at once when the page is left. */

const pause = 300;
const longest = 1000;

export interface Autosave<T> {
  /** Tells of a new state; it is saved before long. */
  readonly touch: (value: T) => void;
  /** Saves what is not saved yet, now. */
  readonly flush: () => void;
}

/** `save` may fail; `onResult` hears of each attempt, with the error of one that did. */
export function autosave<T>(save: (value: T) => Promise<void>, onResult: (error: unknown) => void): Autosave<T> {
  let waiting: { value: T; since: number } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush() {
    clearTimeout(timer);
    if (!waiting) return;
    const { value } = waiting;
    waiting = null;
    save(value).then(() => onResult(null), onResult);
  }

  return {
    touch(value) {
      const now = Date.now();
      const since = waiting?.since ?? now;
      waiting = { value, since };
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(pause, since + longest - now)));
    },
    flush,
  };
}
