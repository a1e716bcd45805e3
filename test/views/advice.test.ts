/** The sentences of advice: what is missing, what it is worth, what must hold. */

import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { rowsOf } from '../../src/rubric/example.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import { type Sheet, sheetOf } from '../../src/score/evaluate.ts';
import { headroomOf } from '../../src/score/headroom.ts';
import { honestyOf } from '../../src/score/honesty.ts';
import { planFor } from '../../src/score/mending.ts';
import { scoreSheet } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { gapList, openCount } from '../../src/views/gapList.ts';
import { headroomWords } from '../../src/views/headroomWords.ts';
import { honestyWords } from '../../src/views/honestyWords.ts';
import { planWords } from '../../src/views/planWords.ts';

const { rubric } = loadEdition('2023');

function sheet(enter: Readonly<Record<string, string>>, concealed: Readonly<Record<string, string>> = {}) {
  const [station] = readEntries(rubric, rowsOf(enter, concealed)).stations;
  if (!station) throw new Error('no station');
  return sheetOf(rubric, station);
}

const headroom = (enter: Readonly<Record<string, string>>, code: string) => {
  const room = headroomOf(sheet(enter), {}, code);
  return room && headroomWords(room, slotsOf(rubric).get(code)?.unit ?? null);
};

test('headroom: when the item, or the rule itself, is exhausted', () => {
  expect({
    item: headroom({ '2.2.4': '80', '2.2.1': '0' }, '2.2.4'),
    exhausted: headroom({ '2.2.1': '9', '2.2.4': '3' }, '2.2.4'),
    once: headroom({ '3.1.7': '1' }, '3.1.7'),
    amount: headroom({ '1.2.1': '2' }, '1.2.1'),
    'amount at its most': headroom({ '1.2.1': '6' }, '1.2.1'),
    'no count': headroom({ '2.4.6': '96' }, '2.4.6'),
    'not filled in': headroom({ '2.2.4': '3' }, '2.2.1'),
  }).toMatchInlineSnapshot(`
    {
      "amount": "1.2 已扣 2/6 分，这一条最多还能扣 4 分",
      "amount at its most": "1.2 已扣 6/6 分，这一条已扣满",
      "exhausted": "2.2 已扣 3/3 分，这一条已扣满，再有也不扣了",
      "item": "2.2 已扣 2.6/3 分，再 10 件扣完，之后不再扣",
      "no count": null,
      "not filled in": null,
      "once": "3.1 已扣 1/12 分，这一条已扣满，再有也不扣了",
    }
  `);
});

test('what a loss costs reported and concealed is what the score loses, within the item', () => {
  const words = (enter: Readonly<Record<string, string>>, code: string) => {
    const found = honestyOf(sheet(enter), {}, code);
    return found && honestyWords(found);
  };
  expect({
    plain: words({ '2.2.1': '1' }, '2.2.1'),
    'near the cap': words({ '2.2.1': '2' }, '2.2.1'),
    'at the cap': words({ '2.2.1': '9' }, '2.2.1'),
    'beyond the cap': words({ '2.2.1': '3', '2.2.4': '90' }, '2.2.1'),
    outside: words({ 'D1.1': '1' }, 'D1.1'),
    none: words({ '2.2.1': '0' }, '2.2.1'),
  }).toMatchInlineSnapshot(`
    {
      "at the cap": "如实自报扣 3 分（已到上限）",
      "beyond the cap": "别的条已经扣够了，单改这一条，得分不变",
      "near the cap": "如实自报扣 2 分，被查实隐瞒扣 3 分",
      "none": null,
      "outside": "如实自报扣 1 分，被查实隐瞒扣 2 分",
      "plain": "如实自报扣 1 分，被查实隐瞒扣 2 分",
    }
  `);
});

test('what must hold for a target', () => {
  const all = Object.fromEntries(
    [...slotsOf(rubric).values()].filter(({ of }) => of === 'rule').map(({ code }) => [code, '不适用']),
  );
  const filled = { ...all, B1: '8', B3: '8' };
  const say = (enter: Readonly<Record<string, string>>, target: number, mendable = true) => {
    const own = sheet(enter);
    return planWords(planFor(own, {}, target), scoreSheet(own).score, target, mendable);
  };
  expect([
    say(filled, 9500),
    say({ ...filled, '2.2.1': '3' }, 9700),
    say({ '2.2.1': '1' }, 9500),
    say({ ...filled, '4.2.5': '3', '2.4.6': '29/30' }, 9700),
    say({ ...filled, '4.2.5': '3', '2.4.6': '29/30' }, 9700, false),
    say({ ...all, '4.2.5': '3' }, 10300),
    say({ ...filled, '2.2.1': '3' }, 10000),
    say({ '4.2.5': '3', '2.2.1': '3' }, 11000),
    say({ ...filled, '4.2.5': '3', '2.2.1': '3' }, 10000, false),
  ]).toMatchInlineSnapshot(`
    [
      "现在 100.00 分，已达到 95 分。",
      "现在 97.00 分，已达到 97 分。",
      "现在 99.00 分，已达到 95 分。要保住它，未填的合起来最多只能再扣 4 分（它们最多会扣 93 分）。",
      "还差 2 分。做到下面 1 条，就到 98.00 分。",
      "还差 2 分。年度已经过去；如有做了没记的，补记下面 1 条，就到 98.00 分。",
      "还差 5 分。做到下面 1 条，还要争到加分的第一名（列在最后），才到 104.00 分。",
      "没有能补的了，还是 97.00 分，不到 100 分。",
      "下面列的全算上（能补的都补上，加分都得第一名），到 103.00 分，不到 110 分；前提是未填的都不扣（它们最多会扣 91 分）。",
      "下面列的全算上（做了没记的都补记），到 97.00 分，不到 100 分。",
    ]
  `);
});

test('what is missing is sorted: what one can do something about first, the dearest first', () => {
  const own = sheet({
    '4.2.5': '3',
    '2.4.6': '29/30',
    '2.2.1': '1',
    '2.2.4': '8',
    '1.2.1': '2',
    '4.3.3': '不适用',
    '5.2.1.1': '是',
    'B2.1': '1',
    B4: '0.5',
  });
  const sections = gapList(own, {}, scoreSheet(own), true);
  const { gaps } = scoreSheet(own);
  const open = gaps.filter(({ kind }) => kind === 'unassessed' || kind === 'evidence' || kind === 'reason');
  expect(openCount(sections)).toBe(open.length);
  const lines = sections.flatMap(({ id, lines: all }) =>
    all.slice(0, 3).map(({ code, sentence, points }) => `${id} ${code} ${points}：${sentence}`),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "gap-unassessed 3.1.3 1000：最多扣 10 分",
      "gap-unassessed 1.4.1 600：最多扣 6 分",
      "gap-unassessed 3.2.2 550：最多扣 5.5 分",
      "gap-recoverable 2.4.6 300：扣了 3 分；提高到 100%（29/30，还差 1），可挽回 3 分",
      "gap-recoverable 4.2.5 200：扣了 2 分；再完成 1 场次，可挽回 2 分",
      "gap-lost 1.2.1 200：扣了 2 分",
      "gap-lost 2.2.1 100：扣了 1 分",
      "gap-lost 2.2.4 20：扣了 0.2 分",
      "gap-evidence B2.1 300：这 3 分要有佐证，请写明材料名称",
      "gap-evidence B4 50：这 0.5 分要有佐证，请写明材料名称",
      "gap-evidence 5.2.1.1 0：请写明佐证材料",
      "gap-reason 1.2.1 0：请写明理由",
      "gap-reason 4.3.3 0：请写明理由",
      "gap-reason B4 0：请写明事项",
      "discretion 1.2.1 200：自评扣了 2 分，规定范围 0 至 6 分",
      "gap-undecided 2.4.6 100：换成“不足1个百分点按1个扣”，得分少 1 分",
      "gap-undecided 2.4.6 33：换成“按比例扣”，得分少 0.33 分",
      "gap-undecided 2.2.4 10：换成“不足3件的按3件扣”，得分少 0.1 分",
      "gap-overlap 2.2.1 0：与 2.2.4 是同一件事吗？同一件案件可能受理迟、文书格式不对、评定迟，又抽查不合格。",
    ]
  `);
});

test('an undecided clause says what the score would win or lose by it, and when it would not move', () => {
  const undecided = (own: Sheet, choices: Choices) => {
    const sections = gapList(own, choices, scoreSheet(own, choices), true);
    const lines = sections.find(({ id }) => id === 'gap-undecided')?.lines ?? [];
    return lines.map(({ code, sentence, points }) => `${code} ${points}：${sentence}`);
  };
  const eachFinding = { flat_without_mei: 'per_finding' };
  expect({
    'above the cap': undecided(sheet({ '1.5.1': '3' }), eachFinding),
    'above it either way': undecided(sheet({ '1.5.1': '3', '1.5.2': '3' }), eachFinding),
    'by the reading of the whole': undecided(sheet({ '2.4.2': '5' }, { '2.4.2': '2' }), {}),
  }).toMatchInlineSnapshot(`
    {
      "above it either way": [
        "1.5.1 0：换成“全年扣一次”，扣分会变，得分不变",
        "1.5.2 0：换成“全年扣一次”，扣分会变，得分不变",
      ],
      "above the cap": [
        "1.5.1 200：换成“全年扣一次”，得分多 2 分",
      ],
      "by the reading of the whole": [
        "2.4.2 150：换成“这一条全部加倍”（全表一起换），得分少 1.5 分",
      ],
    }
  `);
});
