/** Work files on their way out of the open draft and in: opened beside what is here, in its place, or part by part. */

import { carryMapFor } from '../drafts/carry.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Clauses, type Part, partsOf, withParts } from '../drafts/mergeDrafts.ts';
import { newId } from '../drafts/newId.ts';
import { sayTheSame } from '../drafts/otherDifferences.ts';
import type { RestorePoint } from '../drafts/restorePoints.ts';
import { readWorkFile, type WorkFile, writeWorkFile } from '../drafts/workFile.ts';
import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { type Slot, takesOneRow } from '../score/slots.ts';
import { workFileName } from '../views/fileNames.ts';
import { dayAndTime } from '../views/moment.ts';
import { download } from './download.ts';
import type { createDraftSession } from './draftSession.ts';
import type { KeptChange } from './keptChange.ts';

interface Open {
  /** The version of the edition's data. */
  readonly rules: string;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly session: ReturnType<typeof createDraftSession>;
  readonly kept: KeptChange;
  /** What another state brings in the place of the one at hand. */
  readonly takeState: (state: Draft) => Partial<Draft>;
  /** Takes note of something that is no edit. */
  readonly remark: (next: Pick<Draft, 'lastFile'>) => void;
  /** Opens a draft that is stored. */
  readonly open: (next: Draft) => Promise<void>;
  /** Opens a draft that is not stored yet. */
  readonly begin: (next: Draft) => void;
  readonly nextNumber: (station: string) => number;
}

/** What became of a work file; `asking` where it is another state of what is here, and the user must say which way. */
export type Received =
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'opened'; readonly message: string }
  | { readonly is: 'asking'; readonly file: WorkFile; readonly otherRules: string };

/** Restore points as those of another draft. */
const pointsOf = (id: string, points: readonly RestorePoint[]): RestorePoint[] =>
  points.map((point) => ({ ...point, state: { ...point.state, id } }));

export function createWorkFiles(rubric: Rubric, open: Open) {
  const { session, kept } = open;
  const categories = new Map(
    rubric.categories.flatMap(({ code, items }) =>
      items.flatMap(({ rules }) => rules.map((rule) => [rule.code, code])),
    ),
  );
  const slotOf = (code: string) => open.slots.get(foldCode(code));
  const clauses: Clauses = {
    /** Empty for what stands outside the categories or is no clause. */
    partOf: (code) => categories.get(slotOf(code)?.owner ?? '') ?? '',
    single(code) {
      const slot = slotOf(code);
      return slot && takesOneRow(slot) ? slot.code : null;
    },
  };
  const chosen = (now: Draft, { draft }: WorkFile, parts: ReadonlySet<string>) =>
    withParts(
      now,
      draft,
      partsOf(now, draft, clauses).filter(({ part }) => parts.has(part)),
    );

  /** In a draft of its own; the one that is here of the same origin stays as it is. */
  function openAside({ draft, points, rules }: WorkFile) {
    const isKnown = [session.draft()?.id, ...session.drafts().map(({ id }) => id)].includes(draft.id);
    const own = { ...draft, rules: draft.rules || rules };
    const next = isKnown ? { ...own, id: newId(), number: open.nextNumber(draft.station) } : own;
    open.begin(next);
    void session.addPoints(pointsOf(next.id, points));
  }

  /** One of another edition goes to the others of its kind, where it can be carried over; what is open stays open. */
  async function keepOther({ draft, points }: WorkFile): Promise<Received> {
    if (!carryMapFor(rubric, draft.edition))
      return { is: 'refused', message: `这是 ${draft.edition} 年度的台账，本页只能打开 ${rubric.edition} 年度的` };
    const known = (await session.upToDate()).find(({ id }) => id === draft.id);
    if (!known || !sayTheSame(known, draft)) {
      const id = known ? newId() : draft.id;
      if (!(await session.store({ ...draft, id })))
        return {
          is: 'refused',
          message: `这是 ${draft.edition} 年度的台账，没有存进浏览器；文件没有动，可以再打开一次`,
        };
      await session.addPoints(pointsOf(id, points));
    }
    const place = '“全部台账”里的“其他年度的台账”';
    const message = `这是 ${draft.edition} 年度的台账，放在${place}，从那里可以沿用到 ${rubric.edition} 年度`;
    return { is: 'opened', message };
  }

  return {
    /** Hands a draft whole to the browser, as a file that opens on any machine; the open one where none is named. */
    async saveWorkFile(withPoints = false, which: Draft | null = session.draft()) {
      if (!which) return;
      const points = withPoints ? await session.points(which.id).catch(() => null) : [];
      if (points === null && !confirm('恢复点没有读出来，存成的文件里不会有。还要存吗？')) return;
      // It may have been edited meanwhile.
      const opened = session.draft();
      const saved = opened?.id === which.id ? opened : which;
      const name = workFileName(saved, new Date(), withPoints);
      const rules = saved.edition === rubric.edition ? open.rules : saved.rules;
      const now = new Date();
      // In the file, too: opened elsewhere, the draft is one that stands in a file.
      const lastFile = { name, at: now.toISOString() };
      const text = writeWorkFile({ ...saved, lastFile }, rules, now, points ?? []);
      download(new Blob([text], { type: 'application/json' }), name);
      if (saved === opened) open.remark({ lastFile });
      else await session.store({ ...saved, lastFile });
    },

    /** Opens what a work file holds; asks where it is another state of what is here. */
    async receiveWorkFile(text: string): Promise<Received> {
      const file = readWorkFile(text);
      if ('error' in file) return { is: 'refused', message: file.error };
      const { draft, savedAt, rules } = file;
      if (draft.edition !== rubric.edition) return keepOther(file);
      const otherRules =
        rules === open.rules ? '' : `存它时的规则版本是 ${rules}，这里是 ${open.rules}，条款如有变动请核对`;
      const further = otherRules && `。${otherRules}`;
      // What stands here now, the last keystroke included: the file must not be taken for it.
      const drafts = await session.upToDate();
      const known = drafts.find(({ id }) => id === draft.id);
      const opened = session.draft();
      const isPart = opened?.edition === draft.edition && opened.station === draft.station && opened.rows.length > 0;
      const here = known ?? (isPart ? opened : null);
      if (!here) {
        openAside(file);
        return { is: 'opened', message: `已打开，是 ${dayAndTime(savedAt)} 存的${further}` };
      }
      if (here.id !== session.draft()?.id) await open.open(here);
      // Another window may have stored it anew meanwhile.
      if (sayTheSame(session.draft() ?? here, draft))
        return { is: 'opened', message: `与这里的台账完全相同，已打开${further}` };
      return { is: 'asking', file, otherRules };
    },
    openAside,
    /** Puts the file's state in the place of the one at hand, which stays as a restore point; resolves to whether it did. */
    async replaceByFile({ draft, points, rules }: WorkFile): Promise<boolean> {
      const isDone = await kept.changeKept('file', () => open.takeState({ ...draft, rules: draft.rules || rules }));
      const id = session.draft()?.id;
      if (isDone && id !== undefined) void session.addPoints(pointsOf(id, points));
      return isDone;
    },
    /** What a file would bring to the draft at hand, category by category. */
    partsOfFile: ({ draft }: WorkFile): readonly Part[] => {
      const now = session.draft();
      return now ? partsOf(now, draft, clauses) : [];
    },
    /** Takes some categories of a file into the draft at hand, which stays as a restore point; resolves to whether it did. */
    takeParts: (file: WorkFile, parts: ReadonlySet<string>): Promise<boolean> =>
      kept.changeKept('file', (now) => chosen(now, file, parts)),
    /** The rows of the draft at hand with those categories taken. */
    rowsWithParts(file: WorkFile, parts: ReadonlySet<string>): readonly Row[] {
      const now = session.draft();
      return now ? chosen(now, file, parts).rows : [];
    },
  };
}
