import { short, sum } from '../../score/exact.ts';
import type { RubricProblem } from '../problem.ts';
import type { Check } from './check.ts';

/** Items add up to their category, categories to the total. */
export const pointsAddUp: Check = ({ authored }) => {
  const problems: RubricProblem[] = [];
  for (const { file, value } of authored.categories) {
    const items = sum(value.items.map((item) => item.points));
    if (items !== value.points) {
      const message = `类别写的是 ${short(value.points)} 分，各考核内容合计 ${short(items)} 分，请核对`;
      problems.push({ file, field: 'points', message });
    }
  }
  const all = sum(authored.categories.map(({ value }) => value.points));
  if (all !== authored.edition.total) {
    const message = `总分写的是 ${short(authored.edition.total)} 分，各类别合计 ${short(all)} 分，请核对`;
    problems.push({ file: 'edition.yaml', field: 'total', message });
  }
  return problems;
};

/** The least is not above the most, the first day not after the last. */
export const boundsAreInOrder: Check = ({ authored }) => {
  const { from, to } = authored.edition.period;
  const amounts = authored.categories.flatMap(({ file, value }) =>
    value.items.flatMap((item, i) =>
      item.rules.flatMap((rule, r) =>
        'min' in rule && rule.min > rule.max
          ? [
              {
                file,
                field: `items[${i}].rules[${r}].min`,
                message: `最少 ${short(rule.min)} 分大于最多 ${short(rule.max)} 分，请核对`,
              },
            ]
          : [],
      ),
    ),
  );
  return from <= to
    ? amounts
    : [...amounts, { file: 'edition.yaml', field: 'period', message: `起 ${from} 晚于止 ${to}，请核对` }];
};
