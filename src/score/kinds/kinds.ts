/** The table of kinds: a new kind of rule is a new file beside this one and a row in each list here. */

import { checklistMissing, schema as checklistMissingSchema } from './checklistMissing.ts';
import { discretionary, schema as discretionarySchema } from './discretionary.ts';
import { flatOnce, schema as flatOnceSchema } from './flatOnce.ts';
import type { Kind } from './kind.ts';
import { perN, schema as perNSchema } from './perN.ts';
import { perOccurrence, schema as perOccurrenceSchema } from './perOccurrence.ts';
import { perPointBelow, schema as perPointBelowSchema } from './perPointBelow.ts';
import { proportionalCapped, schema as proportionalCappedSchema } from './proportionalCapped.ts';
import { shortage, schema as shortageSchema } from './shortage.ts';
import { thresholdBelow, schema as thresholdBelowSchema } from './thresholdBelow.ts';

const kinds = {
  flat_once: flatOnce,
  per_occurrence: perOccurrence,
  per_n: perN,
  per_point_below: perPointBelow,
  threshold_below: thresholdBelow,
  shortage,
  checklist_missing: checklistMissing,
  discretionary,
  proportional_capped: proportionalCapped,
};

/** Authored parameters of each kind. Apart from `kinds`, so that pages that only score need not load them. */
export const schemas = {
  flat_once: flatOnceSchema,
  per_occurrence: perOccurrenceSchema,
  per_n: perNSchema,
  per_point_below: perPointBelowSchema,
  threshold_below: thresholdBelowSchema,
  shortage: shortageSchema,
  checklist_missing: checklistMissingSchema,
  discretionary: discretionarySchema,
  proportional_capped: proportionalCappedSchema,
} satisfies Record<KindId, unknown>;

export type KindId = keyof typeof kinds;

/** The arithmetic of a rule's kind. The compiled rubric guarantees that its parameters fit. */
export const kindOf = (rule: { readonly kind: KindId }): Kind<object> => kinds[rule.kind] as unknown as Kind<object>;
