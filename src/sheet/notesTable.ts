/** What must be known beside the figures: vetoes, readings, discretion, what caps cut, overlaps, what is missing. */

import { columns } from '../entries/row.ts';
import { certaintyOf } from '../score/certainty.ts';
import { fixed, short } from '../score/exact.ts';
import type { GapKind } from '../score/result.ts';
import { checkCodeName, checkCodePurpose } from '../views/checkCodeWords.ts';
import { total } from '../views/signed.ts';
import { figureMeanings, figureNames, gapNames } from '../views/words.ts';
import { isAppended, rowsInAppendix } from './appended.ts';
import { goesOn } from './clauseWords.ts';
import { detailsName } from './detailsTable.ts';
import type { Given } from './given.ts';
import { readingNotes } from './readingNotes.ts';
import { lineOf, type RowWords, rowWords } from './rowWords.ts';
import { cell, type Piece, piece, type Table } from './table.ts';
import { sumLine } from './totalsTable.ts';

const listed = (codes: readonly string[]) => [...new Set(codes)].join('、');

function vetoLines({ rubric, result }: Given): string[] {
  const found = rubric.vetoes.filter(({ code }) => result.vetoes.includes(code));
  const byRank = rubric.vetoes.filter(({ triggers }) => triggers.length === 0).map(({ code, name }) => name ?? code);
  const left = byRank.length > 0 ? `；${byRank.join('、')}看全局排名` : '';
  return found.length === 0
    ? [`没有触发的情形${left}`]
    : found.map(({ code, name, text }) => `${code} ${name ?? ''}：${text}（不影响得分）`);
}

/** The share of the loss that the assessors set. */
function discretionLines({ rubric, result }: Given): string[] {
  const { points, of, codes } = certaintyOf(rubric, result, []).discretion;
  if (points === 0) return ['已扣的分里没有由考核人员酌定的'];
  const share = Math.round((points / of) * 100);
  return [`已扣 ${fixed(of)} 分，其中酌情扣的 ${fixed(points)} 分，占 ${share}%（${listed(codes)}），考核时可能不同`];
}

const capLines = ({ result }: Given): string[] =>
  result.items
    .filter(({ cut }) => cut !== 0)
    .map(
      ({ code, deducted, cut }) =>
        `${code}：各条应扣 ${short(deducted + cut)} 分，封顶后扣 ${short(deducted)} 分，${short(cut)} 分不再计`,
    );

function overlapLines({ rubric, result }: Given): string[] {
  const groups = new Map<string, Set<string>>();
  for (const gap of result.gaps) {
    if (gap.kind !== 'overlap') continue;
    groups.set(gap.group, new Set([...(groups.get(gap.group) ?? []), gap.code, ...gap.with]));
  }
  return [...groups].map(([id, codes]) => {
    const why = rubric.overlaps.find((one) => one.id === id)?.why ?? '';
    return `${listed([...codes])}：${why}是否同一件事，由考核小组核定`;
  });
}

/** That there are rows which count for nothing. */
const faultLines = ({ faulty }: Given): string[] =>
  faulty.size === 0 ? [] : [`有 ${faulty.size} 行填得不对，没有计分`];

/** Rows that are of no clause: none may be lost in silence. */
function unplacedLines(given: Given): string[] {
  const rows = rowWords(given, '');
  const proofWords = ({ proof }: RowWords) => (proof.length > 0 ? `（${columns.evidence}：${proof.join('、')}）` : '');
  return isAppended(given, '') ? [rowsInAppendix(rows)] : rows.map((row) => `${lineOf(row)}${proofWords(row)}`);
}

/** That the sheet goes on after the signatures. */
function appendixLines(appendix: Table | null): string[] {
  if (!appendix) return [];
  const clauses = new Set(appendix.pieces.map(({ part }) => part));
  return [`${detailsName}，${clauses.size} 条，附在签字盖章之后`];
}

/** A topic, a row a line: so that it may go on on the next page. */
function topic(name: string, lines: readonly string[]): Piece[] {
  const group = `topic ${name}`;
  const head = cell(name, { look: 'strong', group, again: [`${name}${goesOn}`] });
  return lines.map((line) => piece([head, cell(line)], { part: group }));
}

const codesOf = ({ result }: Given, kind: GapKind) =>
  listed(result.gaps.flatMap((gap) => (gap.kind === kind ? [gap.code] : [])));

/** A line for the clauses that lack something; none where none does. */
function ofKind(given: Given, kind: GapKind, words: string): string[] {
  const codes = codesOf(given, kind);
  return codes === '' ? [] : [`${codes}${words}`];
}

/** What bears on the figures of a part, and of the whole. */
const commonTopics = (given: Given): Piece[] => [
  ...topic(gapNames.overlap, overlapLines(given)),
  ...topic(gapNames.evidence, ofKind(given, 'evidence', ' 没有列佐证材料，待核')),
  ...topic(gapNames.reason, ofKind(given, 'reason', ' 没有写说明')),
  ...topic('填得不对的行', faultLines(given)),
  ...topic('归不到条款的行', unplacedLines(given)),
];

const notes = (caption: string, pieces: readonly Piece[]): Table => ({ kind: 'notes', caption, columns: [], pieces });

export const notesTable = (given: Given, appendix: Table | null): Table =>
  notes('有关说明', [
    ...topic('一票否决', vetoLines(given)),
    ...topic('采用的口径', readingNotes(given, true)),
    ...topic('酌情扣分', discretionLines(given)),
    ...topic('封顶', capLines(given)),
    ...topic(gapNames.unassessed, ofKind(given, 'unassessed', '，暂按不扣、不加')),
    ...commonTopics(given),
    ...topic('附表', appendixLines(appendix)),
    ...topic(checkCodeName, [`${given.checkCode}　${checkCodePurpose}`]),
  ]);

/** Of a department: what its table does not say by itself. Without a caption: most of these forms are a page. */
export const notesOfPart = (given: Given, appendix: Table | null): Table =>
  notes('', [
    ...topic('采用的口径', readingNotes(given, false)),
    ...topic('酌情扣分', discretionLines(given)),
    ...commonTopics(given),
    ...topic('附表', appendixLines(appendix)),
  ]);

/** What a single page has room for. */
export function notesOfShort(given: Given): Table {
  const { rubric, result } = given;
  const names = figureNames(rubric);
  const { assessed, of } = result.progress;
  const meanings = figureMeanings(rubric);
  const low = `${names.low} ${total(result.low)}（${meanings.low}）`;
  const high = `${names.high} ${total(result.high)}（${meanings.high}）`;
  const bounds = `${low}，${high}，已填 ${assessed}/${of} 条，${meanings.score}`;
  const unplaced = rowWords(given, '').length;
  const cuts = result.items.filter(({ cut }) => cut !== 0).length;
  return notes('', [
    // Where nothing was cut off below, the table above adds up by itself.
    ...topic(names.score, result.score === result.unfloored ? [bounds] : [sumLine(given), bounds]),
    ...topic('一票否决', vetoLines(given)),
    ...topic('酌情扣分', discretionLines(given)),
    ...topic('封顶', cuts === 0 ? [] : [`有 ${cuts} 项扣到封顶，超过的部分不再计，见全表`]),
    ...topic('填得不对的行', faultLines(given)),
    ...topic('归不到条款的行', unplaced === 0 ? [] : [`有 ${unplaced} 行，见全表`]),
  ]);
}
