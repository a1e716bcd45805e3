/** Tables on their way into the open draft and out of it. */

import { type Draft, newDraft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { readEntries } from '../entries/readEntries.ts';
import { type Row, saysAnything } from '../entries/row.ts';
import { cellsCut, materialFile, type TableFormat, tableFile } from '../files/tableFile.ts';
import type { Material } from '../materials/list.ts';
import { formWords, materialRecords } from '../materials/records.ts';
import type { Choices } from '../score/choices.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { score } from '../score/score.ts';
import { exportRecords, reasonOf } from '../table/exportRows.ts';
import type { Table } from '../table/readTable.ts';
import { materialsName, tableName } from '../views/fileNames.ts';
import { sampleName } from '../views/words.ts';
import { forStation, type Merged, mergeRows, stored } from './draftEdits.ts';
import { handOut } from './handOut.ts';
import type { createMeaning } from './meaning.ts';

/** A file's rows under ids of their own, so that two files never share one. */
function ownTable(table: Table): Pick<Table, 'rows' | 'notices'> {
  const file = newId();
  return {
    rows: table.rows.map((row) => ({ ...row, id: `${file} ${row.id}` })),
    notices: table.notices.map((notice) =>
      notice.row === null ? notice : { ...notice, row: `${file} ${notice.row}` },
    ),
  };
}

/** The first station that a table names; empty when it names none. */
const firstStation = (rows: readonly Row[]) => rows.map(({ station }) => station.trim()).find(Boolean) ?? '';

interface Open {
  readonly draft: () => Draft | null;
  readonly meaning: ReturnType<typeof createMeaning>;
  /** The readings in force. */
  readonly choices: () => Choices;
  readonly change: (next: Partial<Draft>) => boolean;
  /** The version of the edition's data. */
  readonly rules: string;
  /** Opens a draft that is not stored yet. */
  readonly begin: (next: Draft) => void;
  /** What the bureau has set, as far as it is known here. */
  readonly bureauNow: () => Draft['bureau'];
  /** 第 N 稿 of the next draft of a station. */
  readonly nextNumber: (station: string) => number;
}

export function createTables(rubric: Rubric, open: Open) {
  const { draft, meaning, choices, change, rules, begin, bureauNow, nextNumber } = open;
  const rowsNow = () => draft()?.rows ?? [];
  const sourceNow = (name: string) => ({ name, readAt: new Date().toISOString() });
  const isFaulty = ({ id }: Row) => meaning.isFaulty(id);

  return {
    /**
     * Hands the table to the browser as a file: all of it, or the rows in error with what is wrong with each. It is no copy of
     * the draft, which also has readings, a target, what is known of materials: so it is not noted as the last file.
     */
    async download(format: TableFormat, which: 'all' | 'faulty') {
      const now = draft();
      if (!now) return;
      const faulty = which === 'faulty';
      const some = faulty ? now.rows.filter(isFaulty) : now.rows;
      const reasons = (row: Row) =>
        reasonOf(
          row,
          meaning.problemsOf(row.id).flatMap(({ level, message }) => (level === 'error' ? [message] : [])),
        );
      const records = exportRecords(rubric, some, faulty ? reasons : undefined);
      const name = `${tableName(now, new Date(), which)}.${format}`;
      const cut = cellsCut(records, format);
      const question = `有 ${cut} 格文字太长，.xlsx 放不下，会截断。还要存成 .xlsx 吗？存成 CSV 不会截断。`;
      if (cut > 0 && !confirm(question)) return;
      await handOut(() => tableFile(rubric, records, `${rubric.shortTitle}自评表`, format), name);
    },

    /** Hands the list of materials to the browser as a table. */
    async downloadMaterials(materials: readonly Material[]) {
      const now = draft();
      if (!now) return;
      const choices = [formWords.paper, formWords.electronic];
      const title = `${rubric.shortTitle}佐证清单`;
      await handOut(
        () => materialFile(materialRecords(materials), title, choices, 'xlsx'),
        materialsName(now, new Date()),
      );
    },
    /** Opens a new draft, filled from a table or empty. */
    create(table: Table | null, name: string | null) {
      const own = table && ownTable(table);
      const station = firstStation(table?.rows ?? []);
      begin({
        ...newDraft(rubric.edition, station, rules),
        number: nextNumber(station),
        source: name === null ? null : sourceNow(name),
        rows: stored(own?.rows ?? []),
        notices: [...(own?.notices ?? [])],
        // What the bureau has set holds for all drafts: the last one knows it.
        bureau: bureauNow(),
      });
    },
    /** Whether a row of the draft says anything at all. */
    saysAnything: () => rowsNow().some(saysAnything),
    /** A file's rows as they would stand in the draft: rows of no station are the one's at hand. */
    arriving: (table: Table): readonly Row[] => forStation(table.rows, meaning.station()),
    /** The draft's rows with those of a file added. */
    merged: (arriving: readonly Row[]): Merged => mergeRows(rowsNow(), arriving, isFaulty),
    /** What some rows come to, for comparing: scores by station, and how many rows are in error; under the readings in force where no others are given. */
    outcomeOf: (
      some: readonly Row[],
      under: Choices = choices(),
    ): { readonly scores: ReadonlyMap<string, Result>; readonly faulty: number } => {
      const read = readEntries(rubric, some);
      const faults = read.problems.flatMap(({ level, row }) => (level === 'error' && row !== null ? [row] : []));
      const scores = new Map(read.stations.map((one) => [one.station, score(rubric, one, under)]));
      return { scores, faulty: new Set(faults).size };
    },
    /** Adds a file's rows; rows that come back mended take the place of those in error. Null where the draft takes nothing. */
    merge(table: Table): Merged | null {
      const own = ownTable(table);
      const notices = draft()?.notices ?? [];
      const merged = mergeRows(rowsNow(), forStation(own.rows, meaning.station()), isFaulty);
      const present = new Set(merged.rows.map(({ id }) => id));
      const known = new Set(notices.map((notice) => JSON.stringify(notice)));
      const fresh = own.notices.filter(
        (notice) => !known.has(JSON.stringify(notice)) && (notice.row === null || present.has(notice.row)),
      );
      if (merged.added + merged.mended + fresh.length === 0) return merged;
      const next = { rows: stored(merged.rows), notices: [...notices, ...fresh] };
      // With rows of somebody's own in it, it is no sample any more.
      const isOwn = merged.added > 0 && draft()?.source?.name === sampleName;
      return change(isOwn ? { ...next, source: null } : next) ? merged : null;
    },
    /** Puts a file's rows in the place of all others; returns whether it did. */
    replace(table: Table, name: string): boolean {
      const own = ownTable(table);
      const next = forStation(own.rows, meaning.station());
      return change({
        station: firstStation(next),
        rows: stored(next),
        notices: [...own.notices],
        source: sourceNow(name),
      });
    },
  };
}
