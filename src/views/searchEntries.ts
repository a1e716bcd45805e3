/** All that the search can find: every clause, item, paragraph, open question, department, and section of the help. */

import type { Edition } from '../rubric/compile.ts';
import type { SearchEntry } from '../search/entry.ts';
import { priceOf } from './clauseFacts.ts';
import { takenReading } from './clauseQuestions.ts';
import type { Piece } from './clauseText.ts';
import { departmentsOf } from './departments.ts';
import type { HelpSection } from './help.ts';
import { noticeBlocks } from './notice.ts';
import { at, clausePath, departmentPath, editionPath, questionPath } from './paths.ts';

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : textOf(piece.pieces))).join('');

function annexEntries({ rubric }: Edition): SearchEntry[] {
  return rubric.categories.flatMap((category) =>
    category.items.flatMap((item): SearchEntry[] => [
      {
        kind: '考核内容',
        code: item.code,
        title: item.content,
        text: `${category.name}，负责科室：${category.departmentsText}`,
        href: clausePath(rubric, item.code),
      },
      ...item.rules.flatMap((rule): SearchEntry[] =>
        [{ code: rule.code, name: rule.text }, ...rule.components].map(({ code, name }) => ({
          kind: '条款',
          code,
          title: name,
          text: `${priceOf(rule)}。${rule.note ?? ''}${category.name}，${category.departmentsText}`,
          href: clausePath(rubric, code),
        })),
      ),
    ]),
  );
}

function outsideEntries({ rubric }: Edition): SearchEntry[] {
  const { bonuses, bonusNotes, deductions, vetoes, bottom, discipline, cap } = rubric;
  return [...bonuses, ...bonusNotes, ...deductions, cap, ...vetoes, bottom, ...discipline].map((clause) => ({
    kind: '条款',
    code: clause.code,
    title: clause.text,
    text: 'note' in clause ? (clause.note ?? '') : '',
    href: clausePath(rubric, clause.code),
  }));
}

function noticeEntries(edition: Edition): SearchEntry[] {
  let section = '';
  return noticeBlocks(edition).flatMap((block): SearchEntry[] => {
    if (block.is !== 'paragraph') {
      section = block.text;
      return [];
    }
    const href = `${editionPath(edition.rubric.edition)}#${block.id}`;
    return [{ kind: '办法', code: '', title: section || edition.rubric.title, text: textOf(block.pieces), href }];
  });
}

const questionEntries = (edition: Edition): SearchEntry[] =>
  edition.questions.map((question) => ({
    kind: '口径',
    code: question.id,
    title: question.title,
    text: `${takenReading(question)}。${question.question}${question.reason}`,
    href: questionPath(edition, question.id),
  }));

const departmentEntries = ({ rubric }: Edition): SearchEntry[] =>
  departmentsOf(rubric).map(({ name, categories }) => ({
    kind: '科室',
    code: '',
    title: name,
    text: `负责考核：${categories.map((category) => category.name).join('、')}`,
    href: departmentPath(rubric.edition, name),
  }));

export const searchEntries = (edition: Edition, help: readonly HelpSection[]): SearchEntry[] => [
  ...annexEntries(edition),
  ...outsideEntries(edition),
  ...noticeEntries(edition),
  ...departmentEntries(edition),
  ...questionEntries(edition),
  ...help.map(
    ({ id, title, text }): SearchEntry => ({ kind: '使用说明', code: '', title, text, href: `${at('/help/')}#${id}` }),
  ),
];
