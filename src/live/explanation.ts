/** How to use the live sheet, a line each: its second sheet. */

import { notApplicableWord } from '../entries/figure.ts';
import { type Choices, choiceOf } from '../score/choices.ts';
import type { Rubric } from '../score/rubric.ts';

interface Explained {
  readonly rubric: Rubric;
  readonly choices: Choices;
  readonly rules: string;
}

/** The readings that shape the score, one a line, and clauses that are read otherwise. */
function readingLines({ rubric, choices }: Explained): string[] {
  return rubric.readings.flatMap((reading) => {
    const { sets } = reading;
    if (sets === null || sets.target === 'ranking') return [];
    const label = (key: string) => reading.choices.find((choice) => choice.key === key)?.label ?? key;
    const whole = choiceOf(reading, choices);
    const codes = sets.target === 'rules' ? sets.codes : [];
    const others = codes.filter((code) => choiceOf(reading, choices, code) !== whole);
    const exceptions = others.map((code) => `${code} ${label(choiceOf(reading, choices, code))}`);
    return [`${[`${reading.question}：${label(whole)}`, ...exceptions].join('；')}。`];
  });
}

export const explanation = (explained: Explained): string[] => [
  '使用说明',
  `${explained.rubric.words.proviso}。规则版本 ${explained.rules}。`,
  '黄色的格子可以改，改了以后扣分、本项扣、得分和最上面的合计跟着变。别的格子是公式，请不要改。',
  '空着就是还不知道，暂按不扣，算在“未填”里；没有扣分情形填 0。只填数，不带单位。',
  '百分率可以填 96.5%；也可以在“自评”填完成数、在“总数”填总数，如 29 和 30。“总数”空着时，“自评”就是百分率。',
  `没有这项工作的，填“${notApplicableWord}”。分项填 是 或 否，或填完成的数；整条和分项只填一种，整条填了就不看分项。`,
  '“未如实上报”填其中没有如实上报的数，全部的填“是”，没有的空着；加分填“是”就不加。',
  '“情况”写“看不懂”的，这一格填得不对，没有算进去；写“部分”的，还有分项没填，或台账里还有看不懂的行。',
  '台账里一条有几行的，这里只有一个合计数，备注里写明；加分同一事项已经取最高。按月分组的条，填各月组数的合计。',
  '在这里改的数不会回到台账，也不要把这份表当作自评表导入；要改台账，请在“自评算分”页改。',
  '这份表按下面的口径算，在这里不能换口径：',
  ...readingLines(explained),
];
