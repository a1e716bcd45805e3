/** The sheet of the station shown as a workbook that calculates. What makes it is loaded only when it is asked for. */

import type { Draft } from '../drafts/draft.ts';
import { readEntries } from '../entries/readEntries.ts';
import { bookFile } from '../files/tableFile.ts';
import type { Choices } from '../score/choices.ts';
import type { Rubric } from '../score/rubric.ts';
import { tableName } from '../views/fileNames.ts';
import { handOut } from './handOut.ts';
import type { createMeaning } from './meaning.ts';

interface Open {
  /** The version of the edition's data. */
  readonly rules: string;
  readonly draft: () => Draft | null;
  readonly meaning: ReturnType<typeof createMeaning>;
  /** The readings that count: a trial is in no file. */
  readonly ruling: () => Choices;
}

export function createLiveExport(rubric: Rubric, { rules, draft, meaning, ruling }: Open) {
  return {
    /** It is no copy of the draft, since it cannot be imported: so it is not noted as the last file. */
    async downloadLive() {
      const now = draft();
      if (!now) return;
      const station = meaning.station();
      const rows = meaning.rows();
      const choices = ruling();
      await handOut(
        async () => {
          const { liveBook } = await import('../live/liveBook.ts');
          const [given = { station, entries: [], damaged: [] }] = readEntries(rubric, rows).stations;
          return bookFile(liveBook({ rubric, given, rows, choices, rules }));
        },
        `${tableName({ ...now, station }, new Date(), 'live')}.xlsx`,
      );
    },
  };
}
