import type { RubricProblem } from '../problem.ts';
import { type Check, type Written, writtenClauses, writtenCodes } from './check.ts';

function doubled(written: readonly Written[], what: string): RubricProblem[] {
  const first = new Map<string, string>();
  const problems: RubricProblem[] = [];
  for (const { file, field, name } of written) {
    const known = first.get(name);
    if (known) problems.push({ file, field, message: `${what} ${name} 重复，已经用在 ${known}，请另编` });
    else first.set(name, `${file} › ${field}`);
  }
  return problems;
}

const idsOf = (file: string, list: readonly { readonly id: string }[]): Written[] =>
  list.map(({ id }, i) => ({ file, field: `[${i}].id`, name: id }));

/** A code or id means one thing. */
export const codesAreUnique: Check = (subject) => {
  const { readings, questions, overlaps, totals } = subject.authored;
  return [
    ...doubled([...writtenCodes(subject), ...writtenClauses(subject)], '编号'),
    ...doubled(idsOf('readings.yaml', readings), '口径'),
    ...readings.flatMap(({ id, choices }, i) =>
      doubled(
        choices.map(({ key }, c) => ({ file: 'readings.yaml', field: `[${i}]（${id}）.choices[${c}].key`, name: key })),
        '选法',
      ),
    ),
    ...doubled(idsOf('questions.yaml', questions), '问题'),
    ...doubled(idsOf('overlaps.yaml', overlaps), '分组'),
    ...doubled(idsOf('totals.yaml', totals), '算例'),
  ];
};

/** Codes are typed by people: they are compared folded and in capitals. */
export const codesAreTypable: Check = (subject) =>
  writtenCodes(subject)
    .filter(({ name }) => !/^[A-Z0-9][A-Z0-9.-]*$/.test(name))
    .map(({ file, field, name }) => ({ file, field, message: `编号 ${name} 只能用大写字母、数字、点和短横线` }));

/** A category's file is named for its code. */
export const fileNamesAreCodes: Check = ({ authored }) =>
  authored.categories
    .filter(({ file, value }) => file !== `categories/${value.code}.yaml`)
    .map(({ file, value }) => ({
      file,
      field: 'code',
      message: `文件名与类别编号 ${value.code} 不一致，请改名为 categories/${value.code}.yaml`,
    }));

/** An exclusive group has at least two rules, all of one item. */
export const exclusiveGroupsAreShared: Check = ({ authored }) =>
  authored.categories.flatMap(({ file, value }) =>
    value.items.flatMap((item, i) =>
      item.rules.flatMap(({ exclusive }, r) =>
        exclusive !== undefined && item.rules.filter((other) => other.exclusive === exclusive).length < 2
          ? [
              {
                file,
                field: `items[${i}].rules[${r}].exclusive`,
                message: `本项里没有别的条款也属于“${exclusive}”，取重至少要两条`,
              },
            ]
          : [],
      ),
    ),
  );
