/**
 * Random tables and choices for any edition, made from its compiled rubric alone: no code and no figure of one edition
 * is written here. The tables are valid (no row is in error) but written as staff write them: 有, 3件, ９６％, 29/30.
 */

import fc from 'fast-check';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import type { Choices } from '../../src/score/choices.ts';
import type { Rubric, Rule } from '../../src/score/rubric.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';

/** The cells of a row that the arbitraries fill; ids come last, when the whole table stands. */
type Cells = Partial<Omit<Row, 'id' | 'code'>>;
type Line = { readonly code: string } & Cells;

const often = <T>(value: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 2, arbitrary: other });

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).replaceAll('．', '.');

/** A unit as it is written behind a figure: without its explanation in brackets. */
const bareUnit = (slot: Slot) => (slot.unit ?? '').replace(/（.*?）/g, '');

/** A plain number as it may be written: bare, with its unit, in full-width digits, with spaces. */
const written = (number: string, slot: Slot): fc.Arbitrary<string> =>
  often(number, fc.constantFrom(`${number}${bareUnit(slot)}`, fullWidth(number), ` ${number} `, `+${number}`));

/** Decimals without idle zeros, from whole hundredths. */
const decimals = (hundredths: number) => String(hundredths / 100);

/** Whole numbers that matter to a rule (targets, benchmarks, steps), so that figures fall on both sides of them. */
const landmarks = (params: object): number[] => [
  ...new Set(Object.values(params).filter((value): value is number => Number.isInteger(value) && value > 0)),
];

const smallCount = fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(40) });

/** Days in, before and after the edition's period, in every form that is understood, or not. */
function dates({ period }: Rubric): fc.Arbitrary<string> {
  const years = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  const day = fc.tuple(
    fc.constantFrom(...years, years[0] ?? 0, (years[0] ?? 0) - 1),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  );
  const two = (n: number) => String(n).padStart(2, '0');
  const forms = day.chain(([y, m, d]) =>
    fc.constantFrom(
      `${y}-${two(m)}-${two(d)}`,
      `${y}/${m}/${d}`,
      `${y}.${m}.${d}`,
      `${y}${two(m)}${two(d)}`,
      `${y}年${m}月${d}日`,
      `${m}月${d}日`,
      fullWidth(`${y}-${m}-${d}`),
    ),
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: forms },
    { weight: 1, arbitrary: fc.constant('年初') },
  );
}

/** Cells beside the figure that most rows have. */
const aside = (rubric: Rubric): fc.Arbitrary<Cells> =>
  fc.record({
    date: dates(rubric),
    matter: fc.constantFrom('', '', '平安创建', '法治宣传', ' 信息化 '),
    note: fc.constantFrom('', '见会议纪要'),
    evidence: fc.constantFrom('', '照片.zip'),
    person: fc.constantFrom('', '王某'),
  });

const yesNo = often('', fc.constantFrom('是', '否', '0', '有'));

const lineOf = (slot: Slot, rubric: Rubric, figure: fc.Arbitrary<Cells>): fc.Arbitrary<Line> =>
  fc
    .tuple(often(slot.code, fc.constantFrom(fullWidth(slot.code), slot.code.toLowerCase())), aside(rubric), figure)
    .map(([code, cells, own]) => ({ ...cells, ...own, code }));

/** A part of a figure that had not been truthfully reported, or all of it. */
const part = (text: (part: number) => string, n: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('是', '否', '0') },
    { weight: 2, arbitrary: fc.nat(n).map(text) },
  );

const counted = (slot: Slot): fc.Arbitrary<Cells> =>
  (slot.maxCount === null ? smallCount : fc.nat(slot.maxCount)).chain((n) => {
    const words = n === 0 ? ['无', '否'] : n === 1 ? ['有', '是'] : [String(n)];
    return fc.record({
      value: fc.oneof(
        { weight: 4, arbitrary: written(String(n), slot) },
        { weight: 1, arbitrary: fc.constantFrom(...words) },
      ),
      concealed: slot.of === 'bonus' ? cancelled : part(String, n),
    });
  });

/** Any value but empty, 0 or 否 cancels a row of a bonus. */
const cancelled = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom('是', '0', '否', '1', '虚报') },
);

function amount(slot: Slot): fc.Arbitrary<Cells> {
  const { min, max } = slot.bounds ?? { min: 0, max: null };
  const above = fc.integer({ min, max: max ?? 1000 });
  return fc.oneof(fc.constant(0), above, fc.constant(max ?? min)).chain((points) =>
    fc.record({
      value: written(decimals(points), slot),
      concealed: slot.of === 'bonus' ? cancelled : part(decimals, points),
    }),
  );
}

function percent(slot: Slot, marks: readonly number[]): fc.Arbitrary<Cells> {
  const below = fc.constantFrom(100, ...marks.filter((mark) => mark <= 100)).chain((mark) => fc.nat(mark * 100));
  const near = fc
    .tuple(fc.constantFrom(100, ...marks), fc.integer({ min: -300, max: 300 }))
    .map(([mark, away]) => Math.min(10_000, Math.max(0, mark * 100 + away)));
  const rate = fc
    .oneof(
      below,
      near,
      fc.constantFrom(...marks, 100).map((mark) => Math.min(100, mark) * 100),
    )
    .chain((hundredths) => fc.constantFrom(...['', '%', ' %', '％'].map((sign) => `${decimals(hundredths)}${sign}`)));
  const share = fc
    .integer({ min: 1, max: 90 })
    .chain((all) =>
      fc.tuple(fc.oneof(fc.nat(all), fc.integer({ min: Math.max(0, all - 3), max: all })), fc.constant(all)),
    )
    .chain(([done, all]) => fc.constantFrom(`${done}/${all}`, `${done}÷${all}`, `${done} / ${all}`, `${done}／${all}`));
  return fc.record({ value: fc.oneof(rate, share), concealed: yesNo }).map((cells) => ({ ...cells, code: slot.code }));
}

function number(slot: Slot, marks: readonly number[]): fc.Arbitrary<Cells> {
  const near = fc.constantFrom(1, ...marks.filter((mark) => mark < 100)).chain((mark) => fc.nat(mark + 2));
  const plain = fc.oneof({ weight: 6, arbitrary: near }, { weight: 1, arbitrary: fc.nat(5000) });
  const value = plain.chain((n) => (n < 1000 ? written(String(n), slot) : fc.constant(n.toLocaleString('en-US'))));
  return fc.record({ value, concealed: yesNo });
}

const component = (slot: Slot): fc.Arbitrary<Cells> =>
  fc.record({
    value: fc.nat((slot.target ?? 1) + 1).chain((n) => written(String(n), slot)),
    concealed: yesNo,
  });

const score = (slot: Slot, marks: readonly number[]): fc.Arbitrary<Cells> =>
  fc.record({
    value: fc
      .constantFrom(1, ...marks)
      .chain((mark) =>
        fc.oneof(
          fc.nat(mark * 100),
          fc.integer({ min: 0, max: mark + 5 }).map((n) => n * 100),
        ),
      )
      .chain((hundredths) => written(decimals(Math.min(hundredths, 50_000)), slot)),
    concealed: yesNo,
  });

/** Rows of one code, none in error, of any input but those of a checklist. */
function filled(slot: Slot, rubric: Rubric, params: object): fc.Arbitrary<Line[]> {
  const marks = landmarks(params);
  const several = (figure: fc.Arbitrary<Cells>) =>
    fc.array(lineOf(slot, rubric, figure), { minLength: 1, maxLength: 4, size: 'max' });
  const one = (figure: fc.Arbitrary<Cells>) => lineOf(slot, rubric, figure).map((line) => [line]);
  switch (slot.input) {
    case 'count': {
      const { maxCount } = slot;
      if (maxCount === null) return several(counted(slot));
      // At most `maxCount` in all: each row takes from what the rows before it left.
      return fc
        .array(fc.integer({ min: 0, max: maxCount }), { minLength: 1, maxLength: 3 })
        .map((counts) => {
          let left = maxCount;
          return counts.map((wanted) => {
            const n = Math.min(left, wanted);
            left -= n;
            return n;
          });
        })
        .chain((counts) => fc.tuple(...counts.map((n) => lineOf(slot, rubric, counted({ ...slot, maxCount: n })))));
    }
    case 'amount':
      return several(amount(slot));
    case 'percent':
      return one(percent(slot, marks));
    case 'number':
      return several(number(slot, marks));
    case 'score':
      return one(score(slot, marks));
    case 'rank':
      return one(
        fc.record({
          value: fc.integer({ min: 1, max: 10 }).chain((n) => fc.constantFrom(`${n}`, `第${n}名`)),
          concealed: cancelled,
        }),
      );
    case 'component':
      return fc.oneof(
        several(component(slot)),
        several(fc.record({ value: fc.constantFrom('否', '无', '0'), concealed: yesNo })),
        several(fc.record({ value: fc.constantFrom('是', '有', '0', '1'), concealed: yesNo })),
      );
    case 'checklist':
      return one(fc.record({ value: fc.nat(slot.maxCount ?? 0).map(String), concealed: yesNo }));
    default:
      return slot.input satisfies never;
  }
}

/** A clause's rows: mostly its figure, or none at all; now and then an empty row alone or beside them. */
const maybe = (slot: Slot, rubric: Rubric, rows: fc.Arbitrary<Line[]>): fc.Arbitrary<Line[]> => {
  const empty = lineOf(slot, rubric, fc.constantFrom({ value: '' }, { value: '　 ' }));
  return fc.oneof(
    { weight: 8, arbitrary: rows },
    { weight: 3, arbitrary: fc.constant<Line[]>([]) },
    { weight: 1, arbitrary: empty.map((line) => [line]) },
    { weight: 1, arbitrary: fc.tuple(rows, empty).map(([lines, line]) => [line, ...lines]) },
  );
};

function ruleLines(rule: Rule, slots: ReadonlyMap<string, Slot>, rubric: Rubric): fc.Arbitrary<Line[]> {
  const at = (code: string): Slot => {
    const slot = slots.get(code);
    if (!slot) throw new Error(`no slot ${code}`);
    return slot;
  };
  const own = at(rule.code);
  const parts = rule.components.map(({ code }) => maybe(at(code), rubric, filled(at(code), rubric, rule.params)));
  const byParts = fc.tuple(...parts).map((lines) => lines.flat());
  const byFigure = maybe(own, rubric, filled(own, rubric, rule.params));
  const idle = lineOf(own, rubric, fc.constant({ value: '不适用' })).map((line) => [line]);
  return fc.oneof(
    { weight: 12, arbitrary: parts.length > 0 ? fc.oneof(byParts, byParts, byFigure) : byFigure },
    { weight: 1, arbitrary: idle },
  );
}

/** Tables of one station, every row valid: full ones, thin ones, and ones of a few clauses only. */
export function tables(rubric: Rubric): fc.Arbitrary<Row[]> {
  const slots = slotsOf(rubric);
  const rules = rubric.categories.flatMap((category) => category.items.flatMap((item) => item.rules));
  const outside = [...slots.values()].filter((slot) => slot.of === 'bonus' || slot.of === 'deduction');
  const paramsOf = (slot: Slot) => rubric.bonuses.find((bonus) => bonus.code === slot.owner)?.params ?? {};
  const clauses = [
    ...rules.map((rule) => ruleLines(rule, slots, rubric)),
    ...outside.map((slot) => maybe(slot, rubric, filled(slot, rubric, paramsOf(slot)))),
  ].map((lines) => fc.tuple(fc.nat(99), lines));
  return (
    fc
      .tuple(fc.constantFrom(2, 2, 25, 60, 90), fc.constantFrom('', '城东司法所'), ...clauses)
      // A die that shows less than the table lacks drops its clause, so that shrinking drops clauses first.
      .map(([lacking, station, ...found]) =>
        found
          .flatMap(([die, lines]) => (die >= lacking ? lines : []))
          .map((line, index) => ({ ...emptyRow, station, ...line, id: `row-${index}`, line: index + 2 })),
      )
  );
}

/** Choices of readings, for the whole edition and for single rules; none of them need differ from the default. */
export function choicesOf(rubric: Rubric): fc.Arbitrary<Choices> {
  const one = rubric.readings
    .filter((reading) => reading.sets !== null)
    .map(({ id, sets, choices }) => {
      const key = fc.constantFrom(...choices.map((choice) => choice.key));
      const whole = key.map((choice): Choices => ({ [id]: choice }));
      const none = fc.constant<Choices>({});
      if (sets?.target !== 'rules' || sets.codes.length === 0) return fc.oneof(none, none, whole);
      const single = fc.array(
        fc.tuple(fc.constantFrom(...sets.codes), key).map(([code, choice]): Choices => ({ [`${id}@${code}`]: choice })),
        { maxLength: 3 },
      );
      const both = fc
        .tuple(fc.oneof(none, whole), single)
        .map(([all, singles]): Choices => Object.assign({}, all, ...singles));
      return fc.oneof(none, none, whole, both);
    });
  return fc.tuple(...one).map((found): Choices => Object.assign({}, ...found));
}
