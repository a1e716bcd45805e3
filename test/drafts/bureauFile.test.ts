import { expect, test } from 'vitest';
import { readBureauFile, writeBureauFile } from '../../src/drafts/bureauFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';

const { rubric } = loadEdition('2023');
const flat = rubric.readings.find(({ id }) => id === 'flat_without_mei')?.sets;
const ofOneRule = `flat_without_mei@${flat?.target === 'rules' ? flat.codes[0] : ''}`;
const written = writeBureauFile(rubric, { per_n_rounding: 'ceil', [ofOneRule]: 'per_finding' });
const changed = (change: object) => JSON.stringify({ ...JSON.parse(written), ...change });
const errorOf = (text: string) => {
  const read = readBureauFile(rubric, text);
  return 'error' in read ? read.error : '';
};

test('what is written says every reading that can be computed, and reads back', () => {
  const read = readBureauFile(rubric, `\ufeff${written}`);
  if ('error' in read) throw new Error(read.error);
  const computed = rubric.readings.filter(({ sets }) => sets !== null).map(({ id }) => id);
  expect(Object.keys(read.choices).sort()).toEqual([...computed, ofOneRule].sort());
  expect(read.choices).toMatchObject({ per_n_rounding: 'ceil', cap_scope: 'item' });
});

test('what is no such file, of another year, from a newer version or of an unknown reading is refused in a sentence', () => {
  for (const text of ['', '{', '[]', 'null', '{"kind":"别的"}', changed({ choices: { a: 1 } })])
    expect(errorOf(text)).toMatchInlineSnapshot(`"这不是局定口径文件，请向局里要“局定口径”的 .json 文件"`);
  expect(errorOf(changed({ edition: '2022' }))).toMatchInlineSnapshot(`"这是 2022 年度的局定口径，不能用于 2023 年度"`);
  expect(errorOf(changed({ format: 2 }))).toMatchInlineSnapshot(`"这份局定口径由更新的版本做成，请更新本页后再试"`);
  const both = errorOf(changed({ choices: { none: 'x', per_n_rounding: 'half' } }));
  expect(both).toContain('没有口径“none”');
  expect(both).toContain('没有“half”这种选法');
});
