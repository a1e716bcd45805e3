/** A gap in one sentence: what is missing, what it is worth, what to do. */

import { short } from '../score/exact.ts';
import type { Gap, RuleResult } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';

/** What is known of a gap's clause besides. */
export interface Advice {
  /** Of a rule that lost points. */
  readonly rule: Pick<RuleResult, 'remedy'> | undefined;
  /** What the score would gain if a loss were mended, or an undecided clause read otherwise; undefined where it cannot be. */
  readonly gain: number | undefined;
  /** Whether the year still runs, so that more work can still mend a loss. */
  readonly mendable: boolean;
}

/** `再完成 2 场，可挽回 1 分`; after the year only what was done and not recorded can be put in. */
function mending({ rule, gain, mendable }: Advice): string {
  if (!rule || rule.remedy === '' || gain === undefined) return '';
  const then = gain > 0 ? `可挽回 ${short(gain)} 分` : '单补这一条还挽回不了分（本项已扣完）';
  return mendable ? `；${rule.remedy}，${then}` : `；如有做了没记的，补记后${then}：${rule.remedy}`;
}

const scoreChange = (gain: number): string =>
  gain === 0 ? '扣分会变，得分不变' : `得分${gain > 0 ? '多' : '少'} ${short(Math.abs(gain))} 分`;

export function gapSentence(rubric: Rubric, slots: ReadonlyMap<string, Slot>, gap: Gap, advice: Advice): string {
  const points = short(Math.abs(gap.points));
  switch (gap.kind) {
    case 'unassessed':
      return rubric.bonuses.some(({ code }) => code === gap.code) ? `最多可加 ${points} 分` : `最多扣 ${points} 分`;
    case 'lost':
      return `${gap.points === 0 ? '本项分值已扣完，这一条不再减分' : `扣了 ${points} 分`}${mending(advice)}`;
    case 'evidence':
      return gap.points > 0 ? `这 ${points} 分要有佐证，请写明材料名称` : '请写明佐证材料';
    case 'reason':
      return slots.get(gap.code)?.of === 'bonus' ? '请写明事项' : '请写明理由';
    case 'undecided': {
      const reading = rubric.readings.find(({ id }) => id === gap.reading);
      const label = reading?.choices.find(({ key }) => key === gap.to)?.label ?? gap.to;
      const whole = reading?.sets?.target === 'arithmetic' ? '（全表一起换）' : '';
      return `换成“${label}”${whole}，${scoreChange(advice.gain ?? 0)}`;
    }
    case 'overlap': {
      const why = rubric.overlaps.find(({ id }) => id === gap.group)?.why ?? '';
      return `与 ${gap.with.join('、')} 是同一件事吗？${why}`;
    }
    default:
      return gap satisfies never;
  }
}
