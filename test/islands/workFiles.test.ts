/** Work files and the draft at hand: what the file would change is named, and only the draft it was asked of is changed. */

import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { type Draft, newDraft, takenFrom } from '../../src/drafts/draft.ts';
import type { RestorePoint } from '../../src/drafts/restorePoints.ts';
import { type WorkFile, writeWorkFile } from '../../src/drafts/workFile.ts';
import { emptyRow } from '../../src/entries/row.ts';
import type { createDraftSession } from '../../src/islands/draftSession.ts';
import { createKeptChange } from '../../src/islands/keptChange.ts';
import { createWorkFiles } from '../../src/islands/workFiles.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';

const { rubric } = loadEdition('2023');
const at = '2023-12-20T08:00:00.000Z';
const row = (id: string, code: string, value: string): Draft['rows'][number] => ({
  ...emptyRow,
  id,
  code,
  value,
  extra: [],
});
const here: Draft = {
  ...newDraft(rubric.edition, '甲所', 'old'),
  rows: [row('a', '2.2.1', '1'), row('b', '3.1.4', '0')],
};
const other = newDraft(rubric.edition, '乙所');
const fileOf = (draft: Draft, points: readonly RestorePoint[] = []): WorkFile => ({
  draft,
  rules: draft.rules,
  savedAt: at,
  points,
});

/** `during` happens while the restore point is being stored. */
function begin(during: (open: (next: Draft) => void) => void = () => {}) {
  let now: Draft = here;
  const log: string[] = [];
  const session = {
    draft: () => now,
    drafts: () => [now],
    readOnly: () => false,
    upToDate: async () => [now],
    async mark() {
      during((next) => {
        now = next;
      });
      log.push('mark');
      return true;
    },
    async addPoints(points: readonly RestorePoint[]) {
      log.push(...points.map(({ state }) => `point of ${state.id === here.id ? 'here' : 'other'}`));
    },
  } as unknown as ReturnType<typeof createDraftSession>;
  const change = (next: Partial<Draft>) => {
    log.push('change');
    now = { ...now, ...next };
    return true;
  };
  const files = createRoot(() =>
    createWorkFiles(rubric, {
      rules: 'new',
      slots: slotsOf(rubric),
      session,
      kept: createKeptChange({ session, change }),
      takeState: takenFrom,
      remark: () => {},
      open: async () => {},
      begin: (next) => {
        now = next;
      },
      nextNumber: () => 2,
    }),
  );
  return { files, log, now: () => now };
}
const point: RestorePoint = { at, why: 'import', state: { ...here, id: 'elsewhere' } };

test('the file takes the place first, its restore points come afterwards', async () => {
  const { files, log, now } = begin();
  const file = fileOf({ ...here, station: '丙所', rules: 'older' }, [point]);
  expect(await files.replaceByFile(file)).toBe(true);
  expect(log).toEqual(['mark', 'change', 'point of here']);
  // The rules are those of the state that came: what has changed since will be said.
  expect(now()).toMatchObject({ id: here.id, station: '丙所', rules: 'older' });
});

test('a draft that is opened meanwhile is left alone', async () => {
  const replacing = begin((open) => open(other));
  expect(await replacing.files.replaceByFile(fileOf({ ...here, rows: [] }, [point]))).toBe(false);
  expect([replacing.log, replacing.now()]).toEqual([['mark'], other]);
  const merging = begin((open) => open(other));
  expect(await merging.files.takeParts(fileOf(here), new Set(['2']))).toBe(false);
  expect([merging.log, merging.now()]).toEqual([['mark'], other]);
});

test('parts come into the draft as it is then, not as it was before the restore point was stored', async () => {
  const typed = { ...here, rows: [row('a', '2.2.1', '1'), row('b', '3.1.4', '7')] };
  const { files, now } = begin((open) => open(typed));
  const theirs = fileOf({ ...here, rows: [row('a', '2.2.1', '1'), row('b', '3.1.4', '0'), row('c', '2.2.3', '1')] });
  expect(await files.takeParts(theirs, new Set(['2']))).toBe(true);
  expect(now().rows.map(({ code, value }) => `${code}=${value}`)).toEqual(['2.2.1=1', '3.1.4=7', '2.2.3=1']);
});

test.each<[string, Partial<Draft>]>([
  ['a bureau’s readings', { bureau: { name: '局.json', readAt: at, choices: {} } }],
  ['a target', { target: 9500 }],
])('a file that differs only by %s is asked about, and the rules it was saved under are named', async (_, change) => {
  const received = await begin().files.receiveWorkFile(writeWorkFile({ ...here, ...change }, 'old', new Date()));
  expect(received).toMatchObject({ is: 'asking', otherRules: expect.stringContaining('规则版本是 old，这里是 new') });
});

test('one that says the same is not', async () => {
  const received = await begin().files.receiveWorkFile(writeWorkFile(here, 'new', new Date()));
  expect(received).toEqual({ is: 'opened', message: '与这里的台账完全相同，已打开' });
});

test('a draft that comes in a file keeps the rules it is of', () => {
  const { files, now } = begin();
  files.openAside({ ...fileOf({ ...here, rules: '' }), rules: 'older' });
  expect(now()).toMatchObject({ number: 2, rules: 'older' });
});
