/** Why something could not be stored, as far as a user can do something about it. */

/** `none`: the browser gives no database; `full`: no room; `failed`: whatever else. */
export type Fault = 'none' | 'full' | 'failed';

/** Thrown by the store where it could never be opened. */
export class NoDatabase extends Error {}

export function faultOf(error: unknown): Fault {
  if (error instanceof NoDatabase) return 'none';
  // A full disk aborts the transaction, and names the quota as the reason.
  if (error instanceof DOMException && error.name === 'QuotaExceededError') return 'full';
  return 'failed';
}
