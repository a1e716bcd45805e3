/** A gap in one sentence: what is missing and what it is worth. */

import { short } from '../score/exact.ts';
import type { Gap } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';

/** `mendable`: whether the year still runs, so that more work can still mend a loss. */
export function gapSentence(rubric: Rubric, slots: ReadonlyMap<string, Slot>, gap: Gap, mendable: boolean): string {
  const points = short(Math.abs(gap.points));
  switch (gap.kind) {
    case 'unassessed':
      return rubric.bonuses.some(({ code }) => code === gap.code) ? `最多可加 ${points} 分` : `最多扣 ${points} 分`;
    case 'lost':
      if (gap.points === 0) return '本项分值已扣完，这一条不再减分';
      return `扣了 ${points} 分${gap.recoverable && mendable ? '，年底前补做可以挽回' : ''}`;
    case 'evidence':
      return gap.points > 0 ? `这 ${points} 分要有佐证，请写明材料名称` : '请写明佐证材料';
    case 'reason':
      return slots.get(gap.code)?.of === 'bonus' ? '请写明事项' : '请写明理由';
    case 'undecided': {
      const reading = rubric.readings.find(({ id }) => id === gap.reading);
      const label = reading?.choices.find(({ key }) => key === gap.to)?.label ?? gap.to;
      return `${label}：${gap.points > 0 ? '多' : '少'}扣 ${points} 分`;
    }
    case 'overlap': {
      const why = rubric.overlaps.find(({ id }) => id === gap.group)?.why ?? '';
      return `与 ${gap.with.join('、')} 是同一件事吗？${why}`;
    }
    default:
      return gap satisfies never;
  }
}
