/** 自评表: whole, or for each department what it scores. */

import type { Category } from '../score/rubric.ts';
import { type Department, departmentsOf } from '../views/departments.ts';
import { day } from '../views/moment.ts';
import { annexTable } from './annexTable.ts';
import { detailsTable } from './detailsTable.ts';
import type { Form } from './form.ts';
import { type Given, rowsByOwner } from './given.ts';
import { notesOfPart, notesTable } from './notesTable.ts';
import { outsideTables } from './outsideTables.ts';
import { totalsTable } from './totalsTable.ts';
import { unfinishedLine } from './unfinished.ts';

/** The name of the sheet in headings and file names. */
export const sheetTitle = ({ rubric }: Pick<Given, 'rubric'>): string => `${rubric.shortTitle}自评表`;

/** The period that is assessed. */
export const periodLine = ({ rubric }: Pick<Given, 'rubric'>): string =>
  `考核时限：${day(rubric.period.from)}至${day(rubric.period.to)}`;

/** The rules of some categories. */
const rulesOf = (categories: readonly Category[]): string[] =>
  categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code)));

export function wholeForm(given: Given): Form {
  const { categories, bonuses, deductions } = given.rubric;
  const outside = [...bonuses, ...deductions].map(({ code }) => code);
  const appendix = detailsTable(given, [...rulesOf(categories), ...outside, '']);
  return {
    title: sheetTitle(given),
    name: '自评表',
    subtitle: periodLine(given),
    unfinished: unfinishedLine(given),
    tables: [annexTable(given, categories), ...outsideTables(given), totalsTable(given), notesTable(given, appendix)],
    appendix,
    sealed: '单位（盖章）',
    reviewer: '',
  };
}

/** The part of a result that is of some categories. */
function partOf(given: Given, categories: readonly Category[]): Given {
  const items = new Set(categories.flatMap((category) => category.items.map(({ code }) => code)));
  const rules = new Set(rulesOf(categories));
  // Those that belong nowhere may be of any.
  const rows = [...rules, ''].flatMap((owner) => rowsByOwner(given).get(owner) ?? []);
  const { result, faulty } = given;
  const isOwn = (code: string) => [...rules].some((rule) => code === rule || code.startsWith(`${rule}.`));
  return {
    ...given,
    rows,
    faulty: new Set(rows.flatMap(({ id }) => (faulty.has(id) ? [id] : []))),
    result: {
      ...result,
      items: result.items.filter(({ code }) => items.has(code)),
      rules: result.rules.filter(({ code }) => rules.has(code)),
      // Rules of other departments may be about the same fact: each is told.
      gaps: result.gaps.filter((gap) => [gap.code, ...(gap.kind === 'overlap' ? gap.with : [])].some(isOwn)),
      bonuses: [],
      deductions: [],
      vetoes: [],
    },
  };
}

function departmentForm(given: Given, { name, categories }: Department): Form {
  const own = partOf(given, categories);
  const appendix = detailsTable(own, [...rulesOf(categories), '']);
  return {
    title: `${sheetTitle(given)}（${name}）`,
    name: `科室表（${name}）`,
    subtitle: periodLine(given),
    unfinished: unfinishedLine(given, categories),
    tables: [annexTable(given, categories), notesOfPart(own, appendix)],
    appendix,
    sealed: '单位（盖章）',
    reviewer: '科室审核人（签字）',
  };
}

/** Of one department, or of all in the order of the regulation. */
export const departmentForms = (given: Given, name: string | null): Form[] =>
  departmentsOf(given.rubric)
    .filter((department) => name === null || department.name === name)
    .map((department) => departmentForm(given, department));
