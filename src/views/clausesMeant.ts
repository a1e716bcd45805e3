/** The clauses that a row without a valid code may mean, found by its words as 记一条 finds them. */

import type { Row } from '../entries/row.ts';
import { find, type Index } from '../search/find.ts';

const mostOffered = 3;

/** Digits would find whatever looks like a mistyped code, which is anyone's guess; a date says nothing of the clause. */
const wordsIn = (cell: string): string =>
  (cell.replace(/\d+\s*[年月日号]/g, ' ').match(/\p{Script=Han}{2,}/gu) ?? []).join(' ');

/**
 * Their codes, best first: by what stands where the code should, else by what the row says of itself. That was not written
 * to find anything: what only comes near it misleads.
 */
export function clausesMeant(index: Index, { code, note, matter }: Row): readonly string[] {
  const [typed, ...beside] = [code, note, matter].map((cell) => find(index, wordsIn(cell)));
  const answers = [typed, ...beside.filter(({ exact }) => exact)];
  const answer = answers.find((one) => (one?.found.length ?? 0) > 0);
  return (answer?.found ?? []).slice(0, mostOffered).map(({ entry }) => entry.code);
}
