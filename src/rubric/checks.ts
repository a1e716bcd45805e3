/** What the files of an edition must agree on: one named check for each promise. Each returns all it finds. */

import * as v from 'valibot';
import { type Hundredths, short } from '../score/exact.ts';
import { bonusSchemas } from '../score/kinds/bonusKinds.ts';
import { schemas } from '../score/kinds/kinds.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import type { Authored } from './parse.ts';
import type { RubricProblem } from './problem.ts';

export interface Subject {
  readonly authored: Authored;
  readonly rubric: Rubric;
}
export type Check = (subject: Subject) => RubricProblem[];

const sum = (values: readonly Hundredths[]) => values.reduce((a, b) => a + b, 0);

/** Every authored code with the place where it is written. */
function codesOf({ authored }: Subject): { file: string; field: string; code: string }[] {
  const found: { file: string; field: string; code: string }[] = [];
  for (const { file, value } of authored.categories) {
    found.push({ file, field: 'code', code: value.code });
    value.items.forEach((item, i) => {
      found.push({ file, field: `items[${i}].code`, code: item.code });
      item.rules.forEach((rule, r) => {
        const at = `items[${i}].rules[${r}]`;
        found.push({ file, field: `${at}.code`, code: rule.code });
        if (rule.kind !== 'checklist_missing') return;
        rule.components.forEach(({ code }, c) => {
          found.push({ file, field: `${at}.components[${c}].code`, code });
        });
      });
    });
  }
  authored.bonuses.bonuses.forEach((bonus, b) => {
    found.push({ file: 'bonuses.yaml', field: `bonuses[${b}].code`, code: bonus.code });
    if (bonus.kind !== 'tiered') return;
    bonus.tiers.forEach(({ code }, t) => {
      found.push({ file: 'bonuses.yaml', field: `bonuses[${b}].tiers[${t}].code`, code });
    });
  });
  authored.deductions.deductions.forEach(({ code }, d) => {
    found.push({ file: 'deductions.yaml', field: `deductions[${d}].code`, code });
  });
  authored.deductions.vetoes.forEach(({ code }, i) => {
    found.push({ file: 'deductions.yaml', field: `vetoes[${i}].code`, code });
  });
  return found;
}

export const pointsAddUp: Check = ({ authored }) => {
  const problems: RubricProblem[] = [];
  for (const { file, value } of authored.categories) {
    const items = sum(value.items.map((item) => item.points));
    if (items !== value.points) {
      problems.push({
        file,
        field: 'points',
        message: `类别写的是 ${short(value.points)} 分，各考核内容合计 ${short(items)} 分，请核对`,
      });
    }
  }
  const all = sum(authored.categories.map(({ value }) => value.points));
  if (all !== authored.edition.total) {
    problems.push({
      file: 'edition.yaml',
      field: 'total',
      message: `总分写的是 ${short(authored.edition.total)} 分，各类别合计 ${short(all)} 分，请核对`,
    });
  }
  return problems;
};

export const codesAreUnique: Check = (subject) => {
  const first = new Map<string, string>();
  const problems: RubricProblem[] = [];
  for (const { file, field, code } of codesOf(subject)) {
    const known = first.get(code);
    if (known) problems.push({ file, field, message: `编号 ${code} 重复，已经用在 ${known}，请另编` });
    else first.set(code, `${file} › ${field}`);
  }
  return problems;
};

/** Codes are typed by people, who type them folded and in capitals. */
export const codesAreTypable: Check = (subject) =>
  codesOf(subject)
    .filter(({ code }) => !/^[A-Z0-9][A-Z0-9.-]*$/.test(code))
    .map(({ file, field, code }) => ({ file, field, message: `编号 ${code} 只能用大写字母、数字和点` }));

export const fileNamesAreCodes: Check = ({ authored }) =>
  authored.categories
    .filter(({ file, value }) => file !== `categories/${value.code}.yaml`)
    .map(({ file, value }) => ({
      file,
      field: 'code',
      message: `文件名与类别编号 ${value.code} 不一致，请改名为 categories/${value.code}.yaml`,
    }));

/** Each rule's wording stands in its item's standard, in order and without overlap. */
export const rulesStandInTheirStandard: Check = ({ authored }) =>
  authored.categories.flatMap(({ file, value }) =>
    value.items.flatMap((item, i) => {
      let from = 0;
      return item.rules.flatMap((rule, r) => {
        const at = item.standard.indexOf(rule.text, from);
        if (at >= 0) {
          from = at + rule.text.length;
          return [];
        }
        return [
          {
            file,
            field: `items[${i}].rules[${r}].text`,
            message: `“${rule.text}”不在本项的扣分标准原文里（或次序不对），请照原文改正`,
          },
        ];
      });
    }),
  );

/** Quoted clauses stand in the regulation's main text. */
export const clausesStandInTheRegulation: Check = ({ authored }) => {
  const { edition, bonuses, deductions } = authored;
  const quoted: [string, string, string][] = [
    ['edition.yaml', 'cap.text', edition.cap.text],
    ['edition.yaml', 'bottom.text', edition.bottom.text],
    ['edition.yaml', 'procedure.text', edition.procedure.text],
    ...edition.discipline.map((x, i): [string, string, string] => ['edition.yaml', `discipline[${i}].text`, x.text]),
    ...edition.procedure.steps.map((x, i): [string, string, string] => [
      'edition.yaml',
      `procedure.steps[${i}].text`,
      x.text,
    ]),
    ...edition.requirements.map((x, i): [string, string, string] => ['edition.yaml', `requirements[${i}]`, x]),
    ...bonuses.bonuses.map((x, i): [string, string, string] => ['bonuses.yaml', `bonuses[${i}].text`, x.text]),
    ...bonuses.notes.map((x, i): [string, string, string] => ['bonuses.yaml', `notes[${i}].text`, x.text]),
    ...deductions.deductions.map((x, i): [string, string, string] => [
      'deductions.yaml',
      `deductions[${i}].text`,
      x.text,
    ]),
    ...deductions.vetoes.map((x, i): [string, string, string] => ['deductions.yaml', `vetoes[${i}].text`, x.text]),
  ];
  return quoted
    .filter(([, , text]) => !authored.regulation.includes(text))
    .map(([file, field, text]) => ({ file, field, message: `“${text}”不在 regulation.md 里，请照原文改正` }));
};

/** Every code, reading and question that is named somewhere exists. */
export const namesAreKnown: Check = (subject) => {
  const { authored, rubric } = subject;
  const all = new Set(codesOf(subject).map(({ code }) => code));
  const others = [rubric.cap, rubric.bottom, ...rubric.discipline, ...rubric.bonusNotes];
  const clauses = new Set([...all, ...others.map(({ code }) => code)]);
  const figures = new Set(slotsOf(rubric).keys());
  const vetoes = new Set(authored.deductions.vetoes.map(({ code }) => code));
  const questions = new Set(authored.questions.map(({ id }) => id));
  const switches = new Set(authored.readings.filter(({ sets }) => sets).map(({ id }) => id));
  const problems: RubricProblem[] = [];
  const need = (
    known: ReadonlySet<string>,
    what: string,
    file: string,
    field: string,
    names: readonly (string | undefined)[],
  ) => {
    for (const name of names) {
      if (name !== undefined && !known.has(name))
        problems.push({ file, field, message: `没有${what} ${name}，请改正或补上` });
    }
  };

  authored.readings.forEach((reading, i) => {
    const at = `[${i}]（${reading.id}）`;
    const { sets } = reading;
    if (sets && 'rules' in sets) need(all, '条款', 'readings.yaml', `${at}.sets.rules`, sets.rules);
    if (sets && 'except' in sets) {
      need(all, '条款', 'readings.yaml', `${at}.sets.except`, sets.except);
      need(new Set(Object.keys(schemas)), '扣分方式', 'readings.yaml', `${at}.sets.kind`, [sets.kind]);
    }
    need(all, '条款', 'readings.yaml', `${at}.concerns`, reading.concerns);
    need(questions, '问题', 'readings.yaml', `${at}.questions`, reading.questions);
    need(new Set(reading.choices.map(({ key }) => key)), '选法', 'readings.yaml', `${at}.default`, [reading.default]);
  });
  authored.overlaps.forEach((group, i) => {
    need(figures, '条款', 'overlaps.yaml', `[${i}]（${group.id}）.rules`, group.rules);
  });
  authored.questions.forEach((question, i) => {
    const at = `[${i}]（${question.id}）`;
    need(clauses, '条款', 'questions.yaml', `${at}.rules`, question.rules);
    need(switches, '可切换的口径', 'questions.yaml', `${at}.switch`, [question.switch]);
    if (question.taken > question.readings.length) {
      problems.push({
        file: 'questions.yaml',
        field: `${at}.taken`,
        message: `写的是第 ${question.taken} 种，但只列了 ${question.readings.length} 种`,
      });
    }
  });
  authored.totals.forEach((total, i) => {
    need(figures, '条款', 'totals.yaml', `[${i}]（${total.id}）.enter`, Object.keys(total.enter));
  });
  for (const { file, value } of authored.categories) {
    need(new Set(value.departments), '科室', file, 'lead_department', [value.lead_department]);
    value.items.forEach((item, i) => {
      need(all, '加分', file, `items[${i}].bonus_reference.bonus`, [item.bonus_reference?.bonus]);
      item.rules.forEach((rule, r) => {
        need(questions, '问题', file, `items[${i}].rules[${r}].questions`, rule.questions);
        for (const [e, example] of rule.examples.entries()) {
          need(
            switches,
            '可切换的口径',
            file,
            `items[${i}].rules[${r}].examples[${e}].reading`,
            Object.keys(example.reading),
          );
        }
      });
    });
  }
  authored.bonuses.bonuses.forEach((bonus, i) => {
    need(questions, '问题', 'bonuses.yaml', `bonuses[${i}].questions`, bonus.questions);
  });
  authored.deductions.deductions.forEach((deduction, i) => {
    need(questions, '问题', 'deductions.yaml', `deductions[${i}].questions`, deduction.questions);
    need(vetoes, '一票否决', 'deductions.yaml', `deductions[${i}].veto`, [deduction.veto]);
  });
  need(vetoes, '一票否决', 'edition.yaml', 'bottom.veto', [authored.edition.bottom.veto]);
  return problems;
};

/** A reading sets a field that its rules have, to values that the field takes; its default is what the rules say themselves. */
export const readingsFit: Check = ({ authored, rubric }) => {
  const bearers = [
    ...rubric.categories.flatMap((category) => category.items.flatMap((item) => item.rules)),
    ...rubric.bonuses,
  ];
  const shapeOf = (kind: string): v.GenericSchema | undefined => {
    const shapes: Record<string, v.ObjectSchema<v.ObjectEntries, undefined>> = { ...schemas, ...bonusSchemas };
    return shapes[kind];
  };
  return rubric.readings.flatMap((reading, i): RubricProblem[] => {
    const { sets } = reading;
    const at = `[${i}]（${reading.id}）`;
    const problem = (field: string, message: string): RubricProblem => ({
      file: 'readings.yaml',
      field: `${at}${field}`,
      message,
    });
    const standard = reading.choices.find(({ key }) => key === reading.default)?.value;
    if (!sets || standard === undefined) return [];
    if (sets.target === 'arithmetic') {
      const own = authored.edition.arithmetic[sets.field];
      return own === standard
        ? []
        : [
            problem(
              '.default',
              `默认是 ${standard}，但 edition.yaml 的 arithmetic.${sets.field} 是 ${own}，两处应一致`,
            ),
          ];
    }
    if (sets.target !== 'rules') return [];
    return sets.codes.flatMap((code) => {
      const bearer = bearers.find((candidate) => candidate.code === code);
      const shape = bearer && shapeOf(bearer.kind);
      if (!bearer || !shape) return [];
      const entries = (shape as v.ObjectSchema<v.ObjectEntries, undefined>).entries;
      const field = entries[sets.field];
      if (!field) return [problem('.sets.field', `条款 ${code}（${bearer.kind}）没有 ${sets.field} 这个参数`)];
      const refused = reading.choices.filter(({ value }) => !v.safeParse(field, value).success);
      const own = (bearer.params as Record<string, unknown>)[sets.field];
      return [
        ...refused.map(({ key, value }) =>
          problem('.choices', `选法 ${key} 的值 ${value} 不是 ${sets.field} 能取的值`),
        ),
        ...(own === standard
          ? []
          : [problem('.default', `默认是 ${standard}，但条款 ${code} 的 ${sets.field} 是 ${String(own)}，两处应一致`)]),
      ];
    });
  });
};
