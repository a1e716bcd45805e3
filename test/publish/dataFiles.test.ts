/** The data files: they hold everything, fit their published form, and are known by their content. */

import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/csv/records.ts';
import { digestOf } from '../../src/fingerprint/digest.ts';
import { dataFiles, rubricJson, rubricVersion } from '../../src/publish/dataFiles.ts';
import { rubricSchema } from '../../src/publish/jsonSchema.ts';
import type { Edition } from '../../src/rubric/compile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';

const editions = [loadEdition('2023'), loadEdition('2031', 'test/editions')];
/** An edition that a test may spoil. */
type Writable = Omit<Edition, 'rubric' | 'questions'> & {
  regulation: string;
  sample: string;
  rubric: { total: number } & Edition['rubric'];
  questions: { reason: string }[] & Edition['questions'];
};

const validate = new Ajv({ allErrors: true }).compile(rubricSchema);

describe.each(editions)('$rubric.edition', (edition) => {
  const { rubric } = edition;
  const json = JSON.parse(rubricJson(rubric));

  test('fits the published JSON Schema', () => {
    validate(json);
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['a field that is missing', (copy: typeof json) => delete copy.categories[0].items[0].points],
    ['a field that nobody knows', (copy: typeof json) => Object.assign(copy.bonuses[0], { surprise: 1 })],
    ['points that are no whole hundredths', (copy: typeof json) => Object.assign(copy.categories[0], { points: 0.5 })],
    [
      'a kind that nobody knows',
      (copy: typeof json) => Object.assign(copy.categories[0].items[0].rules[0], { kind: 'x' }),
    ],
    [
      'a parameter of the wrong type',
      (copy: typeof json) => Object.assign(copy.categories[0].items[0].rules[0].params, { points: '1' }),
    ],
  ])('%s does not', (_, spoil) => {
    const copy = structuredClone(json);
    spoil(copy);
    expect(validate(copy)).toBe(false);
  });

  test('the table has a row for every clause, and for every code that takes a figure', async () => {
    const csv = (await dataFiles(rubric)).find(({ name }) => name === 'rubric.csv')?.content as string;
    const { records } = readRecords(csv.replace(/^\ufeff/, '').replace(/\r\n/g, '\n'), ',');
    const { bonuses, bonusNotes, cap, vetoes, bottom, discipline } = rubric;
    const clauses = [...bonuses, ...bonusNotes, cap, ...vetoes, bottom, ...discipline].map(({ code }) => code);
    const written = records.slice(1).map(([code = '']) => code);
    expect([...written].sort()).toEqual([...new Set([...slotsOf(rubric).keys(), ...clauses])].sort());
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([11]));
    // The wording of each stands in its row, whole.
    for (const { code, text } of [...bonuses, ...bonusNotes, cap, ...vetoes, bottom, ...discipline]) {
      expect(records.find(([own]) => own === code)?.[4]).toBe(text);
    }
  });

  test('the version changes with anything that is published', () => {
    const changes: readonly ((copy: Writable) => void)[] = [
      (copy) => {
        copy.rubric.total += 1;
      },
      (copy) => {
        copy.regulation += '。';
      },
      (copy) => {
        copy.sample += '\n';
      },
      (copy) => {
        const [first] = copy.questions;
        if (first) first.reason += '。';
      },
    ];
    expect(rubricVersion(edition)).toMatch(new RegExp(`^${rubric.edition}-[0-9a-f]{8}$`));
    const versions = changes.map((change) => {
      const copy = structuredClone(edition) as Writable;
      change(copy);
      return rubricVersion(copy);
    });
    expect(new Set([...versions, rubricVersion(edition)]).size).toBe(changes.length + 1);
  });
});

test('where drafts of other editions go is published, and changes no version', () => {
  const edition = loadEdition('2031', 'test/editions');
  const { rubric } = edition;
  const mapped = (codes: unknown) => JSON.parse(rubricJson({ ...rubric, carry: [{ from: '2023', codes }] } as Rubric));
  expect(rubric.carry.length).toBeGreaterThan(0);
  expect([{}, { '1.1.1': null, '1.1.2': 'A.1.1' }, { '1.1.1': 1 }].map((codes) => validate(mapped(codes)))).toEqual([
    true,
    true,
    false,
  ]);
  expect(rubricVersion({ ...edition, rubric: { ...rubric, carry: [] } })).toBe(rubricVersion(edition));
});

test('a digest is what other programs print for the same bytes', () => {
  const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');
  for (const text of ['', '司法所', 'a'.repeat(1000)]) expect(digestOf(text)).toBe(sha256(text));
  expect(digestOf(new TextEncoder().encode('司法所'))).toBe(sha256('司法所'));
});
