/** 还差什么, as it is read: what the station can do something about first, what others decide last; the dearest first. */

import type { Choices } from '../score/choices.ts';
import type { Sheet } from '../score/evaluate.ts';
import { short } from '../score/exact.ts';
import { mendingGains } from '../score/mending.ts';
import { undecidedGains } from '../score/readingEffects.ts';
import type { Gap, GapKind, Result } from '../score/result.ts';
import { capWords } from './capWords.ts';
import { clauseNames } from './clauseNames.ts';
import { gapSentence } from './gapSentence.ts';
import { gapIntroductions, gapNames } from './words.ts';

export interface GapLine {
  /** Of its list, and the same after an edit that leaves the gap there. */
  readonly key: string;
  /** Null for a line that is no gap of the result. */
  readonly kind: GapKind | null;
  readonly code: string;
  readonly name: string;
  readonly sentence: string;
  /** What the score stands to win or lose by it; 0 where it does not move. */
  readonly points: number;
}

export interface GapSection {
  readonly id: string;
  readonly name: string;
  readonly introduction: string;
  readonly lines: readonly GapLine[];
}

const keyOf = (gap: Gap) =>
  [gap.code, gap.kind === 'undecided' && `${gap.reading} ${gap.to}`, gap.kind === 'overlap' && gap.group]
    .filter(Boolean)
    .join(' ');

/** `mendable`: whether the year still runs. Sections without a line are left out. */
export function gapList(sheet: Sheet, choices: Choices, result: Result, mendable: boolean): GapSection[] {
  const { rubric, slots } = sheet;
  const mended = mendingGains(sheet, choices);
  const reread = undecidedGains(
    sheet,
    choices,
    result.gaps.filter((gap) => gap.kind === 'undecided'),
  );
  const rules = new Map(result.rules.map((rule) => [rule.code, rule]));
  const nameOf = clauseNames(rubric);
  /** Undefined where nothing that can be done or decided moves the score. */
  const gainOf = (gap: Gap) => {
    if (gap.kind === 'undecided') return reread.get(gap);
    return gap.kind === 'lost' ? mended.get(gap.code) : undefined;
  };
  const line = (gap: Gap): GapLine => ({
    key: keyOf(gap),
    kind: gap.kind,
    code: gap.code,
    name: nameOf(gap.code),
    sentence: gapSentence(rubric, slots, gap, { rule: rules.get(gap.code), gain: gainOf(gap), mendable }),
    points: Math.abs(gainOf(gap) ?? gap.points),
  });
  const section = (id: string, name: string, introduction: string, lines: readonly GapLine[]): GapSection => ({
    id,
    name,
    introduction,
    lines: [...lines].sort((a, b) => b.points - a.points),
  });
  const ofKind = (kind: GapKind) =>
    section(
      `gap-${kind}`,
      gapNames[kind],
      gapIntroductions[kind] ?? '',
      result.gaps.filter((gap) => gap.kind === kind).map(line),
    );
  const lost = (id: string, name: string, introduction: string, recoverable: boolean) =>
    section(
      id,
      `${gapNames.lost}，${name}`,
      introduction,
      result.gaps.filter((gap) => gap.kind === 'lost' && gap.recoverable === recoverable).map(line),
    );
  /** Amounts that the assessors set: what they took, and between what they may lie. */
  const discretion = [...slots.values()].flatMap((slot): GapLine[] => {
    const rule = rules.get(slot.code);
    if (slot.input !== 'amount' || !rule || rule.deducted === 0) return [];
    const [min, max] = [slot.bounds?.min ?? 0, slot.bounds?.max ?? 0];
    const capped = capWords(rule) && `（${capWords(rule)}）`;
    const sentence = `自评扣了 ${short(rule.deducted)} 分${capped}，规定范围 ${short(min)} 至 ${short(max)} 分`;
    return [{ key: slot.code, kind: null, code: slot.code, name: nameOf(slot.code), sentence, points: rule.lost }];
  });
  return [
    ofKind('unassessed'),
    lost(
      'gap-recoverable',
      '还可挽回',
      mendable
        ? '这些看做了多少：补做、补上就能少扣。'
        : '这些看做了多少。年度已经过去，做了没记的可以补记；没做的不能补。',
      true,
    ),
    lost('gap-lost', '已成事实', '', false),
    ofKind('evidence'),
    ofKind('reason'),
    section('discretion', '酌情扣分', '这些分由考核人员酌定，自评填的只是估计，请写明理由、留好佐证。', discretion),
    ofKind('undecided'),
    ofKind('overlap'),
  ].filter(({ lines }) => lines.length > 0);
}

/** What is left to be filled in or put beside a figure; what it cost and what others decide is not. */
const fillable: ReadonlySet<GapKind | null> = new Set<GapKind>(['unassessed', 'evidence', 'reason']);

export const openCount = (sections: readonly GapSection[]): number =>
  sections.flatMap(({ lines }) => lines).filter(({ kind }) => fillable.has(kind)).length;
