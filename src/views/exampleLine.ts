/** A worked example in words, made by running it: what is entered, what that costs or adds, and why. */

import { runExample } from '../rubric/example.ts';
import { short } from '../score/exact.ts';
import type { Example, Rubric } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';

export interface ExampleLine {
  /** `填 8 件`, `第 1 名`, `缺 1 项`; of several codes, each with its own. */
  readonly entered: string;
  /** `扣 0.2 分`, `加 3 分`, `不扣分`, `不收`. */
  readonly outcome: string;
  readonly why: string;
  /** The readings under which it holds, where they are not the defaults: `按件折算`. */
  readonly under: string | null;
}

/** What is entered, as one would say it: never a bare number whose unit the reader has to guess. */
function saying(slot: Slot | undefined, value: string): string {
  if (!/^[\d.]+$/.test(value)) return `填 ${value}`;
  switch (slot?.input) {
    case 'rank':
      return `第 ${value} 名`;
    case 'checklist':
      return `缺 ${value} 项`;
    case 'percent':
      return `填 ${value}%`;
    case 'count':
      // A tier of a bonus is met or not; a bare 月 would read as the name of a month.
      return slot.of === 'bonus' ? `填 ${value}` : `填 ${value} ${slot.unit === '月' ? '个月' : (slot.unit ?? '次')}`;
    default:
      return `填 ${value} ${slot?.unit ?? ''}`.trim();
  }
}

/** Of a rule, bonus or general deduction by its code. */
export function exampleLine(rubric: Rubric, code: string, example: Example): ExampleLine {
  const slots = slotsOf(rubric);
  const entered = Object.entries(example.enter).map(([slot, value]) =>
    slot === code ? saying(slots.get(slot), value) : `${slot} ${saying(slots.get(slot), value)}`,
  );
  const under = Object.entries(example.reading).map(
    ([id, key]) =>
      rubric.readings.find((one) => one.id === id)?.choices.find((choice) => choice.key === key)?.label ?? key,
  );
  const line = { entered: entered.join('，'), under: under.join('；') || null };

  const result = runExample(rubric, example);
  if (typeof result === 'string') return { ...line, outcome: '不收', why: result };
  const bonus = result.bonuses.find((one) => one.code === code);
  if (bonus) return { ...line, outcome: bonus.points > 0 ? `加 ${short(bonus.points)} 分` : '不加分', why: bonus.why };
  const derived = result.rules.find((one) => one.code === code) ?? result.deductions.find((one) => one.code === code);
  const points = derived === undefined ? 0 : 'deducted' in derived ? derived.deducted : derived.points;
  return { ...line, outcome: points > 0 ? `扣 ${short(points)} 分` : '不扣分', why: derived?.why ?? '' };
}
