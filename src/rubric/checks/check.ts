/** What a check is given and gives: one named function for each promise that the files of an edition must keep. */

import type { Rubric } from '../../score/rubric.ts';
import type { Authored } from '../parse.ts';
import type { RubricProblem } from '../problem.ts';

export interface Subject {
  readonly authored: Authored;
  readonly rubric: Rubric;
}

/** Finds all that breaks its promise, not only the first. */
export type Check = (subject: Subject) => RubricProblem[];

/** A name with the place where it is written. */
export interface Written {
  readonly file: string;
  readonly field: string;
  readonly name: string;
}

/** Every code of the annex, of bonuses, general deductions and vetoes. */
export function writtenCodes({ authored }: Subject): Written[] {
  const { bonuses, deductions } = authored;
  const annex = authored.categories.flatMap(({ file, value }) => [
    { file, field: 'code', name: value.code },
    ...value.items.flatMap((item, i) => [
      { file, field: `items[${i}].code`, name: item.code },
      ...item.rules.flatMap((rule, r) => {
        const at = `items[${i}].rules[${r}]`;
        const components = 'components' in rule ? rule.components : [];
        return [
          { file, field: `${at}.code`, name: rule.code },
          ...components.map(({ code }, c) => ({ file, field: `${at}.components[${c}].code`, name: code })),
        ];
      }),
    ]),
  ]);
  const outside = bonuses.bonuses.flatMap((bonus, b) => [
    { file: 'bonuses.yaml', field: `bonuses[${b}].code`, name: bonus.code },
    ...('tiers' in bonus ? bonus.tiers : []).map(({ code }, t) => ({
      file: 'bonuses.yaml',
      field: `bonuses[${b}].tiers[${t}].code`,
      name: code,
    })),
  ]);
  return [
    ...annex,
    ...outside,
    ...deductions.deductions.map(({ code }, i) => ({
      file: 'deductions.yaml',
      field: `deductions[${i}].code`,
      name: code,
    })),
    ...deductions.vetoes.map(({ code }, i) => ({ file: 'deductions.yaml', field: `vetoes[${i}].code`, name: code })),
  ];
}

/** Codes of clauses that take no figure and cost nothing by themselves. */
export const writtenClauses = ({ authored: { edition, bonuses } }: Subject): Written[] => [
  { file: 'edition.yaml', field: 'cap.code', name: edition.cap.code },
  { file: 'edition.yaml', field: 'bottom.code', name: edition.bottom.code },
  ...edition.discipline.map(({ code }, i) => ({ file: 'edition.yaml', field: `discipline[${i}].code`, name: code })),
  ...bonuses.notes.map(({ code }, i) => ({ file: 'bonuses.yaml', field: `notes[${i}].code`, name: code })),
];
