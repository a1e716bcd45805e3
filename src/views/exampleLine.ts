/** A worked example in words, made by running it: what is entered, what that costs or adds, and why. */

import { runExample } from '../rubric/example.ts';
import { short } from '../score/exact.ts';
import type { Example, Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';

export interface ExampleLine {
  readonly entered: string;
  /** `扣 0.2 分`, `加 3 分`, `不扣分`, `不收`. */
  readonly outcome: string;
  readonly why: string;
  /** The readings under which it holds, where they are not the defaults: `“每3件扣0.1分”不足3件：按件折算`. */
  readonly under: string | null;
}

/** Of a rule, bonus or general deduction by its code. */
export function exampleLine(rubric: Rubric, code: string, example: Example): ExampleLine {
  const slots = slotsOf(rubric);
  const entered = Object.entries(example.enter).map(([slot, value]) => {
    const unit = slots.get(slot)?.unit ?? '';
    const figure = /^[\d.]+$/.test(value) && unit !== '%' ? `${value} ${unit}`.trim() : value;
    return slot === code ? figure : `${slots.get(slot)?.title ?? slot}：${figure}`;
  });
  const under = Object.entries(example.reading).map(([id, key]) => {
    const reading = rubric.readings.find((one) => one.id === id);
    return `${reading?.question ?? id}：${reading?.choices.find((choice) => choice.key === key)?.label ?? key}`;
  });
  const line = { entered: entered.join('，'), under: under.join('；') || null };

  const result = runExample(rubric, example);
  if (typeof result === 'string') return { ...line, outcome: '不收', why: result };
  const bonus = result.bonuses.find((one) => one.code === code);
  if (bonus) return { ...line, outcome: bonus.points > 0 ? `加 ${short(bonus.points)} 分` : '不加分', why: bonus.why };
  const derived = result.rules.find((one) => one.code === code) ?? result.deductions.find((one) => one.code === code);
  const points = derived === undefined ? 0 : 'deducted' in derived ? derived.deducted : derived.points;
  return { ...line, outcome: points > 0 ? `扣 ${short(points)} 分` : '不扣分', why: derived?.why ?? '' };
}
