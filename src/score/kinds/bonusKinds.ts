/** The table of kinds of bonus: a new one is a new file beside this one and a row in each list here. */

import type { BonusKind } from './bonusKind.ts';
import { openAmount, schema as openAmountSchema } from './openAmount.ts';
import { rankTable, schema as rankTableSchema } from './rankTable.ts';
import { tiered, schema as tieredSchema } from './tiered.ts';

const bonusKinds = { rank_table: rankTable, tiered, open_amount: openAmount };

/** Authored parameters of each kind of bonus. */
export const bonusSchemas = {
  rank_table: rankTableSchema,
  tiered: tieredSchema,
  open_amount: openAmountSchema,
} satisfies Record<BonusKindId, unknown>;

export type BonusKindId = keyof typeof bonusKinds;

/** The arithmetic of a bonus's kind. The compiled rubric guarantees that its parameters fit. */
export const bonusKindOf = (bonus: { readonly kind: BonusKindId }): BonusKind<object> =>
  bonusKinds[bonus.kind] as unknown as BonusKind<object>;
