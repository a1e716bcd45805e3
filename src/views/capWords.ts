/** What a cap leaves of a rule's deduction, beside the deduction itself. */

import { short } from '../score/exact.ts';
import type { RuleResult } from '../score/result.ts';

/** `封顶后实扣 3 分`; empty where the whole deduction counts. */
export const capWords = (rule: Pick<RuleResult, 'deducted' | 'lost'> | undefined): string =>
  rule && rule.lost < rule.deducted ? `封顶后实扣 ${short(rule.lost)} 分` : '';
