/** 数值 → a figure, or the sentence that says why not. One reader for each input (contract section 2). */

import type { Figure, Input } from '../score/entry.ts';
import { compare, decimal, type Hundredths, type Ratio, roundHalfUp, short, times, whole } from '../score/exact.ts';
import type { Slot } from '../score/slots.ts';
import { fold } from './fold.ts';
import { quoted } from './problem.ts';

export type Read =
  | { readonly figure: Figure; readonly warning?: string; readonly note?: string }
  | { readonly error: string };

const yes: ReadonlySet<string> = new Set(['是', '有']);
export const no: ReadonlySet<string> = new Set(['否', '无']);
export const notApplicableWord = '不适用';

/** Classifiers that staff use for one another; a count of persons takes others than a count of things. */
const ofPersons: ReadonlySet<string> = new Set(['人', '名', '个', '位', '人次']);
const ofThings: ReadonlySet<string> = new Set([...'次件起项个例处份条篇宗家户月单', '场次', '场']);
/** Digits before the point that a sensible figure can have, and after it: spreadsheets write out 17. */
const longest = { whole: 15, decimals: 20 };
/** Characters of a cell that is read at all. */
const longestCell = 100;

/** Splits `1,234件` into the plain number `1234` and the unit `件`; null when it is no number. */
function numberAndUnit(text: string): { number: string; unit: string } | null {
  const match = /^\+?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(\D*)$/.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? '').replaceAll(',', '');
  const decimals = match[2] ?? '';
  if (whole.length > longest.whole || decimals.length > longest.decimals + 1) return null;
  return { number: `${whole}${decimals}`, unit: (match[3] ?? '').replace(/\s+/g, '') };
}

function fits(unit: string, slot: Slot): boolean {
  if (unit === '') return true;
  const own = slot.unit?.replace(/[（）]/g, '') ?? '';
  if (own !== '' && (own.includes(unit) || unit === `个${own}`)) return true;
  const counts = ['count', 'number', 'component', 'checklist'].includes(slot.input);
  return counts && (own.includes('人') ? ofPersons : ofThings).has(unit);
}

/** A whole number at least 0, with a unit that fits. */
function wholeNumber(text: string, slot: Slot): number | null {
  const found = numberAndUnit(text);
  if (!found || !fits(found.unit, slot)) return null;
  const value = Number(found.number);
  return Number.isSafeInteger(value) && value < 1e9 ? value : null;
}

/** A decimal at least 0, with a unit that fits. */
function ratio(text: string, slot: Slot): { value: Ratio; given: string } | null {
  const found = numberAndUnit(text);
  const value = found && fits(found.unit, slot) ? decimal(found.number) : null;
  return found && value ? { value, given: found.number } : null;
}

const looksLikeDate = (text: string) =>
  /^\d{1,4}[-/.年]\d{1,2}[-/.月]\d{1,4}日?(\s.*)?$/.test(text) ||
  /^\d{1,2}月\d{1,2}日?$/.test(text) ||
  /^\d{4}年\d{1,2}月$/.test(text) ||
  /^\d{1,2}-\d{1,2}$/.test(text) ||
  /^(\d{1,2}[- ][A-Za-z]{3,9}|[A-Za-z]{3,9}[- ]\d{1,2})([- ]\d{2,4})?$/.test(text);

/** The sentence for a cell that is not the number wanted: what is the matter with it, and what to do. */
function refuse(cell: string, slot: Slot, what: string): Read {
  const found = numberAndUnit(fold(cell));
  let matter = '看不懂';
  if (found && !fits(found.unit, slot)) matter = '的单位和这一条对不上';
  else if (found && slot.input === 'amount') matter = '超过了两位小数';
  else if (found?.number.includes('.')) matter = '不是整数';
  return { error: `${quoted(cell)}${matter}，${what}` };
}
const negative = (text: string) => /^-\s*\d/.test(text);

function readCount(cell: string, text: string, slot: Slot): Read {
  const meaning = slot.of === 'bonus' ? '按有无加分情形计' : '按有扣分情形计';
  if (yes.has(text)) return { figure: { is: 'count', n: 1 }, note: `${quoted(cell)}${meaning}，记为 1` };
  if (no.has(text)) return { figure: { is: 'count', n: 0 }, note: `${quoted(cell)}${meaning}，即没有，记为 0` };
  const n = wholeNumber(text, slot);
  const unit = slot.unit ?? '次';
  if (n === null) return refuse(cell, slot, `请填 0 或正整数（${unit}数），没有填 0`);
  if (slot.maxCount !== null && n > slot.maxCount) {
    return { error: `填了 ${n}，超过全年最多的 ${slot.maxCount} ${unit}，请核对` };
  }
  return { figure: { is: 'count', n } };
}

/** Points with at most two decimals, in hundredths; null when it is anything else. */
export function hundredths(text: string, slot: Slot): Hundredths | null {
  const found = ratio(text, slot);
  if (!found) return null;
  const scaled = times(found.value, 100);
  return scaled.num % scaled.den === 0n && scaled.num / scaled.den < 1e11 ? roundHalfUp(scaled) : null;
}

function readAmount(cell: string, text: string, slot: Slot): Read {
  const max = slot.bounds?.max ?? null;
  const min = slot.bounds?.min ?? 0;
  const range =
    max === null
      ? '0 或正数，最多两位小数'
      : min > 0
        ? `0，或 ${short(min)} 至 ${short(max)} 之间`
        : `0 至 ${short(max)} 之间`;
  const points = hundredths(text, slot);
  if (points === null)
    return refuse(cell, slot, `请填分值（没有填 0）：${range}${max === null ? '' : '，最多两位小数'}`);
  if (points !== 0 && (points < min || (max !== null && points > max))) {
    return { error: `填了 ${short(points)} 分，不在规定范围内，请填 ${range}` };
  }
  return { figure: { is: 'amount', points } };
}

const hundred = whole(100);

/** What a rate written as a decimal may have meant, `0.95` → `95`: said to the reader, never calculated with. */
const hundredfold = (given: string) => Number((Number(given) * 100).toFixed(8));

function readPercent(cell: string, text: string, slot: Slot): Read {
  const howTo = '请填 0 到 100 的百分率，如 96.5%，或填 完成数/总数，如 29/30';
  const fraction = /^(\d{1,3}(?:,\d{3})+|\d+)\s*[/÷]\s*(\d{1,3}(?:,\d{3})+|\d+)$/.exec(text);
  if (fraction) {
    const [n = '', total = ''] = fraction.slice(1).map((part) => part.replaceAll(',', ''));
    if (n.length > longest.whole || total.length > longest.whole) return refuse(cell, slot, howTo);
    if (/^0+$/.test(total))
      return { error: `${quoted(cell)}的总数是 0，算不出比率；没有对象的请填“${notApplicableWord}”` };
    const value = { num: BigInt(n) * 100n, den: BigInt(total) };
    if (compare(value, hundred) > 0) return { error: `${quoted(cell)}的完成数大于总数，请核对（完成数/总数）` };
    return { figure: { is: 'measure', value, given: `${BigInt(n)}/${BigInt(total)}` } };
  }
  if (looksLikeDate(text)) {
    return { error: `${quoted(cell)}像是表格软件把比率变成了日期，请把单元格设为文本后重新填，如 29/30 或 96.5%` };
  }
  const found = ratio(text, slot);
  if (!found) return refuse(cell, slot, howTo);
  if (compare(found.value, hundred) > 0) return { error: `${quoted(cell)}大于 100，${howTo}` };
  const figure: Figure = { is: 'measure', value: found.value, given: `${found.given}%` };
  const tiny = found.value.num > 0n && compare(found.value, whole(1)) <= 0 && !text.includes('%');
  return tiny
    ? {
        figure,
        warning: `${quoted(cell)}按 ${found.given}% 计。如果是 ${hundredfold(found.given)}%，请填 ${hundredfold(found.given)}%`,
      }
    : { figure };
}

function readNumber(cell: string, text: string, slot: Slot): Read {
  const n = wholeNumber(text, slot);
  if (n === null) return refuse(cell, slot, `请填全年实际完成的${slot.unit ?? ''}数，0 或正整数`);
  return { figure: { is: 'measure', value: whole(n), given: String(n) } };
}

function readMissing(cell: string, text: string, slot: Slot): Read {
  const n = wholeNumber(text, slot);
  if (n === null) return refuse(cell, slot, `这一行填缺的项数（0 至 ${slot.maxCount}），或者留空，改填下面各分项`);
  if (slot.maxCount !== null && n > slot.maxCount)
    return { error: `填了缺 ${n} 项，但一共只有 ${slot.maxCount} 项，请核对` };
  return { figure: { is: 'missing', n }, note: `按缺 ${n} 项计` };
}

function readComponent(cell: string, text: string, slot: Slot): Read {
  if (yes.has(text)) return { figure: { is: 'done', done: true } };
  if (no.has(text)) return { figure: { is: 'done', done: false } };
  const n = wholeNumber(text, slot);
  if (n === null) return refuse(cell, slot, `请填 是 或 否，或填完成的${slot.unit ?? '次'}数`);
  return { figure: { is: 'achieved', n } };
}

function readScore(cell: string, text: string, slot: Slot): Read {
  const found = ratio(text, slot);
  if (!found) return refuse(cell, slot, '请填 0 或正数，如 58.5');
  return { figure: { is: 'measure', ...found } };
}

function readRank(cell: string, text: string, slot: Slot): Read {
  const n = wholeNumber(text.replace(/^第\s*/, ''), slot);
  if (n === null || n < 1) return refuse(cell, slot, '请填名次，1 或更大的整数');
  return { figure: { is: 'rank', n } };
}

const readers: Record<Input, (cell: string, text: string, slot: Slot) => Read> = {
  count: readCount,
  amount: readAmount,
  percent: readPercent,
  number: readNumber,
  checklist: readMissing,
  component: readComponent,
  score: readScore,
  rank: readRank,
};

/** Reads a 数值 that is not empty. */
export function readFigure(cell: string, slot: Slot): Read {
  const text = fold(cell);
  if (text.length > longestCell) return { error: `${quoted(cell)}太长，看不懂，请只填数` };
  if (text === notApplicableWord) {
    if (slot.of !== 'rule') {
      return {
        error: `这一行不能填“${notApplicableWord}”${slot.of === 'component' ? '，可在整条的一行填' : '，没有就留空'}`,
      };
    }
    const figure: Figure = { is: 'notApplicable' };
    return slot.notApplicableWarning ? { figure, warning: slot.notApplicableWarning } : { figure };
  }
  if (negative(text)) return { error: `${quoted(cell)}是负数，请填 0 或正数` };
  return readers[slot.input](cell, text, slot);
}

/** Reads 未如实上报 beside a figure; the amount concealed in the figure's own measure, or a sentence. */
export function readConcealed(cell: string, figure: Figure, slot: Slot): number | { readonly error: string } {
  const text = fold(cell);
  if (text === '' || text === '否') return 0;
  // A bonus row found to be false is cancelled, whatever else is written there.
  if (slot.of === 'bonus') return /^0+(\.0+)?$/.test(text) ? 0 : 1;
  if (no.has(text)) return 0;
  if (text.length > longestCell) return { error: `${quoted(cell)}太长，看不懂，请填 是 或其中的数` };
  const all = figure.is === 'count' ? figure.n : figure.is === 'amount' ? figure.points : 1;
  if (yes.has(text)) return all;
  if (figure.is !== 'count' && figure.is !== 'amount') {
    if (/^0+$/.test(text)) return 0;
    return { error: `${quoted(cell)}看不懂，这一列请填 是 或 否` };
  }
  const part = figure.is === 'count' ? wholeNumber(text, slot) : hundredths(text, slot);
  if (part === null) return { error: `${quoted(cell)}看不懂，请填其中没有如实上报的数，全部填 是，没有留空` };
  if (part > all) return { error: `${quoted(cell)}大于数值，请填其中没有如实上报的数` };
  return part;
}
