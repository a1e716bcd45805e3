/** What the score says of a station, as the live sheet shows it before anything is changed. */

import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import type { Choices } from '../score/choices.ts';
import type { Entry, StationEntries } from '../score/entry.ts';
import { type Evaluation, evaluate, sheetOf } from '../score/evaluate.ts';
import { isDone } from '../score/facts.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Result } from '../score/result.ts';
import type { Arithmetic, Rubric } from '../score/rubric.ts';
import { scoreSheet } from '../score/score.ts';
import { type Slot, slotsOf } from '../score/slots.ts';
import { states } from './states.ts';

export interface Known {
  readonly arithmetic: Arithmetic;
  readonly result: Result;
  readonly evaluation: Evaluation;
  readonly entriesOf: (code: string) => readonly Entry[];
  /** Whether a clause also has rows that are not understood. */
  readonly isDamaged: (owner: string) => boolean;
  /** The remarks in the rows of a code, each once. */
  readonly notesOf: (code: string) => readonly string[];
  readonly stateOf: (slot: Slot) => string;
  /** How many clauses say 看不懂. */
  readonly unread: number;
}

export interface Live {
  readonly rubric: Rubric;
  /** What the station's rows say. */
  readonly given: StationEntries;
  /** The rows themselves, for their 说明. */
  readonly rows: readonly Row[];
  /** The readings in force. */
  readonly choices: Choices;
  /** The version of the edition's data. */
  readonly rules: string;
}

export function knownOf({ rubric, given, rows, choices }: Live, arithmetic: Arithmetic): Known {
  const slots = slotsOf(rubric);
  const sheet = sheetOf(rubric, given);
  const evaluation = evaluate(sheet, choices);
  const byCode = groupBy(given.entries, ({ code }) => code);
  const notes = groupBy(rows, ({ code }) => foldCode(code));
  const entriesOf = (code: string) => byCode.get(code) ?? [];
  const isDamaged = (owner: string) => sheet.damaged.has(owner);

  function stateOf(slot: Slot): string {
    const entries = entriesOf(slot.code);
    if (slot.of === 'component') {
      return entries.length === 0 ? states.open : isDone(entries, slot.target) ? states.done : states.missing;
    }
    if (slot.of === 'rule') {
      const idle = entries.some(({ figure }) => figure.is === 'notApplicable');
      if (idle) return isDamaged(slot.owner) ? states.unread : states.idle;
      const state = evaluation.rules.get(slot.code)?.state;
      return state === 'assessed' ? states.filled : state === 'partial' ? states.partial : states.open;
    }
    if (entries.length === 0) return states.open;
    return slot.of === 'deduction' && isDamaged(slot.owner) ? states.partial : states.filled;
  }

  return {
    arithmetic,
    result: scoreSheet(sheet, choices),
    evaluation,
    entriesOf,
    isDamaged,
    notesOf: (code) => [...new Set((notes.get(code) ?? []).map(({ note }) => note.trim()).filter(Boolean))],
    stateOf,
    unread: [...slots.values()].filter((slot) => stateOf(slot) === states.unread).length,
  };
}
