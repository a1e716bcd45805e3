/** Drafts of other editions: carried over to this one, or handed out as a table. */

import { type CarriedOver, carryMapFor, carryOver } from '../drafts/carry.ts';
import { carryNotice } from '../drafts/carryNotice.ts';
import { type Draft, newDraft } from '../drafts/draft.ts';
import { tableFile } from '../files/tableFile.ts';
import type { Rubric } from '../score/rubric.ts';
import { exportRecords } from '../table/exportRows.ts';
import { tableName } from '../views/fileNames.ts';
import { handOut } from './handOut.ts';

interface Open {
  /** The version of the edition's data. */
  readonly rules: string;
  /** Opens a draft that is not stored yet. */
  readonly begin: (next: Draft) => void;
  /** 第 N 稿 of the next draft of a station. */
  readonly nextNumber: (station: string) => number;
  /** What the bureau has set for this edition, as far as it is known here. */
  readonly bureauNow: () => Draft['bureau'];
}

export function createCarrying(rubric: Rubric, { rules, begin, nextNumber, bureauNow }: Open) {
  return {
    /** Whether drafts of an edition can be carried over. */
    canCarry: (edition: string): boolean => carryMapFor(rubric, edition) !== null,
    /** What a draft of another edition would come to here; null where no map says it. */
    carriedOver(other: Draft): CarriedOver | null {
      const map = carryMapFor(rubric, other.edition);
      return map && carryOver(other, map, rubric);
    },
    /** Opens it as a draft of its own; the other stays as it is. */
    carry(other: Draft, { taken, dropped }: CarriedOver) {
      begin({
        ...newDraft(rubric.edition, taken.station, rules),
        ...taken,
        number: nextNumber(taken.station),
        source: { name: `${other.edition} 年度第 ${other.number} 稿`, readAt: new Date().toISOString() },
        notices: [...taken.notices, carryNotice(other, dropped)],
        bureau: bureauNow(),
      });
    },
    /** Hands out the rows of a draft of another edition, whose rules are not at hand. */
    async saveAsTable(other: Draft) {
      const name = `${tableName(other, new Date())}.csv`;
      await handOut(() => tableFile(rubric, exportRecords(null, other.rows), '', 'csv'), name);
    },
  };
}
