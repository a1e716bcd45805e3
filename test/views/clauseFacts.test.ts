/** The sentences that readers of the rule pages get, as a whole: a change of them must be seen. */

import { expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { bonusFacts, deductionFacts, ruleFacts } from '../../src/views/clauseFacts.ts';
import { exampleLine } from '../../src/views/exampleLine.ts';

const { rubric } = loadEdition('2023');

test('facts and examples of every clause', async () => {
  const clauses = [
    ...rubric.categories.flatMap((category) =>
      category.items.flatMap((item) =>
        item.rules.map((rule) => ({ clause: rule, facts: ruleFacts(rubric, rule, item, category) })),
      ),
    ),
    ...rubric.bonuses.map((bonus) => ({ clause: bonus, facts: bonusFacts(rubric, bonus) })),
    ...rubric.deductions.map((one) => ({ clause: one, facts: deductionFacts(rubric, one) })),
  ];
  const text = clauses.map(({ clause, facts }) =>
    [
      `${clause.code} ${clause.text}`,
      ...facts.map(({ name, value }) => `  ${name}：${value}`),
      ...clause.examples.map((example) => {
        const { entered, outcome, why, under } = exampleLine(rubric, clause.code, example);
        return `  例：${under ? `换一种理解（${under}）：` : ''}${entered} → ${outcome}　${why}`;
      }),
    ].join('\n'),
  );
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/clauses-2023.txt');
});
