/** One mistake at a time in the made-up edition of 2031: where it is reported, and in which words. */

import { describe, expect, test } from 'vitest';
import { carryNamesAll } from '../../src/rubric/checks/carry.ts';
import { compile } from '../../src/rubric/compile.ts';
import { loadEdition, readSources } from '../../src/rubric/load.ts';
import type { Sources } from '../../src/rubric/parse.ts';
import { RubricError } from '../../src/rubric/problem.ts';

const sources = readSources('test/editions/2031');

type Change = readonly [file: string, from: string, to: string];

/** The sources with one passage of a file replaced, the first where it stands several times. */
function changed(given: Sources, [file, from, to]: Change): Sources {
  const text = given[file];
  if (!text?.includes(from)) throw new Error(`${file} has no “${from}” to replace`);
  return { ...given, [file]: text.replace(from, () => to) };
}

const without = (file: string): Sources =>
  Object.fromEntries(Object.entries(sources).filter(([name]) => name !== file));

/** What is reported, a line a problem. */
function report(given: Sources): string {
  const { edition, problems } = compile('2031', given);
  expect(edition === null).toBe(problems.length > 0);
  return problems.map(({ file, field, message }) => `${file} › ${field} › ${message}`).join('\n');
}

const reportOf = (...changes: readonly Change[]) => report(changes.reduce(changed, sources));

test('the sources as they are have no mistake', () => {
  expect(report(sources)).toBe('');
});

describe('points', () => {
  test('items that do not add up to their category', () => {
    expect(reportOf(['categories/B.yaml', 'points: 150', 'points: 149.5'])).toMatchInlineSnapshot(
      `"categories/B.yaml › points › 类别写的是 350 分，各考核内容合计 349.5 分，请核对"`,
    );
  });
  test('categories that do not add up to the total', () => {
    expect(reportOf(['edition.yaml', 'total: 1000', 'total: 100'])).toMatchInlineSnapshot(
      `"edition.yaml › total › 总分写的是 100 分，各类别合计 1000 分，请核对"`,
    );
  });
  test('three decimals, and a figure below zero', () => {
    expect(
      reportOf(
        ['categories/B.yaml', 'points: 9.25', 'points: 9.255'],
        ['deductions.yaml', 'points: 50', 'points: -50'],
      ),
    ).toMatchInlineSnapshot(`
      "categories/B.yaml › items[1].rules[0].points › 写的是 9.255，分值最多两位小数
      deductions.yaml › deductions[1].points › 写的是 -50，应为不小于 0 的分值"
    `);
  });
});

describe('codes', () => {
  test('a code used twice', () => {
    expect(reportOf(['categories/C.yaml', 'code: C.2.2', 'code: A.1.1'])).toMatchInlineSnapshot(`
      "categories/C.yaml › items[1].rules[1].code › 编号 A.1.1 重复，已经用在 categories/A.yaml › items[0].rules[0].code，请另编
      categories/A.yaml › A.1.1.examples[0] › A.1.1 填 2：算例写 80 分，按算法是 2 分
      totals.yaml › [1]（T2） › 算例写附件 703.75、总分 683.25，按算法是 767.75、747.25
      totals.yaml › [2]（T3） › 算例写附件 670、总分 670，按算法是 982、982"
    `);
  });
  test('a component whose code is used elsewhere', () => {
    expect(reportOf(['categories/A.yaml', 'code: A.2.2.4', 'code: J3'])).toMatchInlineSnapshot(
      `"bonuses.yaml › bonuses[2].code › 编号 J3 重复，已经用在 categories/A.yaml › items[1].rules[1].components[3].code，请另编"`,
    );
  });
  test('a code that cannot be typed', () => {
    expect(reportOf(['categories/C.yaml', 'code: C.2.2', 'code: c．2'])).toMatchInlineSnapshot(`
      "categories/C.yaml › items[1].rules[1].code › 编号 c．2 只能用大写字母、数字、点和短横线
      categories/C.yaml › c．2.examples[0] › c．2 填 0.25：应得 0.25 分，但被拒绝（C.2 是考核内容的编号，请填到具体扣分标准：C.2.1 至 c．2）"
    `);
  });
  test('a code without quotes that YAML takes for a number', () => {
    expect(reportOf(['categories/C.yaml', 'code: C.2\n', 'code: 3.2\n'])).toMatchInlineSnapshot(
      `"categories/C.yaml › items[1].code › 写的是 3.2，应为文字（像编号的文字请加引号，如 "1.1"）"`,
    );
  });
  test('a file not named by its code', () => {
    const renamed = { ...without('categories/C.yaml'), 'categories/D.yaml': sources['categories/C.yaml'] ?? '' };
    expect(report(renamed)).toMatchInlineSnapshot(
      `"categories/D.yaml › code › 文件名与类别编号 C 不一致，请改名为 categories/C.yaml"`,
    );
  });
});

describe('examples', () => {
  test('a rule without one', () => {
    expect(
      reportOf(['categories/A.yaml', '        examples:\n          - { enter: 有, deduct: 180 }\n', '']),
    ).toMatchInlineSnapshot(`"categories/A.yaml › items[0].rules[2].examples › 没有写，请补上"`);
  });
  test('a rule with an empty list of them', () => {
    expect(
      reportOf(['categories/A.yaml', 'examples:\n          - { enter: 有, deduct: 180 }', 'examples: []']),
    ).toMatchInlineSnapshot(`"categories/A.yaml › items[0].rules[2].examples › 写的是 []，至少写一个算例"`);
  });
  test('one that disagrees', () => {
    expect(reportOf(['categories/A.yaml', 'deduct: 80', 'deduct: 40'])).toMatchInlineSnapshot(
      `"categories/A.yaml › A.1.1.examples[0] › A.1.1 填 2：算例写 40 分，按算法是 80 分"`,
    );
  });
  test('one under a reading that disagrees', () => {
    expect(reportOf(['categories/B.yaml', 'deduct: 25 }', 'deduct: 12.5 }'])).toMatchInlineSnapshot(
      `"categories/B.yaml › B.1.1.examples[2] › B.1.1 填 95：算例写 12.5 分，按算法是 25 分"`,
    );
  });
  test('of a bonus and of a general deduction', () => {
    expect(
      reportOf(['bonuses.yaml', 'add: 37', 'add: 25'], ['deductions.yaml', 'deduct: 31', 'deduct: 15.5']),
    ).toMatchInlineSnapshot(`
      "bonuses.yaml › J2.examples[0] › J2.1 填 1，J2.2 填 1：算例写 25 分，按算法是 37 分
      deductions.yaml › K1.examples[0] › K1 填 2：算例写 15.5 分，按算法是 31 分"
    `);
  });
  test('one to be refused that is accepted', () => {
    expect(reportOf(['categories/B.yaml', '{ enter: "13",', '{ enter: "11",'])).toMatchInlineSnapshot(
      `"categories/B.yaml › B.2.2.examples[1] › B.2.2 填 11：应被拒绝，但算出 88 分"`,
    );
  });
  test('one to be accepted that is refused', () => {
    expect(reportOf(['categories/A.yaml', 'enter: "12.5"', 'enter: "60"'])).toMatchInlineSnapshot(
      `"categories/A.yaml › A.2.3.examples[0] › A.2.3 填 60：应得 12.5 分，但被拒绝（A.2.3：填了 60 分，不在规定范围内，请填 0，或 10 至 50 之间）"`,
    );
  });
  test('one that is both accepted and refused', () => {
    expect(reportOf(['categories/C.yaml', 'deduct: 0.25', 'deduct: 0.25, refused: true'])).toMatchInlineSnapshot(
      `"categories/C.yaml › items[1].rules[1].examples[0] › 写 deduct（扣多少分）或 refused: true，只写一种"`,
    );
  });
  test('a figure without quotes', () => {
    expect(reportOf(['categories/A.yaml', 'enter: "2"', 'enter: 2'])).toMatchInlineSnapshot(
      `"categories/A.yaml › items[0].rules[0].examples[0].enter › 写的是 2，应为带引号的文字，如 "8""`,
    );
  });
  test('a total that disagrees', () => {
    expect(reportOf(['totals.yaml', 'total: 683.25', 'total: 683.2'])).toMatchInlineSnapshot(
      `"totals.yaml › [1]（T2） › 算例写附件 703.75、总分 683.2，按算法是 703.75、683.25"`,
    );
  });
  test('a total with a figure that is refused', () => {
    expect(reportOf(['totals.yaml', 'C.1.1: "80"', 'C.1.1: 八十'])).toMatchInlineSnapshot(
      `"totals.yaml › [0]（T1） › 填的数有误：C.1.1：“八十”看不懂，请填 0 或正数，如 58.5"`,
    );
  });
});

describe('readings', () => {
  test('one that names an unknown rule', () => {
    expect(reportOf(['readings.yaml', 'rules: [C.1.1]', 'rules: [C.9.1]'])).toMatchInlineSnapshot(`
      "readings.yaml › [5]（rating_share）.sets.rules › 没有扣分标准或加分 C.9.1，请改正或补上
      categories/C.yaml › C.1.1.examples[1] › C.1.1 填 70：算例写 18.75 分，按算法是 7.5 分
      categories/C.yaml › C.1.1.examples[2] › C.1.1 填 70：算例写 10 分，按算法是 7.5 分"
    `);
  });
  test('one that names an unknown kind', () => {
    expect(reportOf(['readings.yaml', 'kind: per_point_below', 'kind: per_point'])).toMatchInlineSnapshot(`
      "readings.yaml › [4]（step_rest）.sets.kind › 没有扣分方式 per_point，请改正或补上
      categories/B.yaml › B.1.1.examples[1] › B.1.1 填 95：算例写 12.5 分，按算法是 18.75 分
      categories/B.yaml › B.1.1.examples[2] › B.1.1 填 95：算例写 25 分，按算法是 18.75 分"
    `);
  });
  test('one for a field that the rule does not have', () => {
    expect(reportOf(['readings.yaml', 'field: formula', 'field: rounding'])).toMatchInlineSnapshot(`
      "readings.yaml › [5]（rating_share）.sets.field › 条款 C.1.1（proportional_capped）没有 rounding 这个参数
      categories/C.yaml › C.1.1.examples[1] › C.1.1 填 70：算例写 18.75 分，按算法是 7.5 分
      categories/C.yaml › C.1.1.examples[2] › C.1.1 填 70：算例写 10 分，按算法是 7.5 分"
    `);
  });
  test('a default that is not what the rule says itself', () => {
    expect(reportOf(['categories/B.yaml', '        repeat: each\n', ''])).toMatchInlineSnapshot(
      `"readings.yaml › [1]（logbook_each）.default › 默认是 each，但条款 B.1.3 的 repeat 是 once，两处应一致"`,
    );
  });
  test('a default that is not what the arithmetic says itself', () => {
    expect(reportOf(['edition.yaml', 'cap: item', 'cap: category'])).toMatchInlineSnapshot(
      `"readings.yaml › [7]（cell_limit）.default › 默认是 item，但 edition.yaml 的 arithmetic.cap 是 category，两处应一致"`,
    );
  });
  test('a default that is no choice', () => {
    expect(reportOf(['readings.yaml', 'default: limit', 'default: limits'])).toMatchInlineSnapshot(`
      "readings.yaml › [5]（rating_share）.default › 没有选法 limits，请改正或补上
      categories/C.yaml › C.1.1.examples[0] › C.1.1 填 70：算例写 7.5 分，按算法是 18.75 分"
    `);
  });
  test('a choice that sets what the field cannot take', () => {
    expect(
      reportOf(['readings.yaml', 'label: 折算, value: proportional', 'label: 折算, value: pro-rata']),
    ).toMatchInlineSnapshot(`
      "readings.yaml › [2]（briefing_rest）.choices › 选法 share 的值 pro-rata 不是 rounding 能取的值
      categories/A.yaml › A.1.4.examples[2] › A.1.4 填 5：算例写 18.75 分，按算法是 30 分"
    `);
  });
  test('a way of setting that does not exist', () => {
    expect(reportOf(['readings.yaml', 'sets: { arithmetic: cap }', 'sets: { rule: A.1.1 }'])).toMatchInlineSnapshot(
      `"readings.yaml › [7].sets › 写的是 {"rule":"A.1.1"}，写法不对：应为 { rules, field }、{ kind, field }、{ arithmetic } 或 { ranking }"`,
    );
  });
});

describe('form', () => {
  test('a key that is not known', () => {
    expect(reportOf(['categories/A.yaml', 'unit: 起', 'uint: 起'])).toMatchInlineSnapshot(
      `"categories/A.yaml › items[0].rules[1].uint › 没有这个字段，请删去或改正拼写"`,
    );
  });
  test('a kind that is not known', () => {
    expect(reportOf(['categories/C.yaml', 'kind: per_occurrence', 'kind: per_case'])).toMatchInlineSnapshot(
      `"categories/C.yaml › items[1].rules[0].kind › 写的是 "per_case"，没有这种方式，可用的有：flat_once、per_occurrence、per_n、per_point_below、threshold_below、shortage、checklist_missing、discretionary、proportional_capped"`,
    );
  });
  test('a parameter that its kind needs', () => {
    expect(reportOf(['categories/A.yaml', '        n: 4\n', ''])).toMatchInlineSnapshot(
      `"categories/A.yaml › items[0].rules[3].n › 没有写，请补上"`,
    );
  });
  test('a day that is none', () => {
    expect(reportOf(['edition.yaml', 'from: 2031-07-01', 'from: 2031年7月1日'])).toMatchInlineSnapshot(
      `"edition.yaml › period.from › 写的是 "2031年7月1日"，没有这一天，日期写成 年-月-日"`,
    );
  });
  test('files that are missing', () => {
    expect(report(without('overlaps.yaml'))).toMatchInlineSnapshot(`"overlaps.yaml ›  › 没有这个文件，请补上"`);
    expect(report(without('regulation.md'))).toMatchInlineSnapshot(
      `"regulation.md ›  › 没有这个文件或内容为空，请补上"`,
    );
    expect(report({ ...sources, 'sample.csv': '\n' })).toMatchInlineSnapshot(
      `"sample.csv ›  › 没有这个文件或内容为空，请补上"`,
    );
    const bare = Object.fromEntries(Object.entries(sources).filter(([file]) => !file.startsWith('categories/')));
    expect(report(bare)).toMatchInlineSnapshot(
      `"categories/ ›  › 一个类别也没有，每个类别写一个文件，如 categories/1.yaml"`,
    );
  });
  test('YAML that is broken', () => {
    expect(reportOf(['bonuses.yaml', 'places: [30, 20, 10.5]', 'places: [30, 20, 10.5'])).toMatchInlineSnapshot(`
      "bonuses.yaml ›  › 不是合格的 YAML：Flow sequence in block collection must be sufficiently indented and end with a ] at line 9, column 5:

          places: [30, 20, 10.5
          examples:
          ^
      "
    `);
  });
});

describe('wording', () => {
  test('a rule that does not stand in its standard', () => {
    expect(
      reportOf(['categories/A.yaml', 'text: 未按规程系缆的，每次扣40分', 'text: 未按规程系缆的每次扣40分']),
    ).toMatchInlineSnapshot(
      `"categories/A.yaml › items[0].rules[0].text › “未按规程系缆的每次扣40分”不在本项的扣分标准原文里（或次序不对），请照原文改正"`,
    );
  });
  test('rules in another order than in the standard', () => {
    expect(
      reportOf([
        'categories/C.yaml',
        'standard: 有效投诉每件扣20分；服务不周的，在100分内扣。',
        'standard: 服务不周的，在100分内扣；有效投诉每件扣20分。',
      ]),
    ).toMatchInlineSnapshot(
      `"categories/C.yaml › items[1].rules[1].text › “服务不周的，在100分内扣”不在本项的扣分标准原文里（或次序不对），请照原文改正"`,
    );
  });
  test.each([
    ['edition.yaml', 'text: 每格扣分', 'text: 各格扣分', 'cap.text'],
    ['edition.yaml', 'text: 列最后两名', 'text: 列末两名', 'bottom.text'],
    ['edition.yaml', 'text: 虚报', 'text: 谎报', 'discipline[1].text'],
    ['edition.yaml', 'text: 考核由港务处', 'text: 考核由港务局', 'procedure.text'],
    ['edition.yaml', 'text: 核定。', 'text: 核实。', 'procedure.steps[1].text'],
    ['edition.yaml', '- 各泊位班组逐日', '- 各班组逐日', 'requirements[0]'],
    ['bonuses.yaml', 'text: 抢险立功', 'text: 抢险有功', 'bonuses[2].text'],
    ['bonuses.yaml', 'text: 各项奖励', 'text: 几项奖励', 'notes[0].text'],
    ['deductions.yaml', 'text: 外泄', 'text: 泄露', 'deductions[1].text'],
    ['deductions.yaml', 'text: 当年不得参评任何', 'text: 不得再参评任何', 'vetoes[1].text'],
  ])('a clause of %s that does not stand in the regulation: %s', (file, from, to, field) => {
    const { problems } = compile('2031', changed(sources, [file, from, to]));
    expect(problems.map((problem) => [problem.file, problem.field])).toEqual([[file, field]]);
  });
  test('the sentence for such a clause', () => {
    expect(reportOf(['regulation.md', '核定。港务例会逐班组核定。', '核定。港务例会核定。'])).toMatchInlineSnapshot(
      `"edition.yaml › procedure.steps[1].text › “核定。港务例会逐班组核定。”不在 regulation.md 里，请照原文改正"`,
    );
  });
});

describe('names', () => {
  test('an unknown veto', () => {
    expect(
      reportOf(['deductions.yaml', 'veto: F2', 'veto: F8'], ['edition.yaml', 'veto: F3', 'veto: F9']),
    ).toMatchInlineSnapshot(`
      "edition.yaml › bottom.veto › 没有一票否决 F9，请改正或补上
      deductions.yaml › deductions[1].veto › 没有一票否决 F8，请改正或补上"
    `);
  });
  test('an unknown question', () => {
    expect(
      reportOf(
        ['categories/A.yaml', 'questions: [Q4]', 'questions: [Q4, Q44]'],
        ['readings.yaml', 'questions: [Q2]', 'questions: [Q22]'],
      ),
    ).toMatchInlineSnapshot(`
      "categories/A.yaml › items[0].rules[3].questions › 没有问题 Q44，请改正或补上
      readings.yaml › [8]（twofold_limit）.questions › 没有问题 Q22，请改正或补上"
    `);
  });
  test('an unknown department', () => {
    expect(reportOf(['categories/A.yaml', 'lead_department: 安监处', 'lead_department: 安监科'])).toMatchInlineSnapshot(
      `"categories/A.yaml › lead_department › 没有科室 安监科，请改正或补上"`,
    );
  });
  test('an unknown clause, switch and number in a question', () => {
    expect(
      reportOf(
        ['questions.yaml', 'rules: [FD]', 'rules: [FD2]'],
        ['questions.yaml', 'switch: cell_limit', 'switch: drill_kind'],
        ['questions.yaml', 'taken: 0', 'taken: 4'],
      ),
    ).toMatchInlineSnapshot(`
      "questions.yaml › [0]（Q1）.rules › 没有条款 FD2，请改正或补上
      questions.yaml › [0]（Q1）.switch › 没有可切换的口径 drill_kind，请改正或补上
      questions.yaml › [3]（Q4）.taken › 写的是第 4 种，但只列了 3 种"
    `);
  });
  test('an unknown code in an overlap, a total, a pointer to a bonus and a concern', () => {
    expect(
      reportOf(
        ['overlaps.yaml', 'A.1.2', 'A.1.9'],
        ['totals.yaml', 'C.1.1: "80"', 'C.1.9: "80"'],
        ['categories/C.yaml', 'bonus: J1', 'bonus: J9'],
        ['readings.yaml', 'concerns: [A.2.1]', 'concerns: [A.2.9]'],
      ),
    ).toMatchInlineSnapshot(`
      "readings.yaml › [9]（drill_kind）.concerns › 没有条款 A.2.9，请改正或补上
      categories/C.yaml › items[0].bonus_reference.bonus › 没有条款 J9，请改正或补上
      overlaps.yaml › [0]（CD1）.rules › 没有填数的条款 A.1.9，请改正或补上
      totals.yaml › [0]（T1）.enter › 没有填数的条款 C.1.9，请改正或补上
      totals.yaml › [0]（T1） › 填的数有误：没有“C.1.9”这个条款编号，请对照模板或考核办法改正"
    `);
  });
  test('an unknown reading in an example', () => {
    expect(reportOf(['categories/A.yaml', 'touch_each: every', 'touch_all: every'])).toMatchInlineSnapshot(`
      "categories/A.yaml › items[0].rules[1].examples[1].reading › 没有可切换的口径 touch_all，请改正或补上
      categories/A.yaml › A.1.2.examples[1] › A.1.2 填 3：算例写 300 分，按算法是 100 分"
    `);
  });
});

describe('all at once', () => {
  test('mistakes of form in several files', () => {
    expect(
      reportOf(
        ['edition.yaml', 'floor: zero', 'floor: nil'],
        ['categories/A.yaml', 'n: 4', 'n: 0'],
        ['categories/B.yaml', 'measure: percent', 'measure: rate'],
        ['deductions.yaml', 'unit: 人次\n', '\n'],
      ),
    ).toMatchInlineSnapshot(`
      "categories/A.yaml › items[0].rules[3].n › 写的是 0，应为 1 或更大的整数
      categories/B.yaml › items[0].rules[1].measure › 写的是 "rate"，应为 percent、number
      edition.yaml › arithmetic.floor › 写的是 "nil"，应为 none、zero
      deductions.yaml › deductions[0].unit › 没有写，请补上"
    `);
  });
  test('disagreements in several files', () => {
    expect(
      reportOf(
        ['edition.yaml', 'total: 1000', 'total: 999'],
        ['categories/A.yaml', 'points: 250', 'points: 251'],
        ['categories/C.yaml', 'text: 有效投诉每件扣20分', 'text: 每件有效投诉扣20分'],
        ['readings.yaml', 'default: add', 'default: best'],
        ['totals.yaml', 'annex: 670', 'annex: 671'],
      ),
    ).toMatchInlineSnapshot(`
      "categories/A.yaml › points › 类别写的是 400 分，各考核内容合计 401 分，请核对
      edition.yaml › total › 总分写的是 999 分，各类别合计 1000 分，请核对
      categories/C.yaml › items[1].rules[0].text › “每件有效投诉扣20分”不在本项的扣分标准原文里（或次序不对），请照原文改正
      readings.yaml › [6]（honours）.default › 默认是 highest，但条款 J2 的 combine 是 sum，两处应一致
      bonuses.yaml › J2.examples[0] › J2.1 填 1，J2.2 填 1：算例写 37 分，按算法是 25 分
      totals.yaml › [1]（T2） › 算例写附件 703.75、总分 683.25，按算法是 702.75、682.25
      totals.yaml › [2]（T3） › 算例写附件 671、总分 670，按算法是 669、669"
    `);
  });
  test('the error that a build prints', () => {
    const { problems } = compile('2031', {
      ...changed(sources, ['edition.yaml', 'total: 1000', 'total: x']),
      'sample.csv': '',
    });
    const error = new RubricError('2031', problems);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('RubricError');
    expect(error.message).toMatchInlineSnapshot(`
      "规则数据有 2 处问题，请逐条改正：
        rubric/2031/edition.yaml › total：写的是 "x"，应为 数字
        rubric/2031/sample.csv：没有这个文件或内容为空，请补上"
    `);
  });
});

describe('drafts of another edition', () => {
  const file = 'carry.yaml';
  test('a code here that takes no figure, or is none', () => {
    expect(reportOf([file, '2.2.1: A.1.1', '2.2.1: A.1'], [file, 'B1: J1', 'B1: J9'])).toMatchInlineSnapshot(`
      "carry.yaml › [0]（2023）.codes.2.2.1 › 没有填数的条款 A.1，请改正；没有对应的条款写 null
      carry.yaml › [0]（2023）.codes.B1 › 没有填数的条款 J9，请改正；没有对应的条款写 null"
    `);
  });
  test('two into one whose figures do not add up', () => {
    expect(reportOf([file, '3.1.1: B.1.2', '3.1.1: B.1.1'])).toMatchInlineSnapshot(
      `"carry.yaml › [0]（2023）.codes.3.1.1 › 2.4.6 也沿用到 B.1.1，但 B.1.1 的数不能相加，只能由一条沿用，另一条请写 null"`,
    );
  });
  test('a code not written as it is looked up', () => {
    expect(reportOf([file, 'B1: J1', 'b 1: J1'])).toMatchInlineSnapshot(
      `"carry.yaml › [0]（2023）.codes.b 1 › 编号应写成 B1"`,
    );
  });
  test('from the edition itself, and from one twice', () => {
    expect(reportOf([file, 'from: "2023"', 'from: "2031"'])).toMatchInlineSnapshot(
      `"carry.yaml › [0].from › 2031 就是本年度：同一年度里编号不改意思，台账照开，不用写"`,
    );
    expect(report({ ...sources, [file]: `${sources[file]}\n- { from: "2023", codes: {} }\n` })).toMatchInlineSnapshot(
      `"carry.yaml › [1].from › 2023 年度已经写在 [0]，请并成一张"`,
    );
  });
  test('from what is no year, and to what is no code', () => {
    expect(reportOf([file, 'from: "2023"', 'from: 2023'], [file, '2.2.3: null', '2.2.3: []'])).toMatchInlineSnapshot(`
      "carry.yaml › [0].from › 写的是 2023，应为文字（像编号的文字请加引号，如 "1.1"）
      carry.yaml › [0].codes.2.2.3 › 写的是 []，应为文字（像编号的文字请加引号，如 "1.1"）"
    `);
    expect(reportOf([file, 'from: "2023"', 'from: last'])).toMatchInlineSnapshot(
      `"carry.yaml › [0].from › 写的是 "last"，应为四位数的年度"`,
    );
  });
  test('where that edition is at hand: codes that are not named, and such as it has not', () => {
    const of = (given: Sources) => {
      const { edition } = compile('2031', given);
      return edition ? carryNamesAll(edition.rubric, [edition.rubric, loadEdition('2023').rubric]) : null;
    };
    expect(of(sources)).toEqual([]);
    expect(
      of(changed(changed(sources, [file, '    2.2.3: null\n', '']), [file, 'D2.1: null', 'D2.2: null'])),
    ).toMatchInlineSnapshot(`
      [
        {
          "field": "[0]（2023）.codes",
          "file": "carry.yaml",
          "message": "没有写 2.2.3、D2.1，请写明对应的编号，没有对应的条款写 null",
        },
        {
          "field": "[0]（2023）.codes",
          "file": "carry.yaml",
          "message": "2023 年度没有填数的条款 D2.2，请改正或删去",
        },
      ]
    `);
  });
  test('it need not be there', () => {
    expect(report(without(file))).toBe('');
  });
});

describe('what would otherwise pass unnoticed', () => {
  test.each<[string, Change]>([
    ['bounds the wrong way round', ['categories/A.yaml', 'min: 10', 'min: 60']],
    ['a period that ends before it begins', ['edition.yaml', 'to: 2032-06-30', 'to: 2030-06-30']],
    ['a day that does not exist', ['edition.yaml', 'to: 2032-06-30', 'to: 2032-06-31']],
    ['an exclusive group of one', ['categories/A.yaml', 'exclusive: 碰擦', 'exclusive: 其他']],
    ['two readings of one id', ['readings.yaml', 'id: logbook_each', 'id: touch_each']],
    ['two choices of one key', ['readings.yaml', 'key: every, label: 每本都扣', 'key: single, label: 每本都扣']],
    ['a reading that sets nothing, for it names an item', ['readings.yaml', 'rules: [A.1.4]', 'rules: [A.1]']],
    [
      'a choice that the arithmetic does not know',
      ['readings.yaml', 'sets: { arithmetic: cap }', 'sets: { ranking: ties }'],
    ],
    [
      'concealment of a code that has no figure',
      ['totals.yaml', 'concealed: { A.1.1: "2" }', 'concealed: { A.1.4: "2" }'],
    ],
    [
      'a tier that stands nowhere in the regulation',
      ['bonuses.yaml', '获评平安泊位的奖12分。', '获评平安泊位的奖11分。'],
    ],
    ['a sample that does not read', ['sample.csv', 'A.1.1,1,', 'A.1.1,一次,']],
  ])('%s', (_, change) => {
    expect(reportOf(change)).toMatchSnapshot();
  });
});
