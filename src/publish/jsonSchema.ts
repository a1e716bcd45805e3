/**
 * The JSON Schema (draft 7) of a published `rubric.json`: the shape of `Rubric` in `src/score/rubric.ts`, with each
 * kind's own parameters. A test holds both editions against it, so that it cannot fall behind. And that of a work file.
 */

import { toJsonSchema } from '@valibot/to-json-schema';
import { workFileShape } from '../drafts/workFile.ts';
import { bonusSchemas } from '../score/kinds/bonusKinds.ts';
import { schemas } from '../score/kinds/kinds.ts';

type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const texts: Schema = { type: 'array', items: text };
const hundredths: Schema = { type: 'integer', description: '百分之一分：50 即 0.5 分' };
const day: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const listOf = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
const mapOf = (additionalProperties: Schema): Schema => ({ type: 'object', additionalProperties });
/** An object that has just these properties. */
const shape = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

/** Authored parameters as they come out of the compiler. */
function paramsOf(kinds: Readonly<Record<string, Parameters<typeof toJsonSchema>[0]>>): Schema[] {
  return Object.entries(kinds).map(([kind, schema]) => {
    const { $schema, ...params } = toJsonSchema(schema, { typeMode: 'output', ignoreActions: ['check', 'trim'] });
    return { anyOf: [{ properties: { kind: { not: { const: kind } } } }, { properties: { params } }] };
  });
}

const example = shape({ enter: mapOf(text), reading: mapOf(text), points: orNull(hundredths) });
const clause = shape({ code: text, name: orNull(text), text, note: orNull(text), questions: texts });
const explained = {
  kind: text,
  params: { type: 'object' },
  note: orNull(text),
  evidence: orNull(text),
  questions: texts,
  examples: listOf(example),
};

const rule: Schema = {
  ...shape({
    code: text,
    text,
    ...explained,
    kind: oneOf(...Object.keys(schemas)),
    components: listOf(shape({ code: text, name: text, target: orNull({ type: 'number' }), unit: orNull(text) })),
    unit: orNull(text),
    maxCount: orNull({ type: 'integer' }),
    exclusive: orNull(text),
    notApplicableWarning: orNull(text),
  }),
  allOf: paramsOf(schemas),
};

const item = shape({
  code: text,
  title: orNull(text),
  label: orNull(text),
  points: hundredths,
  content: text,
  standard: text,
  bonusReference: orNull(shape({ text, bonus: text, note: text })),
  rules: listOf(rule),
});

const category = shape({
  code: text,
  name: text,
  points: hundredths,
  departments: texts,
  leadDepartment: orNull(text),
  departmentsText: text,
  items: listOf(item),
});

const bonus: Schema = {
  ...shape({
    code: text,
    number: orNull(text),
    name: text,
    text,
    ...explained,
    kind: oneOf(...Object.keys(bonusSchemas)),
  }),
  allOf: paramsOf(bonusSchemas),
};

const deduction = shape({
  code: text,
  name: orNull(text),
  number: text,
  text,
  ...explained,
  unit: orNull(text),
  veto: orNull(text),
});

const step = shape({
  name: text,
  text,
  actor: text,
  when: orNull(text),
  outputs: texts,
  to: orNull(text),
  questions: texts,
});

const reading = shape({
  id: text,
  question: text,
  questions: texts,
  default: text,
  choices: listOf(shape({ key: text, label: text, value: text })),
  concerns: texts,
  sets: orNull({
    oneOf: [
      shape({ target: { const: 'rules' }, field: text, codes: texts }),
      shape({ target: { const: 'arithmetic' }, field: text }),
      shape({ target: { const: 'ranking' }, field: text }),
    ],
  }),
});

export const rubricSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '考核办法数据',
  description: '一个年度的考核办法：类别、考核内容、扣分标准、加分、扣分、一票否决、口径。分值都以百分之一分为单位。',
  ...shape({
    $schema: text,
    edition: text,
    title: text,
    shortTitle: text,
    annexTitle: text,
    period: shape({ from: day, to: day }),
    total: hundredths,
    arithmetic: shape({
      cap: oneOf('item', 'category'),
      floor: oneOf('none', 'zero'),
      double_base: oneOf('concealed', 'entry'),
      double_cap: oneOf('inside', 'outside'),
    }),
    words: shape({ annex: text, deductions: text, high: text, proviso: text, review: text, outside: text }),
    cap: clause,
    categories: listOf(category),
    bonuses: listOf(bonus),
    bonusNotes: listOf(clause),
    deductions: listOf(deduction),
    vetoes: listOf(
      shape({ code: text, name: orNull(text), text, triggers: texts, appliesTo: texts, scope: text, questions: texts }),
    ),
    bottom: shape({
      code: text,
      name: orNull(text),
      n: { type: 'integer' },
      text,
      veto: text,
      consequences: texts,
      questions: texts,
    }),
    discipline: listOf(clause),
    procedure: shape({ text, steps: listOf(step) }),
    requirements: texts,
    readings: listOf(reading),
    overlaps: listOf(shape({ id: text, codes: texts, why: text })),
    carry: listOf(shape({ from: text, codes: mapOf(orNull(text)) })),
  }),
};

/** Of a work file (工作文件), as this version writes it. */
export const workFileSchema: Schema = {
  ...toJsonSchema(workFileShape),
  title: '工作文件',
  description:
    '一份台账的全部内容：各行、说明、口径、不计分的列；points 是恢复点。时刻都是 ISO 8601，target 以百分之一分为单位。',
};
