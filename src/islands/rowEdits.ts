/** Edits of the open draft's rows. */

import { batch } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import type { Problem } from '../entries/problem.ts';
import { readEntries } from '../entries/readEntries.ts';
import type { Field, Row } from '../entries/row.ts';
import type { Category, Rubric } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';
import { blankRow, fillCodes, removeRow, renameStation, setCell, stored } from './draftEdits.ts';
import type { createMeaning } from './meaning.ts';
import { restOf, restOfDeductions } from './restOf.ts';

interface Open {
  readonly draft: () => Draft | null;
  readonly meaning: ReturnType<typeof createMeaning>;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly change: (next: Partial<Draft>, edit?: string) => boolean;
  /** Keeps the rule of a code in sight, though it is filled in now. */
  readonly keepInSight: (code: string) => void;
}

export function createRowEdits(rubric: Rubric, { draft, meaning, slots, change, keepInSight }: Open) {
  const rows = () => draft()?.rows ?? [];
  /** Whether a row of a code holds a figure, right or wrong. */
  const isFilled = (code: string) => meaning.rowsOf(code).some((row) => row.value.trim() !== '');

  let renamed: { readonly from: string; readonly to: string } | null = null;

  return {
    isFilled,
    /** What of a category has no figure yet. */
    restOf: (category: Category) => restOf(category, slots, isFilled),
    /** Which general deductions have no figure yet. */
    restOfDeductions: () => restOfDeductions(rubric, isFilled),
    /** Says of clauses that there was nothing to deduct; returns of how many. */
    fillNone: (codes: readonly string[]): number =>
      change({ rows: stored(fillCodes(rows(), codes, meaning.station(), '0')) }) ? codes.length : 0,
    editCell(row: Row, field: Field, value: string) {
      keepInSight(row.code);
      // What was noted of the row when it was read from a file holds no more.
      const notices = (draft()?.notices ?? []).filter((notice) => notice.row !== row.id);
      change({ rows: stored(setCell(rows(), row, field, value)), notices }, `${row.id} ${field}`);
    },
    /** Adds an empty row and returns its id. */
    addRow(code: string): string {
      const row = blankRow(code, meaning.station());
      change({ rows: stored([...rows(), row]) });
      return row.id;
    },
    /** Adds a row as it stands and returns its id; null where the draft takes nothing at present. */
    record(row: Row): string | null {
      const own = { ...row, id: newId() };
      return change({ rows: stored([...rows(), own]) }) ? own.id : null;
    },
    /** What is wrong or doubtful in a row by itself. */
    told: (row: Row, wanted: 'error' | 'warning'): readonly Problem[] =>
      readEntries(rubric, [row]).problems.filter(({ level }) => level === wanted),
    removeRow(id: string) {
      change({ rows: stored(removeRow(rows(), id)) });
    },
    /** Names the station shown; asks before two become one. */
    rename(typed: string) {
      const name = typed.trim();
      const from = meaning.station();
      const own = draft()?.station.trim() ?? '';
      if (name === from) return;
      if (meaning.stations().includes(name) && !confirm(`表里已经有“${name}”，两个司法所的内容要合在一起吗？`)) return;
      // In one step, so that nobody sees another station in between.
      batch(() => {
        const changed = change({
          // Of several the draft goes by the name of one.
          station: meaning.stations().length > 1 && own !== from ? own : name,
          rows: stored(renameStation(rows(), from, name)),
          materials: renameStation(draft()?.materials ?? [], from, name),
        });
        if (!changed) return;
        renamed = { from, to: name };
        meaning.showStation(name);
      });
    },
    /** Whether a station's name was the last that was changed here, from one into another: it is the same station then. */
    isRenamed: (from: string, to: string) => renamed?.from === from && renamed.to === to,
  };
}
