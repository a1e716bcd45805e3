import { schemas } from '../../score/kinds/kinds.ts';
import { slotsOf } from '../../score/slots.ts';
import type { RubricProblem } from '../problem.ts';
import { type Check, type Subject, writtenClauses, writtenCodes } from './check.ts';

/** Whatever names something else: where, and what kind of thing it names. */
interface Mention {
  readonly file: string;
  readonly field: string;
  readonly names: readonly (string | undefined)[];
}

const at = (file: string, field: string, ...names: (string | undefined)[]): Mention => ({ file, field, names });

function missing(what: string, known: Iterable<string>, mentions: readonly Mention[]): RubricProblem[] {
  const names = new Set(known);
  return mentions.flatMap(({ file, field, names: named }) =>
    named
      .filter((name) => name !== undefined && !names.has(name))
      .map((name) => ({ file, field, message: `没有${what} ${name}，请改正或补上` })),
  );
}

/** All that bears examples and cites questions, wherever it stands. */
function bearers({ authored }: Subject) {
  const { edition, bonuses, deductions } = authored;
  const rules = authored.categories.flatMap(({ file, value }) =>
    value.items.flatMap((item, i) =>
      item.rules.map((rule, r) => ({ file, field: `items[${i}].rules[${r}]`, ...rule })),
    ),
  );
  const outside = [
    ...bonuses.bonuses.map((bonus, i) => ({ file: 'bonuses.yaml', field: `bonuses[${i}]`, ...bonus })),
    ...deductions.deductions.map((one, i) => ({ file: 'deductions.yaml', field: `deductions[${i}]`, ...one })),
  ];
  const clauses = [
    { file: 'edition.yaml', field: 'cap', ...edition.cap },
    { file: 'edition.yaml', field: 'bottom', ...edition.bottom },
    ...edition.discipline.map((clause, i) => ({ file: 'edition.yaml', field: `discipline[${i}]`, ...clause })),
    ...edition.procedure.steps.map((step, i) => ({ file: 'edition.yaml', field: `procedure.steps[${i}]`, ...step })),
    ...bonuses.notes.map((clause, i) => ({ file: 'bonuses.yaml', field: `notes[${i}]`, ...clause })),
    ...deductions.vetoes.map((veto, i) => ({ file: 'deductions.yaml', field: `vetoes[${i}]`, ...veto })),
    ...authored.readings.map((one, i) => ({ file: 'readings.yaml', field: `[${i}]（${one.id}）`, ...one })),
  ];
  return { withExamples: [...rules, ...outside], citing: [...rules, ...outside, ...clauses] };
}

/** Every code, reading, question, veto and department that is named somewhere exists. */
export const namesAreKnown: Check = (subject) => {
  const { authored, rubric } = subject;
  const { readings, overlaps, questions, totals, deductions, edition } = authored;
  const codes = writtenCodes(subject).map(({ name }) => name);
  const clauses = [...codes, ...writtenClauses(subject).map(({ name }) => name)];
  const figures = [...slotsOf(rubric).keys()];
  const switchable = readings.filter(({ sets }) => sets).map(({ id }) => id);
  const rulesAndBonuses = [
    ...rubric.categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code))),
    ...rubric.bonuses.map(({ code }) => code),
  ];
  const { withExamples, citing } = bearers(subject);
  const ofReading = (index: number, field: string, ...names: (string | undefined)[]) =>
    at('readings.yaml', `[${index}]（${readings[index]?.id}）.${field}`, ...names);

  return [
    ...missing('扣分标准或加分', rulesAndBonuses, [
      ...readings.flatMap(({ sets }, i) =>
        sets && 'rules' in sets ? [ofReading(i, 'sets.rules', ...sets.rules)] : [],
      ),
      ...readings.flatMap(({ sets }, i) =>
        sets && 'except' in sets ? [ofReading(i, 'sets.except', ...sets.except)] : [],
      ),
    ]),
    ...missing(
      '扣分方式',
      Object.keys(schemas),
      readings.flatMap(({ sets }, i) => (sets && 'kind' in sets ? [ofReading(i, 'sets.kind', sets.kind)] : [])),
    ),
    ...readings.flatMap(({ choices, default: standard }, i) =>
      missing(
        '选法',
        choices.map(({ key }) => key),
        [ofReading(i, 'default', standard)],
      ),
    ),
    ...missing('条款', clauses, [
      ...readings.map(({ concerns }, i) => ofReading(i, 'concerns', ...concerns)),
      ...questions.map(({ id, rules }, i) => at('questions.yaml', `[${i}]（${id}）.rules`, ...rules)),
      ...authored.categories.flatMap(({ file, value }) =>
        value.items.map((item, i) => at(file, `items[${i}].bonus_reference.bonus`, item.bonus_reference?.bonus)),
      ),
    ]),
    ...missing('填数的条款', figures, [
      ...overlaps.map(({ id, rules }, i) => at('overlaps.yaml', `[${i}]（${id}）.rules`, ...rules)),
      ...totals.map(({ id, enter }, i) => at('totals.yaml', `[${i}]（${id}）.enter`, ...Object.keys(enter))),
    ]),
    ...totals.flatMap(({ id, enter, concealed }, i) =>
      missing('填了数的条款', Object.keys(enter), [
        at('totals.yaml', `[${i}]（${id}）.concealed`, ...Object.keys(concealed)),
      ]),
    ),
    ...missing(
      '问题',
      questions.map(({ id }) => id),
      citing.map(({ file, field, questions }) => at(file, `${field}.questions`, ...questions)),
    ),
    ...missing('可切换的口径', switchable, [
      ...questions.map((question, i) => at('questions.yaml', `[${i}]（${question.id}）.switch`, question.switch)),
      ...withExamples.flatMap(({ file, field, examples }) =>
        examples.map(({ reading }, e) => at(file, `${field}.examples[${e}].reading`, ...Object.keys(reading))),
      ),
    ]),
    ...missing(
      '一票否决',
      deductions.vetoes.map(({ code }) => code),
      [
        at('edition.yaml', 'bottom.veto', edition.bottom.veto),
        ...deductions.deductions.map(({ veto }, i) => at('deductions.yaml', `deductions[${i}].veto`, veto)),
      ],
    ),
    ...authored.categories.flatMap(({ file, value }) =>
      missing('科室', value.departments, [at(file, 'lead_department', value.lead_department)]),
    ),
  ];
};

/** A question's reading taken is one of those it lists. */
export const takenReadingsAreListed: Check = ({ authored }) =>
  authored.questions.flatMap(({ id, taken, readings }, i) =>
    taken > readings.length
      ? [
          {
            file: 'questions.yaml',
            field: `[${i}]（${id}）.taken`,
            message: `写的是第 ${taken} 种，但只列了 ${readings.length} 种`,
          },
        ]
      : [],
  );
