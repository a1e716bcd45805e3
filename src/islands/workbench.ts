/** The calculator's state: the open draft, what it means, and the edits it takes. Views only read it and call it. */

import { createDeferred, createMemo } from 'solid-js';
import { type Draft, takenFrom } from '../drafts/draft.ts';
import type { RestorePoint } from '../drafts/restorePoints.ts';
import { foldCode } from '../entries/fold.ts';
import { readEntries } from '../entries/readEntries.ts';
import { sheetOf } from '../score/evaluate.ts';
import type { Rubric } from '../score/rubric.ts';
import { figuresOf, withGaps } from '../score/score.ts';
import { slotsOf } from '../score/slots.ts';
import type { Synonyms } from '../search/entry.ts';
import { gapList } from '../views/gapList.ts';
import { slotIndex } from '../views/slotIndex.ts';
import { createByKey } from './byKey.ts';
import { createCarrying } from './carrying.ts';
import { createDraftSession } from './draftSession.ts';
import { createHistory } from './history.ts';
import { createKeptChange } from './keptChange.ts';
import { createLiveExport } from './liveExport.ts';
import { createMaterialActions } from './materialActions.ts';
import { createMeaning } from './meaning.ts';
import { createPlace } from './place.ts';
import { createReadingChoices } from './readingChoices.ts';
import { createRowEdits } from './rowEdits.ts';
import { createTables } from './tables.ts';
import { today } from './today.ts';
import { createUnfilled } from './unfilled.ts';
import { createWorkFiles } from './workFiles.ts';

/**
 * Everything the calculator's views need, for one edition's rubric of version `rules`; `synonyms` are what people say for
 * what the regulation calls otherwise. Call it inside a component.
 */
export function createWorkbench(rubric: Rubric, rules: string, synonyms: readonly Synonyms[] = []) {
  const history = createHistory<Draft>();
  const session = createDraftSession(rubric.edition, () => history.clear());
  const place = createPlace();
  const { draft } = session;
  const readings = createReadingChoices(rubric, { rules, draft, change });
  const { choices, endTrial } = readings;
  const meaning = createMeaning(rubric, draft, choices);
  /** What is said of the figure comes a moment after it and must not hold it up. */
  const settled = createDeferred(meaning.scored);
  const advised = createMemo(() => {
    const now = settled();
    return now && { ...now, result: withGaps(now.sheet, now.choices, now.result) };
  });
  const mendable = today() <= rubric.period.to;
  const gapSections = createMemo(() => {
    const now = advised();
    return now ? gapList(now.sheet, now.choices, now.result, mendable) : [];
  });
  const unfilled = createUnfilled(meaning.result);
  const slots = slotsOf(rubric);
  const ownerOf = (code: string) => slots.get(foldCode(code))?.owner ?? '';
  const undecided = createByKey(
    createMemo(
      () => new Map(advised()?.result.gaps.flatMap(({ kind, code }) => (kind === 'undecided' ? [[code, true]] : []))),
    ),
    (before, now) => before === now,
  );

  /**
   * Takes a new state of the draft; `edit` names the cell that is typed into, so that typing is undone as one step. Returns
   * whether it was taken: a window that only looks on takes nothing.
   */
  function change(next: Partial<Draft>, edit = ''): boolean {
    const before = draft();
    if (!before || session.readOnly()) return false;
    history.record(before, edit);
    session.keep({ ...before, ...next, changedAt: new Date().toISOString() }, edit === '');
    return true;
  }

  /** Takes note of something that is no edit: undo leaves it alone. */
  function remark(next: Pick<Draft, 'lastFile'>) {
    const now = draft();
    if (now && !session.readOnly()) session.keep({ ...now, ...next }, true);
  }

  const kept = createKeptChange({ session, change });

  /** What another state brings in the place of the one at hand, whose trial ends with it. */
  function takeState(state: Draft) {
    endTrial();
    return takenFrom(state);
  }

  /** Puts an earlier state, or one taken back, in the place of the one at hand. */
  function restore(state: Draft | undefined) {
    const now = draft();
    // The number and id may have changed since, when the draft was split off.
    if (state && now && !session.readOnly()) {
      endTrial();
      session.keep(
        { ...state, id: now.id, number: now.number, lastFile: now.lastFile, changedAt: new Date().toISOString() },
        true,
      );
    }
  }

  function open(next: Draft | null) {
    history.clear();
    place.startOver();
    unfilled.showOnly(false);
    meaning.showStation(null);
    endTrial();
    return session.show(next);
  }

  function begin(next: Draft) {
    void open(next);
    session.keep(next, true);
  }
  const { edition } = rubric;
  const bureauNow = () => (draft() ?? session.drafts().find((other) => other.edition === edition))?.bureau ?? null;
  const nextNumber = (station: string) => session.nextNumber({ edition, station });

  return {
    ...session,
    ...meaning,
    /** The score for all that is said of it, once the page is at rest. */
    advised,
    /** Whether the year still runs, so that more work can still mend a loss. */
    mendable,
    /** 还差什么. */
    gapSections,
    ...place,
    ...readings,
    ...createRowEdits(rubric, {
      draft,
      meaning,
      slots,
      change,
      keepInSight: (code) => unfilled.keep(ownerOf(code)),
    }),
    ...createMaterialActions({ draft, station: meaning.station, change }),
    ...createTables(rubric, { draft, meaning, choices, change, rules, begin, bureauNow, nextNumber }),
    ...createLiveExport(rubric, { rules, draft, meaning, ruling: readings.ruling }),
    ...createWorkFiles(rubric, { rules, slots, session, kept, takeState, remark, open, begin, nextNumber }),
    ...createCarrying(rubric, { rules, begin, nextNumber, bureauNow }),
    nextNumber,
    /** The score of a draft in the list, of the station it is named by; null while it has no row. */
    scoreOfDraft(other: Draft): number | null {
      const { stations } = readEntries(rubric, other.rows);
      const own = stations.find(({ station }) => station === other.station) ?? stations[0];
      return own ? figuresOf(sheetOf(rubric, own), readings.readingsOf(other)).score : null;
    },
    keepPoint: kept.keepPoint,
    /** Returns to what the draft was; as it is now it stays as a restore point, and it can be undone. Resolves to whether it did. */
    restorePoint: ({ state }: RestorePoint): Promise<boolean> => kept.changeKept('restore', () => takeState(state)),
    /** Shows the rows that have a problem of a level, and goes to the first. */
    showFaults(level: 'error' | 'warning') {
      const first = draft()?.rows.find(({ id }) => meaning.hasProblem(id, level));
      if (first) place.showRow(first.id, level);
    },
    rubric,
    /** The version of the edition's data. */
    rules,
    slots,
    /** The clauses by their words. */
    index: slotIndex(rubric, synonyms),
    /** Whether a rule would cost something else under another reading. */
    isUndecided: (code: string) => undecided(code) ?? false,
    unfilled,
    /** Goes to the field of a clause, whatever else is shown. */
    showClause(code: string) {
      unfilled.keep(ownerOf(code));
      place.showClause(code);
    },
    /** The same for a clause that is to be mended before the sheet is printed. */
    mend(code: string) {
      unfilled.keep(ownerOf(code));
      place.mend(code);
    },
    open,
    change,
    canUndo: () => history.canUndo() && !session.readOnly(),
    canRedo: () => history.canRedo() && !session.readOnly(),
    lastStep: history.lastStep,
    endEdit: history.endEdit,
    undo() {
      const now = draft();
      if (now && !session.readOnly()) restore(history.back(now));
    },
    redo() {
      const now = draft();
      if (now && !session.readOnly()) restore(history.forth(now));
    },
  };
}

export type Workbench = ReturnType<typeof createWorkbench>;
