/** What readers get of the open questions, besides their own pages: names that lead on, and what a reading changes. */

import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { effectOf, takenInShort, takenReading } from '../../src/views/clauseQuestions.ts';
import { mentions, questionTargets } from '../../src/views/mentions.ts';
import { questionPath } from '../../src/views/paths.ts';
import { questionGroups } from '../../src/views/questionGroups.ts';

const edition = loadEdition('2023');
const { questions, rubric, errata } = edition;
const targets = questionTargets(edition);
const question = (id: string) => {
  const found = questions.find((one) => one.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
};

describe('names in texts', () => {
  const texts = [
    ...questions.flatMap((one) => [one.title, one.question, one.reason, one.practice, ...one.readings]),
    ...(errata?.doubtful ?? []).map(({ remark }) => remark),
  ];

  test('a name leads to its question; the beginning of a longer number does not', () => {
    expect(mentions('见口径R24，又见口径S4。', targets)).toEqual([
      '见',
      { text: '口径R24', href: '/2023/readings/3/#R24' },
      '，又见',
      { text: '口径S4', href: '/2023/readings/general/#S4' },
      '。',
    ]);
    expect(mentions('口径R240', targets)).toEqual(['口径R240']);
  });

  test('every id in them is a known question named 口径, or a clause that takes a figure', () => {
    const clauses = new Set(slotsOf(rubric).keys());
    const wrong = texts.flatMap((text) =>
      [...text.matchAll(/(口径)?(?<![A-Za-z\d.])([SRBD]\d+)(?![\d.])/g)]
        .filter(([name, named, id = '']) => (named ? !targets.has(name) : !clauses.has(id)))
        .map(([name]) => `${name}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('the taken reading is one that a list has room for', () => {
  for (const one of questions) expect(takenInShort(one).length).toBeLessThanOrEqual(60);
});

test('who answers what only others can answer', () => {
  expect(takenReading(question('B1'))).toBe('由局里确定');
  expect(takenReading(question('R32'))).toBe('由负责科室确定');
});

test('every question stands in one group, and its address is there', () => {
  const groups = questionGroups(edition);
  expect(groups.flatMap((group) => group.questions.map(({ id }) => id)).sort()).toEqual(
    questions.map(({ id }) => id).sort(),
  );
  for (const { slug, questions: own } of groups) {
    for (const { id } of own) expect(questionPath(edition, id)).toBe(`/2023/readings/${slug}/#${id}`);
  }
});

test('what another reading changes: the score, or ranks', () => {
  const idsOf = (kind: string) => questions.filter((one) => effectOf(edition, one)?.of === kind).map(({ id }) => id);
  const scored = ['S4', 'R10', 'R11', 'R18', 'R24', 'R25', 'R27', 'R35', 'R49', 'D14', 'S1', 'S2', 'S3', 'B8', 'D15'];
  expect(idsOf('score').sort()).toEqual(scored.sort());
  expect(idsOf('ranking')).toEqual(['B4', 'B5', 'D9', 'D10']);
  expect(effectOf(edition, question('S5'))).toBeNull();
  expect(effectOf(edition, question('S1'))?.others).toEqual(['按每一类别封顶']);
});
