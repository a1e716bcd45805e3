import type { RubricProblem } from '../problem.ts';
import type { Check } from './check.ts';

/** Each rule's wording stands in its item's standard, in order and without overlap; so does a pointer to a bonus. */
export const rulesStandInTheirStandard: Check = ({ authored }) =>
  authored.categories.flatMap(({ file, value }) =>
    value.items.flatMap((item, i) => {
      let from = 0;
      const missing = (field: string, text: string): RubricProblem => ({
        file,
        field: `items[${i}].${field}`,
        message: `“${text}”不在本项的扣分标准原文里（或次序不对），请照原文改正`,
      });
      const rules = item.rules.flatMap((rule, r) => {
        const at = item.standard.indexOf(rule.text, from);
        if (at < 0) return [missing(`rules[${r}].text`, rule.text)];
        from = at + rule.text.length;
        return [];
      });
      const pointer = item.bonus_reference?.text;
      return pointer === undefined || item.standard.includes(pointer)
        ? rules
        : [...rules, missing('bonus_reference.text', pointer)];
    }),
  );

/** Quoted clauses stand in the regulation's main text. */
export const clausesStandInTheRegulation: Check = ({ authored }) => {
  const { edition, bonuses, deductions } = authored;
  const inFile = (file: string) => (field: string, text: string) => ({ file, field, text });
  const [ofEdition, ofBonuses, ofDeductions] = ['edition.yaml', 'bonuses.yaml', 'deductions.yaml'].map(inFile) as [
    ReturnType<typeof inFile>,
    ReturnType<typeof inFile>,
    ReturnType<typeof inFile>,
  ];
  return [
    ofEdition('cap.text', edition.cap.text),
    ofEdition('bottom.text', edition.bottom.text),
    ofEdition('procedure.text', edition.procedure.text),
    ...edition.discipline.map(({ text }, i) => ofEdition(`discipline[${i}].text`, text)),
    ...edition.procedure.steps.map(({ text }, i) => ofEdition(`procedure.steps[${i}].text`, text)),
    ...edition.requirements.map((text, i) => ofEdition(`requirements[${i}]`, text)),
    ...bonuses.bonuses.flatMap((bonus, i) => [
      ofBonuses(`bonuses[${i}].text`, bonus.text),
      ...('tiers' in bonus ? bonus.tiers : []).map(({ text }, t) => ofBonuses(`bonuses[${i}].tiers[${t}].text`, text)),
    ]),
    ...bonuses.notes.map(({ text }, i) => ofBonuses(`notes[${i}].text`, text)),
    ...deductions.deductions.map(({ text }, i) => ofDeductions(`deductions[${i}].text`, text)),
    ...deductions.vetoes.map(({ text }, i) => ofDeductions(`vetoes[${i}].text`, text)),
  ]
    .filter(({ text }) => !authored.regulation.includes(text))
    .map(({ file, field, text }) => ({ file, field, message: `“${text}”不在 regulation.md 里，请照原文改正` }));
};
