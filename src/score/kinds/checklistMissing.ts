import * as v from 'valibot';
import { short } from '../exact.ts';
import { type Kind, points, positive, text } from './kind.ts';

/** “每少一项扣X分”: an amount for each listed component that is missing. */
export const schema = v.object({
  /** For each missing component. */
  points,
  /** The rule's own cap (“在N分内扣分”). */
  sub_cap: v.optional(points),
  components: v.pipe(
    v.array(
      v.strictObject({
        code: text,
        name: text,
        /** How many make it done; without one, at least one. */
        target: v.optional(positive),
        unit: v.optional(text),
      }),
    ),
    v.minLength(1, '至少列一项'),
  ),
});
type Params = v.InferOutput<typeof schema>;

const deduction = ({ points, sub_cap = Number.POSITIVE_INFINITY }: Params, missing: number) =>
  Math.min(sub_cap, points * missing);

export const checklistMissing: Kind<Params, 'checklist'> = {
  input: () => 'checklist',
  deduct(params, { missing }) {
    const { components, points } = params;
    if (missing === 0) return { points: 0, why: '没有缺项，不扣分' };
    const result = deduction(params, missing);
    const cut = result < points * missing ? `，本条最多扣 ${short(result)} 分` : '';
    return {
      points: result,
      why: `${components.length} 项中少 ${missing} 项，扣 ${missing} × ${short(points)} = ${short(points * missing)} 分${cut}`,
    };
  },
  formula: ({ points, sub_cap }, x) => (sub_cap === undefined ? `${x}*${points}` : `MIN(${sub_cap},${x}*${points})`),
  remedy({ components }, { missing, which = [] }) {
    const names = components.filter(({ code }) => which.includes(code)).map(({ name }) => name);
    return `补上缺的 ${missing} 项${names.length > 0 ? `（${names.join('、')}）` : ''}`;
  },
  worst: (params) => deduction(params, params.components.length),
  price: ({ points, components }) => `共 ${components.length} 项，每少一项 ${short(points)} 分`,
  fill: () => '分项各填一行，这一行留空；只知道缺几项的，只填这一行（缺的项数），分项留空',
};
