/**
 * Saving as one types: soon after a pause, at the latest after a second, and at once when the page is left. One attempt is
 * under way at a time: what changes meanwhile waits for its end, and a second begins with the first change after it began.
 */

const pause = 300;
const longest = 1000;
/** Before what could not be stored is tried again, though nothing was changed: there may be room by then. */
export const patience = 5000;

/** How an attempt ended: `error` is null where it went well, and then `isAll` says that nothing newer waits. */
export interface Outcome {
  readonly error: unknown;
  readonly isAll: boolean;
}

export interface Autosave<T> {
  /** Tells of a new state; it is saved before long. */
  readonly touch: (value: T) => void;
  /** Saves what is not saved yet, now; resolves to whether all is stored. */
  readonly flush: () => Promise<boolean>;
  /** As the page goes: writes what waits behind an attempt that may not end any more, beside it. */
  readonly hurry: () => void;
  /** Gives out what waits to be saved; it is then somebody else's to keep. */
  readonly take: () => T | undefined;
}

interface Touched<T> {
  readonly value: T;
  /** The count of the first touch that is in it. */
  readonly first: number;
  /** When it was touched first, and last. */
  readonly since: number;
  readonly last: number;
}

/** `save` may fail: the state is then kept, and tried again with the next touch or flush, or after a while. */
export function autosave<T>(save: (value: T) => Promise<void>, onOutcome: (outcome: Outcome) => void): Autosave<T> {
  let count = 0;
  let waiting: Touched<T> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The attempt under way. */
  let running: { readonly saving: Touched<T>; readonly stored: Promise<boolean> } | null = null;
  /** Whether what waits has failed, and nothing has changed since. */
  let failed = false;

  function schedule(after: number) {
    clearTimeout(timer);
    timer = setTimeout(start, Math.max(0, after));
  }

  function start() {
    clearTimeout(timer);
    if (running || !waiting) return;
    const saving = waiting;
    waiting = null;
    failed = false;
    running = { saving, stored: attempt(saving) };
  }

  async function attempt(saving: Touched<T>): Promise<boolean> {
    let error: unknown = null;
    try {
      await save(saving.value);
    } catch (caught) {
      error = caught ?? new Error('not saved');
    }
    running = null;
    if (waiting) schedule(Math.min(waiting.last + pause, waiting.since + longest) - Date.now());
    else if (error !== null) {
      waiting = saving;
      failed = true;
      schedule(patience);
    }
    onOutcome({ error, isAll: error === null && !waiting });
    return error === null;
  }

  /** `upTo`: the touch that is to be stored; what is touched while it runs is no matter of its own. */
  async function flush(upTo: number): Promise<boolean> {
    if (!running && (waiting?.first ?? upTo + 1) <= upTo) start();
    if (!running) return true;
    const stored = await running.stored;
    // What has failed is not tried twice in a row.
    const isLeft = [running?.saving, failed ? null : waiting].some((one) => one && one.first <= upTo);
    return isLeft ? flush(upTo) : stored;
  }

  return {
    touch(value) {
      const now = Date.now();
      count += 1;
      const [first, since] = waiting && !failed ? [waiting.first, waiting.since] : [count, now];
      waiting = { value, first, since, last: now };
      failed = false;
      if (!running) schedule(Math.min(pause, since + longest - now));
    },
    flush: () => flush(count),
    hurry() {
      if (running && waiting) save(waiting.value).catch(() => {});
      else start();
    },
    take() {
      const taken = waiting?.value;
      clearTimeout(timer);
      waiting = null;
      failed = false;
      return taken;
    },
  };
}
