import * as v from 'valibot';
import type { Entry } from '../entry.ts';
import { type Hundredths, short } from '../exact.ts';
import type { BonusKind } from './bonusKind.ts';
import { text } from './kind.ts';

/** Amounts decided case by case; of one matter at several levels only the highest counts. */
export const schema = v.object({ decided_by: text });
type Params = v.InferOutput<typeof schema>;

const amount = (entry: Entry): Hundredths => (entry.figure.is === 'amount' ? entry.figure.points : 0);

/** The entries that count: the highest of each matter, and each one that names no matter. */
function counted(entries: readonly Entry[]): Entry[] {
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const key = entry.matter === '' ? `row ${entry.row}` : `matter ${entry.matter}`;
    const known = best.get(key);
    if (!known || amount(entry) > amount(known)) best.set(key, entry);
  }
  return [...best.values()];
}

export const openAmount: BonusKind<Params> = {
  slots: ({ code, name }, { decided_by }) => [
    { code, input: 'amount', title: name, fill: `填${decided_by}确定的加分值，同一事项填同样的“事项”，只计最高的一次` },
  ],
  price: ({ decided_by }) => `分值由${decided_by}确定`,
  award(_, entries) {
    const kept = counted(entries);
    const points = kept.reduce((sum, entry) => sum + amount(entry), 0);
    const left = entries.length - kept.length;
    const sum = kept.length > 1 ? `${kept.map((entry) => short(amount(entry))).join(' + ')} = ` : '按所填加分值，';
    return { points, why: `${sum}加 ${short(points)} 分${left ? `（同一事项取最高，${left} 行不另计）` : ''}` };
  },
  formula: (_, [amount]) => `${amount}*100`,
  best: () => 0,
  claim: (_, entries) =>
    counted(entries)
      .filter((entry) => !entry.hasEvidence)
      .reduce((sum, entry) => sum + amount(entry), 0),
};
