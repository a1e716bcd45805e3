/** The whole sentence by which an amount is derived: what was counted, what concealment adds, what counts instead. */

import type { Derivation } from '../score/result.ts';

export function whySentence({
  why,
  whyExtra,
  supersededBy,
}: Derivation & { readonly supersededBy?: string | null }): string {
  const superseded = supersededBy ? `已按 ${supersededBy} 取重，本条不再计` : '';
  return [why, whyExtra, superseded].filter(Boolean).join('；');
}
