/** Files on their way in, one after the other: none is lost, whatever comes together. */

import { createRoot } from 'solid-js';
import { expect, test } from 'vitest';
import { writeBureauFile } from '../../src/drafts/bureauFile.ts';
import { newDraft } from '../../src/drafts/draft.ts';
import { createImport } from '../../src/islands/importing.ts';
import type { Workbench } from '../../src/islands/workbench.ts';
import type { Received } from '../../src/islands/workFiles.ts';
import { loadEdition } from '../../src/rubric/load.ts';

const { rubric } = loadEdition('2023');
const json = (name: string, text: string | null) => ({
  name,
  file: { text: () => (text === null ? Promise.reject(new Error('gone')) : Promise.resolve(text)) } as Blob,
});
const settled = () => new Promise((done) => setTimeout(done, 5));

/** A bench that takes what it is given, and the names of the files that it was given. */
function begin(receive: (text: string) => Received, readOnly = false) {
  const taken: string[] = [];
  const bench = {
    slots: new Map(),
    draft: () => newDraft('2031', '甲所'),
    readOnly: () => readOnly,
    whenReady: () => Promise.resolve(),
    takeBureauFile(name: string) {
      taken.push(name);
      return null;
    },
    async receiveWorkFile(text: string) {
      taken.push(text);
      return receive(text);
    },
  } as unknown as Workbench;
  return createRoot(() => ({ importing: createImport(bench), taken }));
}
const asking = (otherRules = ''): Received => ({
  is: 'asking',
  file: { draft: newDraft('2031', '甲所'), rules: '', savedAt: '', points: [] },
  otherRules,
});

test('work files of several colleagues are asked about one after the other', async () => {
  const { importing, taken } = begin(() => asking());
  importing.choose(['a', 'b', 'c'].map((name) => json(`${name}.json`, name)));
  for (const name of ['a', 'b', 'c']) {
    await settled();
    expect([importing.state(), taken.at(-1)]).toMatchObject([{ is: 'workFile', name: `${name}.json` }, name]);
    importing.tell(`${name}.json`, '已并入勾选的类别');
    importing.dismiss();
  }
  expect([importing.state().is, taken]).toEqual(['idle', ['a', 'b', 'c']]);
});

test('one that cannot be read is refused in a sentence, and the next has its turn', async () => {
  const { importing, taken } = begin(() => ({ is: 'opened', message: '已打开' }));
  importing.choose([json('a.json', null), json('b.json', writeBureauFile(rubric, {})), json('c.json', 'c')]);
  await settled();
  expect(importing.state()).toMatchObject({ is: 'refused', message: expect.stringContaining('读不了这个文件') });
  importing.dismiss();
  await settled();
  expect(importing.state()).toMatchObject({ is: 'taken', message: expect.stringContaining('局定口径') });
  importing.dismiss();
  await settled();
  expect([importing.state(), taken]).toMatchObject([{ is: 'taken', message: '已打开' }, ['b.json', 'c']]);
});

test('a file that comes while another is read waits for it', async () => {
  const { importing, taken } = begin(() => asking());
  importing.choose([json('a.json', 'a')]);
  importing.choose([json('b.json', 'b')]);
  await settled();
  expect([importing.state(), importing.waiting().length, taken]).toMatchObject([{ name: 'a.json' }, 1, ['a']]);
});

test('that a work file was saved under other rules is in the question', async () => {
  const { importing } = begin(() => asking('存它时的规则版本是 x'));
  importing.choose([json('a.json', 'a')]);
  await settled();
  expect(importing.state()).toMatchObject({ is: 'workFile', otherRules: '存它时的规则版本是 x' });
});

test('a window that looks on takes no work file', async () => {
  const { importing, taken } = begin(() => asking(), true);
  importing.choose([json('a.json', 'a')]);
  await settled();
  expect([importing.state().is, taken]).toEqual(['refused', []]);
});
