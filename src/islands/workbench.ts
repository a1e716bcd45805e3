/** The calculator's state: the open draft, what it means, and the edits it takes. Views only read it and call it. */

import { createDeferred, createMemo, createSignal } from 'solid-js';
import { readBureauFile, writeBureauFile } from '../drafts/bureauFile.ts';
import { type Draft, takenFrom } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import type { RestorePoint } from '../drafts/restorePoints.ts';
import { foldCode } from '../entries/fold.ts';
import { readEntries } from '../entries/readEntries.ts';
import type { Field, Row } from '../entries/row.ts';
import { type Choices, rechosen, sameChoices, splitChoices } from '../score/choices.ts';
import { sheetOf } from '../score/evaluate.ts';
import type { Category, Rubric } from '../score/rubric.ts';
import { figuresOf, withGaps } from '../score/score.ts';
import { slotsOf } from '../score/slots.ts';
import { gapList } from '../views/gapList.ts';
import { createByKey } from './byKey.ts';
import { createCarrying } from './carrying.ts';
import { blankRow, fillCodes, removeRow, renameStation, setCell, stored } from './draftEdits.ts';
import { createDraftSession } from './draftSession.ts';
import { createHistory } from './history.ts';
import { createLiveExport } from './liveExport.ts';
import { createMaterialActions } from './materialActions.ts';
import { createMeaning } from './meaning.ts';
import { createPlace } from './place.ts';
import { restOf } from './restOf.ts';
import { createTables } from './tables.ts';
import { today } from './today.ts';
import { createUnfilled } from './unfilled.ts';
import { createWorkFiles } from './workFiles.ts';

const none: Choices = {};

/** Everything the calculator's views need, for one edition's rubric of version `rules`. Call it inside a component. */
export function createWorkbench(rubric: Rubric, rules: string) {
  const history = createHistory<Draft>();
  const session = createDraftSession(rubric.edition, () => history.clear());
  const place = createPlace();
  const { draft } = session;
  /** Readings that are tried while the bureau's are in force: never stored, and said to be a trial wherever they show. */
  const [trial, setTrial] = createSignal<Choices>({});
  const isTrial = () => draft()?.bureau != null && Object.keys(trial()).length > 0;
  /** The readings by which the score is reckoned that counts: the bureau's, or the draft's own. */
  /** As the draft has them: the same object until one is chosen, so that an edit of a row leaves alone what hangs on them. */
  const chosen = createMemo(() => draft()?.bureau?.choices ?? draft()?.choices ?? none);
  const ruled = createMemo(() => splitChoices(rubric, chosen()));
  const ruling = (): Choices => ruled().known;
  const choices = createMemo(
    (): Choices =>
      isTrial()
        ? Object.entries(trial()).reduce((known, [id, choice]) => rechosen(rubric, known, id, choice), ruling())
        : ruling(),
  );
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
  const isFilled = (code: string) => meaning.rowsOf(code).some((row) => row.value.trim() !== '');
  const undecided = createByKey(
    createMemo(
      () => new Map(advised()?.result.gaps.flatMap(({ kind, code }) => (kind === 'undecided' ? [[code, true]] : []))),
    ),
    (before, now) => before === now,
  );

  /** Takes a new state of the draft; `edit` names the cell that is typed into, so that typing is undone as one step. */
  function change(next: Partial<Draft>, edit = '') {
    const before = draft();
    if (!before || session.readOnly()) return;
    history.record(before, edit);
    session.keep({ ...before, ...next, rules, changedAt: new Date().toISOString() }, edit === '');
  }

  /** Takes note of something that is no edit: undo leaves it alone. */
  function remark(next: Pick<Draft, 'lastFile'>) {
    const now = draft();
    if (now && !session.readOnly()) session.keep({ ...now, ...next }, true);
  }

  /** Puts an earlier state, or one taken back, in the place of the one at hand. */
  function restore(state: Draft | undefined) {
    const now = draft();
    // The number and id may have changed since, when the draft was split off.
    if (state && now && !session.readOnly()) {
      setTrial({});
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
    setTrial({});
    return session.show(next);
  }

  const rowsNow = () => draft()?.rows ?? [];
  function begin(next: Draft) {
    void open(next);
    session.keep({ ...next, rules }, true);
  }
  const ownDrafts = () => session.drafts().filter(({ edition }) => edition === rubric.edition);
  const bureauNow = () => ownDrafts()[0]?.bureau ?? null;
  function nextNumber(station: string): number {
    const earlier = ownDrafts().filter((other) => other.station === station);
    return 1 + Math.max(0, ...earlier.map(({ number }) => number));
  }

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
    ...createMaterialActions({ draft, station: meaning.station, change }),
    ...createTables(rubric, { draft, meaning, choices, change, remark, begin, bureauNow, nextNumber }),
    ...createLiveExport(rubric, { rules, draft, meaning, ruling }),
    ...createWorkFiles(rubric, { rules, slots, session, change, remark, open, begin, nextNumber }),
    ...createCarrying(rubric, { begin, store: session.store, nextNumber, bureauNow }),
    nextNumber,
    /** The score of a draft in the list, of the station it is named by; null while it has no row. */
    scoreOfDraft(other: Draft): number | null {
      const { stations } = readEntries(rubric, other.rows);
      const own = stations.find(({ station }) => station === other.station) ?? stations[0];
      const { known } = splitChoices(rubric, other.bureau?.choices ?? other.choices);
      return own ? figuresOf(sheetOf(rubric, own), known).score : null;
    },
    /** Returns to what the draft was; as it is now it stays as a restore point, and it can be undone. */
    async restorePoint({ state }: RestorePoint) {
      await session.mark('restore');
      change(takenFrom(state));
    },
    /** Shows the rows that have a problem of a level, and goes to the first. */
    showFaults(level: 'error' | 'warning') {
      const first = rowsNow().find(({ id }) => meaning.hasProblem(id, level));
      if (first) place.showRow(first.id, level);
    },
    rubric,
    /** The version of the edition's data. */
    rules,
    slots,
    /** Whether a row of a code holds a figure, right or wrong. */
    isFilled,
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
    /** What of a category has no figure yet. */
    restOf: (category: Category) => restOf(category, slots, isFilled),
    /** Says of all that may be answered so that there was nothing to deduct; returns how many rules that were. */
    fillRest(category: Category): number {
      const { none } = restOf(category, slots, isFilled);
      change({ rows: stored(fillCodes(rowsNow(), none, meaning.station(), '0')) });
      return none.length;
    },
    open,
    /** The readings in force, those on trial included. */
    choices,
    ruling,
    isTrial,
    /** Takes another choice of a reading: for good, or on trial where the bureau has decided. */
    choose(id: string, choice: string) {
      if (!draft()?.bureau) change({ choices: rechosen(rubric, draft()?.choices ?? {}, id, choice) });
      else {
        // What the bureau has chosen is no trial.
        const { [id]: _, ...others } = trial();
        const next = rechosen(rubric, ruling(), id, choice);
        setTrial(sameChoices(rubric, next, ruling()) ? others : { ...others, [id]: choice });
      }
    },
    /** Choices that the draft holds and that the rules do not know any more: they do not count. */
    unknownReadings: () => ruled().unknown,
    /** The user has seen that the rules have changed: what does not count any more is let go. */
    acceptRules() {
      const now = draft();
      if (!now) return;
      const known = (some: Choices) => ({ ...splitChoices(rubric, some).known });
      change({
        choices: known(now.choices),
        bureau: now.bureau && { ...now.bureau, choices: known(now.bureau.choices) },
      });
    },
    endTrial: () => setTrial({}),
    /** Takes the readings that a bureau has set; returns what is wrong with the file, in a sentence, or null. */
    takeBureauFile(name: string, text: string): string | null {
      const read = readBureauFile(rubric, text);
      if ('error' in read) return read.error;
      setTrial({});
      change({ bureau: { name, readAt: new Date().toISOString(), choices: read.choices } });
      return null;
    },
    /** The readings in force as a file for the stations. */
    bureauFile: () => new Blob([writeBureauFile(rubric, choices())], { type: 'application/json' }),
    /** Gives the bureau's readings up: the draft's own count again. */
    dropBureau() {
      setTrial({});
      change({ bureau: null });
    },
    change,
    canUndo: () => history.canUndo() && !session.readOnly(),
    canRedo: () => history.canRedo() && !session.readOnly(),
    lastStep: history.lastStep,
    undo() {
      const now = draft();
      if (now) restore(history.back(now));
    },
    redo() {
      const now = draft();
      if (now) restore(history.forth(now));
    },

    editCell(row: Row, field: Field, value: string) {
      unfilled.keep(ownerOf(row.code));
      // What was noted of the row when it was read from a file holds no more.
      const notices = (draft()?.notices ?? []).filter((notice) => notice.row !== row.id);
      change({ rows: stored(setCell(rowsNow(), row, field, value)), notices }, `${row.id} ${field}`);
    },
    /** Adds an empty row and returns its id. */
    addRow(code: string): string {
      const row = blankRow(code, meaning.station());
      change({ rows: stored([...rowsNow(), row]) });
      return row.id;
    },
    /** Adds a row as it stands and returns its id. */
    record(row: Row): string {
      const own = { ...row, id: newId() };
      change({ rows: stored([...rowsNow(), own]) });
      return own.id;
    },
    /** What is wrong or doubtful in a row by itself, in sentences. */
    told: (row: Row, wanted: 'error' | 'warning'): string[] =>
      readEntries(rubric, [row]).problems.flatMap(({ level, message }) => (level === wanted ? [message] : [])),
    removeRow(id: string) {
      change({ rows: stored(removeRow(rowsNow(), id)) });
    },
    /** Names the station shown; asks before two become one. */
    rename(typed: string) {
      const name = typed.trim();
      const from = meaning.station();
      if (name === from) return;
      if (meaning.stations().includes(name) && !confirm(`表里已经有“${name}”，两个司法所的内容要合在一起吗？`)) return;
      change({
        station: name,
        rows: stored(renameStation(rowsNow(), from, name)),
        materials: renameStation(draft()?.materials ?? [], from, name),
      });
      meaning.showStation(name);
    },
  };
}

export type Workbench = ReturnType<typeof createWorkbench>;
