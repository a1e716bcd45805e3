/** The calculator's state without a page: what edits, trials and several stations do to it. */

import { createRoot } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { writeBureauFile } from '../../src/drafts/bureauFile.ts';
import { type Draft, newDraft } from '../../src/drafts/draft.ts';
import { writeWorkFile } from '../../src/drafts/workFile.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { stored } from '../../src/islands/draftEdits.ts';
import { givenOf } from '../../src/islands/givenOf.ts';
import { createWorkbench, type Workbench } from '../../src/islands/workbench.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { sampleName } from '../../src/views/words.ts';

const { rubric } = loadEdition('2023');
/** Eight cases of which every third costs: how the rest counts is a reading. */
const reading = 'per_n_rounding';
const row = (station: string) => ({ ...emptyRow, id: station, station, code: '2.2.4', value: '8' });

/** A draft of two stations with the same figures. */
function withBench(work: (bench: Workbench) => void) {
  createRoot((dispose) => {
    const bench = createWorkbench(rubric, 'test');
    bench.open({ ...newDraft(rubric.edition, '甲所'), rows: stored([row('甲所'), row('乙所')]) });
    work(bench);
    dispose();
  });
}
const scoreOf = (bench: Workbench, station: string) => bench.resultOf(station)?.score;
const takeBureau = (bench: Workbench) =>
  expect(bench.takeBureauFile('局定口径.json', writeBureauFile(rubric, {}))).toBe(null);

test('a trial ends with the bureau’s file, and then a choice is the draft’s own', () =>
  withBench((bench) => {
    const before = scoreOf(bench, '甲所');
    takeBureau(bench);
    bench.choose(reading, 'ceil');
    expect(bench.isTrial()).toBe(true);
    expect(scoreOf(bench, '甲所')).toBeLessThan(before ?? 0);
    bench.undo();
    expect([bench.draft()?.bureau, bench.isTrial(), scoreOf(bench, '甲所')]).toEqual([null, false, before]);
    bench.choose(reading, 'ceil');
    expect([bench.isTrial(), bench.draft()?.choices]).toEqual([false, { [reading]: 'ceil' }]);
  }));

test('a trial is never printed: the sheet goes by the bureau’s readings', () =>
  withBench((bench) => {
    const before = givenOf(bench);
    takeBureau(bench);
    bench.choose(reading, 'ceil');
    expect(bench.result()?.score).toBeLessThan(before?.result.score ?? 0);
    expect(givenOf(bench)).toMatchObject({ byBureau: true, choices: {}, result: { score: before?.result.score } });
    expect(givenOf(bench)?.checkCode).toBe(before?.checkCode);
  }));

test('the bureau’s own choice is no trial', () =>
  withBench((bench) => {
    takeBureau(bench);
    bench.choose(reading, 'ceil');
    bench.choose(reading, 'floor');
    expect(bench.isTrial()).toBe(false);
  }));

test('every station is scored by the readings in force, the ones not shown too', () =>
  withBench((bench) => {
    expect(scoreOf(bench, '乙所')).toBe(scoreOf(bench, '甲所'));
    takeBureau(bench);
    bench.choose(reading, 'ceil');
    expect(scoreOf(bench, '乙所')).toBe(scoreOf(bench, '甲所'));
  }));

test('a station that is renamed keeps what is known of its materials; undo gives the name back to all of it', () =>
  withBench((bench) => {
    expect(bench.addMaterials([{ code: '2.2.4', name: '清单' }], 'paper')).toBe(1);
    bench.describeMaterial('2.2.4', '清单', { pages: '3 页' });
    bench.rename('丙所');
    expect(bench.describedMaterials()).toMatchObject([{ station: '丙所', name: '清单', pages: '3 页', form: 'paper' }]);
    bench.undo();
    expect([bench.station(), bench.describedMaterials()]).toMatchObject(['甲所', [{ station: '甲所' }]]);
  }));

test('what is typed without leaving the field is taken back as one step, what comes after it as another', () =>
  withBench((bench) => {
    const type = (value: string) => {
      const [own] = bench.rows();
      if (own) bench.editCell(own, 'value', value);
    };
    const value = () => bench.rows()[0]?.value;
    for (const typed of ['1', '12']) type(typed);
    bench.endEdit();
    type('7');
    bench.undo();
    expect(value()).toBe('12');
    bench.undo();
    expect(value()).toBe('8');
  }));

test('of several stations one is renamed, and the draft goes by its own name', () =>
  withBench((bench) => {
    bench.showStation('乙所');
    bench.rename('丙所');
    expect([bench.stations(), bench.station(), bench.draft()?.station]).toEqual([['甲所', '丙所'], '丙所', '甲所']);
    bench.showStation('甲所');
    bench.rename('丁所');
    expect(bench.draft()?.station).toBe('丁所');
  }));

test('the sample with rows of somebody’s own is no sample any more', () =>
  withBench((bench) => {
    bench.change({ source: { name: sampleName, readAt: '' } });
    const table = (rows: readonly Row[]) => ({ rows, notices: [], columns: { at: 0, fields: [] } });
    bench.merge(table(bench.rows()));
    expect(bench.draft()?.source?.name).toBe(sampleName);
    bench.merge(table([{ ...row('甲所'), code: '2.2.1' }]));
    expect(bench.draft()?.source).toBe(null);
    bench.undo();
    expect(bench.draft()?.source?.name).toBe(sampleName);
  }));

test('what is there already is not added again, and is no step', () =>
  withBench((bench) => {
    bench.addMaterials([{ code: '2.2.4', name: '清单' }]);
    const step = bench.lastStep();
    expect(bench.addMaterials([{ code: '2.2.4', name: ' 清单 ' }])).toBe(0);
    expect(bench.lastStep()).toBe(step);
  }));

test('readings that the rules do not know any more are named and do not count, until they are let go', () =>
  withBench((bench) => {
    const before = scoreOf(bench, '甲所');
    const choices = { gone: 'x', [reading]: 'gone' };
    const bureau = { name: '局定口径.json', readAt: '', choices: { gone: 'x', [reading]: 'ceil' } };
    bench.change({ choices });
    expect([bench.unknownReadings(), bench.choices(), scoreOf(bench, '甲所')]).toEqual([['gone', reading], {}, before]);
    bench.change({ bureau });
    expect([bench.unknownReadings(), bench.choices()]).toEqual([['gone'], { [reading]: 'ceil' }]);
    bench.acceptRules();
    expect(bench.unknownReadings()).toEqual([]);
    expect(bench.draft()).toMatchObject({ choices: {}, bureau: { ...bureau, choices: { [reading]: 'ceil' } } });
    bench.undo();
    expect(bench.draft()?.choices).toEqual(choices);
  }));

test('a draft of another edition becomes one of its own, of this edition and its rules', () =>
  createRoot((dispose) => {
    const bench = createWorkbench(loadEdition('2031', 'test/editions').rubric, 'test');
    const old: Draft = { ...newDraft('2023', '甲所'), number: 3, rows: stored([row('甲所')]) };
    const found = bench.carriedOver(old);
    expect([bench.canCarry('2023'), bench.canCarry('2030'), bench.carriedOver({ ...old, edition: '2030' })]).toEqual([
      true,
      false,
      null,
    ]);
    if (found) bench.carry(old, found);
    expect(bench.draft()).toMatchObject({
      edition: '2031',
      rules: 'test',
      station: '甲所',
      number: 1,
      source: { name: '2023 年度第 3 稿' },
      rows: [{ code: 'C.2.1', value: '8' }],
      bureau: null,
      target: null,
    });
    expect(bench.draft()?.id).not.toBe(old.id);
    dispose();
  }));

test('an edit leaves it to the user to see that the rules have changed', () =>
  createRoot((dispose) => {
    const bench = createWorkbench(rubric, 'new');
    bench.open({ ...newDraft(rubric.edition, '甲所', 'old'), rows: stored([row('甲所')]) });
    const [own] = bench.rows();
    if (own) bench.editCell(own, 'value', '9');
    bench.addRow('2.2.1');
    expect(bench.draft()?.rules).toBe('old');
    bench.acceptRules();
    expect(bench.draft()?.rules).toBe('new');
    bench.undo();
    expect(bench.draft()?.rules).toBe('old');
    bench.create(null, null);
    expect(bench.draft()?.rules).toBe('new');
    dispose();
  }));

test('a draft begun beside the open one, stored or not, has the bureau’s readings and the next number', () =>
  createRoot((dispose) => {
    const bench = createWorkbench(rubric, 'test');
    bench.create(null, null);
    takeBureau(bench);
    bench.create(null, null);
    expect(bench.draft()).toMatchObject({ number: 2, bureau: { name: '局定口径.json' } });
    dispose();
  }));

test('what another state comes to is reckoned by its own readings', () =>
  withBench((bench) => {
    const state = { ...newDraft(rubric.edition, '甲所'), rows: stored([row('甲所')]), choices: { [reading]: 'ceil' } };
    const scoreUnder = (under?: Draft['choices']) => bench.outcomeOf(state.rows, under).scores.get('甲所')?.score;
    expect(scoreUnder()).toBe(scoreOf(bench, '甲所'));
    expect(scoreUnder(bench.readingsOf(state))).toBeLessThan(scoreUnder() ?? 0);
  }));

test('a trial ends where another state takes the place of the one at hand', async () => {
  vi.stubGlobal('confirm', () => true);
  const trials: boolean[] = [];
  let restored: Promise<boolean> | undefined;
  withBench((bench) => {
    takeBureau(bench);
    bench.choose(reading, 'ceil');
    trials.push(bench.isTrial());
    const state = bench.draft();
    if (!state) return;
    restored = bench.restorePoint({ at: state.changedAt, why: 'day', state }).then((done) => {
      trials.push(bench.isTrial());
      return done;
    });
  });
  expect([await restored, trials]).toEqual([true, [true, false]]);
  vi.unstubAllGlobals();
});

test('a work file of another edition that cannot be stored is not said to lie among the others', () =>
  createRoot(async (dispose) => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', () => {});
    vi.stubGlobal('removeEventListener', () => {});
    vi.stubGlobal('document', page);
    const bench = createWorkbench(loadEdition('2031', 'test/editions').rubric, 'test');
    // There is no database here.
    const file = writeWorkFile(newDraft('2023', '甲所'), '2023', new Date());
    expect(await bench.receiveWorkFile(file)).toMatchObject({
      is: 'refused',
      message: expect.stringContaining('没有存进浏览器'),
    });
    dispose();
    vi.unstubAllGlobals();
  }));
