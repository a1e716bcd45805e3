/** Why something could not be stored or read, as far as a user can do something about it. */

/**
 * `none`: the browser gives no database; `newer`: a newer version of the page has been here; `blocked`: a window of an older
 * one keeps the database; `unread`: what is stored could not be read; `full`: no room; `failed`: whatever else.
 */
export type Fault = 'none' | 'newer' | 'blocked' | 'unread' | 'full' | 'failed';

/** Thrown where the database cannot be opened. */
export class NoDatabase extends Error {}

/** Thrown where the database, or a draft in it, is of a version that this one does not know. */
export class Newer extends Error {}

/** Thrown while a window of an older page has to be closed first. */
export class Blocked extends Error {}

const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;

/** A full disk aborts the transaction, and names the quota as the reason. */
export const isFull = (error: unknown): boolean => isNamed(error, 'QuotaExceededError');

/** Browsers close a connection when the data is cleared or a newer page comes. */
export const wasClosed = (error: unknown): boolean => isNamed(error, 'InvalidStateError');

/** `otherwise`: what to say where there is nothing better. */
export function faultOf(error: unknown, otherwise: Fault = 'failed'): Fault {
  if (error instanceof NoDatabase) return 'none';
  if (error instanceof Newer) return 'newer';
  if (error instanceof Blocked) return 'blocked';
  return isFull(error) ? 'full' : otherwise;
}
