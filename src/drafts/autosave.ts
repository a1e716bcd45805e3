/** Saving as one types: soon after a pause, at the latest after a second, and at once when the page is left. */

const pause = 300;
const longest = 1000;
/** Before what could not be stored is tried again, though nothing was changed: there may be room by then. */
const patience = 5000;

export interface Autosave<T> {
  /** Tells of a new state; it is saved before long. */
  readonly touch: (value: T) => void;
  /** Saves what is not saved yet, now; resolves to whether all is stored. */
  readonly flush: () => Promise<boolean>;
}

interface Unsaved<T> {
  readonly value: T;
  readonly since: number;
}

/**
 * `save` may fail: the state is then kept, and tried again with the next touch or flush, or after a while. `onResult` hears of each
 * attempt that was not overtaken by a newer state, with the error of one that failed.
 */
export function autosave<T>(save: (value: T) => Promise<void>, onResult: (error: unknown) => void): Autosave<T> {
  let unsaved: Unsaved<T> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt under way. */
  let running: { readonly saving: Unsaved<T>; readonly stored: Promise<boolean> } | null = null;

  async function attempt(saving: Unsaved<T>): Promise<boolean> {
    let error: unknown = null;
    try {
      await save(saving.value);
    } catch (caught) {
      error = caught ?? new Error('not saved');
    }
    running = null;
    if (unsaved === saving) {
      if (error === null) unsaved = null;
      else timer = setTimeout(() => void flush(), patience);
      onResult(error);
    }
    return error === null;
  }

  function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (!unsaved) return running?.stored ?? Promise.resolve(true);
    if (running?.saving === unsaved) return running.stored;
    const stored = attempt(unsaved);
    running = { saving: unsaved, stored };
    return stored;
  }

  return {
    touch(value) {
      const now = Date.now();
      const since = unsaved?.since ?? now;
      unsaved = { value, since };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(pause, since + longest - now)));
    },
    flush,
  };
}
