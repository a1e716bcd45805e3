/** The rubric as a table for spreadsheets: a row for every clause, and for every code that takes a figure. */

import { writeRecords } from '../csv/records.ts';
import { fixed } from '../score/exact.ts';
import { bonusKindOf } from '../score/kinds/bonusKinds.ts';
import type { Clause, Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { capOf, priceOf } from '../views/clauseFacts.ts';

const head = [
  '编号',
  '类别',
  '考核内容',
  '本项分值',
  '条文',
  '分值算法',
  '封顶',
  '填法',
  '计量单位',
  '负责科室',
  '建议留存材料',
];

export function rubricCsv(rubric: Rubric): string {
  const slots = slotsOf(rubric);
  const fill = (code: string) => slots.get(code)?.fill ?? '';
  const unit = (code: string) => slots.get(code)?.unit ?? '';
  const annex = rubric.categories.flatMap((category) =>
    category.items.flatMap((item) =>
      item.rules.flatMap((rule) => {
        const place = [category.name, item.content, fixed(item.points)];
        const by = category.departmentsText;
        return [
          [
            rule.code,
            ...place,
            rule.text,
            priceOf(rule),
            capOf(rule, item),
            fill(rule.code),
            unit(rule.code),
            by,
            rule.evidence ?? '',
          ],
          ...rule.components.map(({ code, name }) => [code, ...place, name, '', '', fill(code), unit(code), by, '']),
        ];
      }),
    ),
  );
  /** A clause that takes no figure. */
  const clause = (kind: string, { code, name, text }: Pick<Clause, 'code' | 'name' | 'text'>) => [
    code,
    kind,
    name ?? '',
    '',
    text,
    ...Array.from({ length: head.length - 5 }, () => ''),
  ];
  const bonuses = rubric.bonuses.flatMap((bonus) => {
    const own = [...slots.values()].filter(({ owner }) => owner === bonus.code);
    const whole = own.some(({ code }) => code === bonus.code) ? [] : [clause('加分', bonus)];
    const rows = own.map(({ code, title }) => [
      code,
      '加分',
      bonus.name,
      '',
      code === bonus.code ? bonus.text : title,
      bonusKindOf(bonus).price(bonus.params),
      '',
      fill(code),
      unit(code),
      '',
      bonus.evidence ?? '',
    ]);
    return [...whole, ...rows];
  });
  const deductions = rubric.deductions.map((deduction) => [
    deduction.code,
    rubric.words.deductions,
    deduction.name ?? '',
    '',
    deduction.text,
    priceOf(deduction),
    rubric.words.outside,
    fill(deduction.code),
    unit(deduction.code),
    '',
    deduction.evidence ?? '',
  ]);
  const others = [
    ...rubric.vetoes.map((veto) => clause('一票否决', veto)),
    clause('末位', rubric.bottom),
    ...rubric.discipline.map((one) => clause('纪律', one)),
  ];
  const notes = rubric.bonusNotes.map((note) => clause('加分', note));
  return writeRecords([head, ...annex, ...bonuses, ...notes, ...deductions, clause('扣完为止', rubric.cap), ...others]);
}
