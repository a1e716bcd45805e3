/** All that the search can find: categories, pages, clauses, items, paragraphs, departments, questions, the help. */

import type { Edition } from '../rubric/compile.ts';
import { short } from '../score/exact.ts';
import type { Bonus, GeneralDeduction } from '../score/rubric.ts';
import type { SearchEntry } from '../search/entry.ts';
import { priceOf } from './clauseFacts.ts';
import { takenReading } from './clauseQuestions.ts';
import { departmentsOf } from './departments.ts';
import type { HelpSection } from './help.ts';
import { day } from './moment.ts';
import { shownCode } from './names.ts';
import { noticeBlocks, plainText } from './notice.ts';
import { adjustmentsPage, at, clausePath, departmentPath, editionPath, questionPath } from './paths.ts';

const categoryEntries = ({ rubric }: Edition): SearchEntry[] =>
  rubric.categories.map((category) => ({
    kind: '类别',
    code: category.code,
    title: category.name,
    text: `${short(category.points)}分，负责科室：${category.departmentsText}`,
    href: clausePath(rubric, category.code),
  }));

/** Pages that are no clause, and their parts that people ask for by name. */
function pageEntries({ rubric }: Edition): SearchEntry[] {
  const { period, procedure, words } = rubric;
  const steps = procedure.steps.map(({ text }) => text).join('');
  const departments = departmentsOf(rubric).map(({ name }) => name);
  const page = (title: string, path: string, text: string): SearchEntry => ({
    kind: '页面',
    code: '',
    title,
    text,
    href: editionPath(rubric.edition, path),
  });
  return [
    page('考核程序', 'procedure/', `考核时限：${day(period.from)}至${day(period.to)}。${procedure.text}${steps}`),
    page('分科室', 'departments/', `按科室列出负责考核的全部条款：${departments.join('、')}`),
    page('加分', `${adjustmentsPage}#bonuses`, rubric.bonuses.map(({ name }) => name).join('；')),
    page(words.deductions, `${adjustmentsPage}#deductions`, rubric.deductions.map(({ text }) => text).join('')),
    page('一票否决与末位', `${adjustmentsPage}#vetoes`, rubric.vetoes.map(({ text }) => text).join('')),
    page('纪律', `${adjustmentsPage}#discipline`, rubric.discipline.map(({ text }) => text).join('')),
    page('口径说明', 'readings/', '条文可以有不同理解的地方，先按哪一种算、为什么'),
    page('数据下载', 'data/', '填报模板和全部条款的表格'),
  ];
}

const kept = ({ evidence }: { readonly evidence: string | null }) => (evidence === null ? '' : `建议留存：${evidence}`);

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
          text: `${priceOf(rule)}。${rule.note ?? ''}${category.name}，${category.departmentsText}。${kept(rule)}`,
          href: clausePath(rubric, code),
        })),
      ),
    ]),
  );
}

function outsideEntries({ rubric }: Edition): SearchEntry[] {
  const { bonuses, bonusNotes, deductions, vetoes, bottom, discipline, cap } = rubric;
  const entryOf = (clause: { readonly code: string; readonly text: string }, text: string): SearchEntry => ({
    kind: '条款',
    code: shownCode(rubric, clause.code),
    title: clause.text,
    text,
    href: clausePath(rubric, clause.code),
  });
  const proven = (clause: Bonus | GeneralDeduction) => entryOf(clause, `${clause.note ?? ''}${kept(clause)}`);
  return [
    ...bonuses.map(proven),
    ...bonusNotes.map((clause) => entryOf(clause, clause.note ?? '')),
    ...deductions.map(proven),
    entryOf(cap, cap.note ?? ''),
    ...[...vetoes, bottom].map((clause) => entryOf(clause, '')),
    ...discipline.map((clause) => entryOf(clause, clause.note ?? '')),
  ];
}

function noticeEntries(edition: Edition): SearchEntry[] {
  let section = '';
  return noticeBlocks(edition).flatMap((block): SearchEntry[] => {
    if (block.is !== 'paragraph') {
      section = block.text;
      return [];
    }
    const href = `${editionPath(edition.rubric.edition)}#${block.id}`;
    return [{ kind: '办法', code: '', title: section || edition.rubric.title, text: plainText(block.pieces), href }];
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
  ...categoryEntries(edition),
  ...pageEntries(edition),
  ...annexEntries(edition),
  ...outsideEntries(edition),
  ...noticeEntries(edition),
  ...departmentEntries(edition),
  ...questionEntries(edition),
  ...help.map(
    ({ id, title, text }): SearchEntry => ({ kind: '使用说明', code: '', title, text, href: `${at('/help/')}#${id}` }),
  ),
];
