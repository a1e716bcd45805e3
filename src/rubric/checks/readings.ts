import * as v from 'valibot';
import { bonusSchemas } from '../../score/kinds/bonusKinds.ts';
import { schemas } from '../../score/kinds/kinds.ts';
import type { RubricProblem } from '../problem.ts';
import { arithmetic, ranking } from '../schema.ts';
import type { Check } from './check.ts';

const shapes: Readonly<Record<string, v.ObjectSchema<v.ObjectEntries, undefined>>> = { ...schemas, ...bonusSchemas };

/** A reading sets a field that is there, to values that it takes; its default is what the rules say themselves. */
export const readingsFit: Check = ({ authored, rubric }) => {
  const bearers = [
    ...rubric.categories.flatMap((category) => category.items.flatMap((item) => item.rules)),
    ...rubric.bonuses,
  ];
  return rubric.readings.flatMap(({ id, sets, choices, default: key }, i): RubricProblem[] => {
    if (!sets) return [];
    const problem = (field: string, message: string): RubricProblem => ({
      file: 'readings.yaml',
      field: `[${i}]（${id}）${field}`,
      message,
    });
    const standard = choices.find((choice) => choice.key === key)?.value;
    const refused = (field: v.GenericSchema, name: string) =>
      choices
        .filter(({ value }) => !v.safeParse(field, value).success)
        .map((choice) => problem('.choices', `选法 ${choice.key} 的值 ${choice.value} 不是 ${name} 能取的值`));
    const differs = (own: unknown, where: string) =>
      standard === undefined || own === standard
        ? []
        : [problem('.default', `默认是 ${standard}，但${where}是 ${String(own)}，两处应一致`)];

    if (sets.target === 'ranking') return refused(ranking[sets.field], sets.field);
    if (sets.target === 'arithmetic') {
      const own = authored.edition.arithmetic[sets.field];
      return [
        ...refused(arithmetic.entries[sets.field], sets.field),
        ...differs(own, ` edition.yaml 的 arithmetic.${sets.field} `),
      ];
    }
    return sets.codes.flatMap((code) => {
      const bearer = bearers.find((candidate) => candidate.code === code);
      if (!bearer) return [];
      const field = shapes[bearer.kind]?.entries[sets.field];
      if (!field) return [problem('.sets.field', `条款 ${code}（${bearer.kind}）没有 ${sets.field} 这个参数`)];
      const own = (bearer.params as Record<string, unknown>)[sets.field];
      return [...refused(field as v.GenericSchema, sets.field), ...differs(own, `条款 ${code} 的 ${sets.field} `)];
    });
  });
};
