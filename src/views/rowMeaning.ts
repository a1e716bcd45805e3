/** What one row means in words: the figure as it was read, and what its clause then costs or adds. */

import { readFigure } from '../entries/figure.ts';
import { fold } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import type { Figure } from '../score/entry.ts';
import { short } from '../score/exact.ts';
import type { Figures } from '../score/result.ts';
import type { Slot } from '../score/slots.ts';
import { capWords } from './capWords.ts';
import { whySentence } from './whySentence.ts';
import { stateNames } from './words.ts';

/** A figure as it was understood: `8 件`, `29/30`, `没有做到`. */
export function figureWords(figure: Figure, slot: Slot): string {
  const unit = slot.unit ?? '';
  switch (figure.is) {
    case 'count':
    case 'achieved':
      return `${figure.n} ${unit || '次'}`;
    case 'rank':
      return `第 ${figure.n} 名`;
    case 'missing':
      return `缺 ${figure.n} 项`;
    case 'amount':
      return `${short(figure.points)} 分`;
    case 'measure':
      return slot.input === 'percent' ? figure.given : `${figure.given} ${unit}`.trim();
    case 'done':
      return figure.done ? '做到了' : '没有做到';
    case 'notApplicable':
      return stateNames.notApplicable;
    default:
      return figure satisfies never;
  }
}

/** `填 0：0 次，低于 1 次，扣 1 分`. `result` is the station's; null while it has none. */
export function rowMeaning(slot: Slot, row: Row, result: Figures | null): string {
  if (fold(row.value) === '') return '还没有填';
  const read = readFigure(row.value, slot);
  if ('error' in read || !result) return '';
  const rule = result.rules.find(({ code }) => code === slot.owner);
  const derived = rule ?? [...result.bonuses, ...result.deductions].find(({ code }) => code === slot.owner);
  const why = derived ? [whySentence(derived), capWords(rule)].filter(Boolean).join('，') : '';
  const figure = figureWords(read.figure, slot);
  if (why === '') return figure;
  if (slot.of === 'component') return `${figure}（整条：${why}）`;
  // Rows of one clause are counted together.
  return (derived?.rows.length ?? 0) > 1 ? `${figure}（各行合计：${why}）` : `填 ${row.value.trim()}：${why}`;
}
