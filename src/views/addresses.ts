/** Where everything of an edition that has a code or an id is explained: what the 404 page leads to. */

import type { Edition } from '../rubric/compile.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { questionLabel } from './clauseQuestions.ts';
import { itemName, shownCode } from './names.ts';
import { adjustmentsPage, clausePath, editionPath, itemOf, questionPath } from './paths.ts';

export interface Address {
  readonly href: string;
  readonly name: string;
  /** The page on which it stands; null for a page of its own. */
  readonly on: string | null;
}

/** Pages of an edition by their folder. */
function pages({ rubric, errata }: Edition): [string, Address][] {
  const named = [
    ['departments', '分科室'],
    ['adjustments', '加分与扣分'],
    ['procedure', '考核程序'],
    ['readings', '口径说明'],
    ...(errata ? [['errata', '校勘'] as const] : []),
    ['data', '数据下载'],
  ] as const;
  const annex = rubric.categories.flatMap(({ code, name, items }) => [
    [code, `${code} ${name}`] as const,
    ...items.map((item) => [item.code, `${item.code} ${itemName(item)}`] as const),
  ]);
  return [...named, ...annex].map(([folder, name]) => [
    folder,
    { href: editionPath(rubric.edition, `${folder}/`), name, on: null },
  ]);
}

const clauseCodes = (rubric: Rubric): string[] => [
  ...slotsOf(rubric).keys(),
  ...[...rubric.bonuses, ...rubric.bonusNotes, rubric.cap, ...rubric.vetoes, rubric.bottom, ...rubric.discipline].map(
    ({ code }) => code,
  ),
];

/** By what stands in an address after the year, in capitals. A clause goes before a question of the same name. */
export function addressesOf(edition: Edition): Readonly<Record<string, Address>> {
  const { rubric, questions } = edition;
  const own = pages(edition);
  const nameOf = new Map(own.map(([folder, { name }]) => [folder, name]));
  const clauses = clauseCodes(rubric).map((code): [string, Address] => {
    const on = nameOf.get(itemOf(rubric, code) ?? adjustmentsPage.slice(0, -1)) ?? null;
    return [code, { href: clausePath(rubric, code), name: shownCode(rubric, code), on }];
  });
  const asked = questions.map(({ id, title }): [string, Address] => [
    id,
    { href: questionPath(edition, id), name: `${questionLabel(id)} ${title}`, on: nameOf.get('readings') ?? null },
  ]);
  const all = [...asked, ...clauses, ...own];
  return Object.fromEntries(all.map(([key, address]) => [key.toUpperCase(), address]));
}
