/** Authored values → the compiled rubric. Pure reshaping; the checks come before and after. */

import type { Bonus, Component, Example, GeneralDeduction, Item, Reading, Rubric, Rule } from '../score/rubric.ts';
import type { Authored } from './parse.ts';

type AuthoredCategory = Authored['categories'][number]['value'];
type AuthoredRule = AuthoredCategory['items'][number]['rules'][number];
type AuthoredBonus = Authored['bonuses']['bonuses'][number];
type AuthoredDeduction = Authored['deductions']['deductions'][number];

interface AuthoredExample {
  readonly enter: string;
  readonly reading: Readonly<Record<string, string>>;
  readonly deduct?: number | undefined;
}

const examplesOf = (code: string, examples: readonly AuthoredExample[]): Example[] =>
  examples.map(({ enter, reading, deduct }) => ({ enter: { [code]: enter }, reading, points: deduct ?? null }));

function ruleOf(authored: AuthoredRule): Rule {
  const { code, text, exclusive, not_applicable_warning, note, evidence, questions, examples, kind, ...params } =
    authored;
  const components: Component[] =
    'components' in params
      ? params.components.map(({ code, name, target, unit }) => ({
          code,
          name,
          target: target ?? null,
          unit: unit ?? null,
        }))
      : [];
  return {
    code,
    text,
    kind,
    params,
    components,
    unit: 'unit' in params ? (params.unit ?? null) : null,
    maxCount: 'max_count' in params ? (params.max_count ?? null) : null,
    exclusive: exclusive ?? null,
    note: note ?? null,
    evidence: evidence ?? null,
    notApplicableWarning: not_applicable_warning ?? null,
    questions,
    examples: examplesOf(code, examples),
  };
}

const itemOf = (authored: AuthoredCategory['items'][number]): Item => ({
  code: authored.code,
  title: authored.title ?? null,
  label: authored.label ?? null,
  points: authored.points,
  content: authored.content,
  standard: authored.standard,
  bonusReference: authored.bonus_reference ?? null,
  rules: authored.rules.map(ruleOf),
});

function bonusOf(authored: AuthoredBonus): Bonus {
  const { code, number, name, text, kind, note, evidence, questions, examples, ...params } = authored;
  return {
    code,
    number: number ?? null,
    name,
    text,
    kind,
    params,
    note: note ?? null,
    evidence: evidence ?? null,
    questions,
    examples: examples.map(({ enter, reading, add }) => ({
      enter: typeof enter === 'string' ? { [code]: enter } : enter,
      reading,
      points: add,
    })),
  };
}

function deductionOf(authored: AuthoredDeduction): GeneralDeduction {
  const { code, name, number, text, kind, veto, note, evidence, questions, examples, ...params } = authored;
  return {
    code,
    name: name ?? null,
    number,
    text,
    kind,
    params,
    unit: params.unit,
    veto: veto ?? null,
    note: note ?? null,
    evidence: evidence ?? null,
    questions,
    examples: examplesOf(code, examples),
  };
}

function setsOf(authored: Authored['readings'][number], rules: readonly Rule[]): Reading['sets'] {
  const { sets } = authored;
  if (!sets) return null;
  if ('arithmetic' in sets) return { target: 'arithmetic', field: sets.arithmetic };
  if ('ranking' in sets) return { target: 'ranking', field: sets.ranking };
  if ('rules' in sets) return { target: 'rules', field: sets.field, codes: sets.rules };
  const codes = rules
    .filter((rule) => rule.kind === sets.kind && !sets.except.includes(rule.code))
    .map((rule) => rule.code);
  return { target: 'rules', field: sets.field, codes };
}

export function build(name: string, authored: Authored): Rubric {
  const { edition, deductions } = authored;
  const categories = authored.categories.map(({ value }) => ({
    code: value.code,
    name: value.name,
    points: value.points,
    departments: value.departments,
    leadDepartment: value.lead_department ?? null,
    departmentsText: value.departments_text,
    items: value.items.map(itemOf),
  }));
  const rules = categories.flatMap((category) => category.items.flatMap((item) => item.rules));
  const clause = ({ code, name, text, note, questions }: (typeof edition.discipline)[number]) => ({
    code,
    name: name ?? null,
    text,
    note: note ?? null,
    questions,
  });
  return {
    edition: name,
    title: edition.title,
    shortTitle: edition.short_title,
    annexTitle: edition.annex_title,
    period: edition.period,
    total: edition.total,
    arithmetic: edition.arithmetic,
    words: edition.words,
    cap: clause(edition.cap),
    categories,
    bonuses: authored.bonuses.bonuses.map(bonusOf),
    bonusNotes: authored.bonuses.notes.map(clause),
    deductions: deductions.deductions.map(deductionOf),
    vetoes: deductions.vetoes.map(({ code, name, text, applies_to, scope, questions }) => ({
      code,
      name: name ?? null,
      text,
      triggers: deductions.deductions.filter((deduction) => deduction.veto === code).map((deduction) => deduction.code),
      appliesTo: applies_to,
      scope,
      questions,
    })),
    bottom: { ...edition.bottom, name: edition.bottom.name ?? null },
    discipline: edition.discipline.map(clause),
    procedure: {
      text: edition.procedure.text,
      steps: edition.procedure.steps.map(({ name, text, actor, when, outputs, to, questions }) => ({
        name,
        text,
        actor,
        when: when ?? null,
        outputs,
        to: to ?? null,
        questions,
      })),
    },
    requirements: edition.requirements,
    readings: authored.readings.map((reading) => ({
      id: reading.id,
      question: reading.question,
      questions: reading.questions,
      default: reading.default,
      choices: reading.choices.map(({ key, label, value }) => ({ key, label, value: value ?? key })),
      concerns: reading.concerns,
      sets: setsOf(reading, rules),
    })),
    overlaps: authored.overlaps.map(({ id, rules: codes, why }) => ({ id, codes, why })),
    carry: authored.carry,
  };
}
