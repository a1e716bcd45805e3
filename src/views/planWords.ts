/** What must hold to reach a target, in a sentence; the steps stand in a list below it. */

import { fixed, short } from '../score/exact.ts';
import type { Plan } from '../score/mending.ts';

/** `mendable`: whether the year still runs. */
export function planWords(plan: Plan, score: number, target: number, mendable: boolean): string {
  const wanted = `${short(target)} 分`;
  const reached = `现在 ${fixed(score)} 分，已达到 ${wanted}。`;
  const ifOpen = (open: number) => (open > 0 ? `；前提是未填的都不扣（它们最多会扣 ${short(open)} 分）` : '');
  const how = mendable ? '做到' : '年度已经过去；如有做了没记的，补记';
  switch (plan.is) {
    case 'held':
      return `${reached}${plan.open === 0 ? '' : '未填的即使全扣，也够。'}`;
    case 'holds':
      return `${reached}要保住它，未填的合起来最多只能再扣 ${short(plan.spare)} 分（它们最多会扣 ${short(plan.open)} 分）。`;
    case 'mend':
      return `还差 ${short(target - score)} 分。${how}下面 ${plan.steps.length} 条，就到 ${fixed(plan.reaches)} 分${ifOpen(plan.open)}。`;
    case 'rank': {
      const steps = plan.steps.length > 0 ? `${how}下面 ${plan.steps.length} 条，还` : '';
      return `还差 ${short(target - score)} 分。${steps}要争到加分的第一名（列在最后），才到 ${fixed(plan.reaches)} 分${ifOpen(plan.open)}。`;
    }
    case 'unreachable': {
      const all = [
        plan.steps.length > 0 ? (mendable ? '能补的都补上' : '做了没记的都补记') : '',
        plan.bonuses.length > 0 ? '加分都得第一名' : '',
      ].filter(Boolean);
      const what = all.length > 0 ? `下面列的全算上（${all.join('，')}），到` : '没有能补的了，还是';
      return `${what} ${fixed(plan.reaches)} 分，不到 ${wanted}${ifOpen(plan.open)}。`;
    }
    default:
      return plan satisfies never;
  }
}
