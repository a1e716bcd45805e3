/** What the open draft means: its rows read, its problems, the scores of its stations. Made anew from the draft, never stored. */

import { createMemo, createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { foldCode } from '../entries/fold.ts';
import { inLineOrder, type Level, type Problem } from '../entries/problem.ts';
import { readEntries } from '../entries/readEntries.ts';
import type { Row } from '../entries/row.ts';
import type { Choices } from '../score/choices.ts';
import { type Sheet, sheetOf } from '../score/evaluate.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Figures } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { figuresOf } from '../score/score.ts';
import { createByKey, sameData, sameList } from './byKey.ts';

/** `choices` are the readings in force for the draft. Call it inside a component. */
export function createMeaning(rubric: Rubric, draft: () => Draft | null, choices: () => Choices) {
  const [shownStation, showStation] = createSignal<string | null>(null);
  const all = createMemo(() => draft()?.rows ?? []);
  const reading = createMemo(() => readEntries(rubric, all()));
  const stations = createMemo(() => reading().stations.map(({ station }) => station));
  /** The station whose score is shown. */
  const station = createMemo(() => {
    const shown = shownStation();
    return shown !== null && stations().includes(shown) ? shown : (stations()[0] ?? draft()?.station ?? '');
  });
  const entries = createMemo(() => reading().stations.find((candidate) => candidate.station === station()));
  const sheet = createMemo<Sheet | null>((before) => {
    const own = entries();
    return own ? sheetOf(rubric, own, before ?? null) : null;
  }, null);
  /** The sheet with its score under the readings in force; null while the station has no row. */
  const scored = createMemo(() => {
    const own = sheet();
    return own ? { sheet: own, choices: choices(), result: figuresOf(own, choices()) } : null;
  });
  const result = () => scored()?.result ?? null;
  const ruleResult = createByKey(
    createMemo(() => new Map(result()?.rules.map((rule) => [rule.code, rule]))),
    sameData,
  );

  const problems = createMemo(() => inLineOrder([...(draft()?.notices ?? []), ...reading().problems]));
  /** Of each row the errors first. */
  const problemsByRow = createMemo(() => {
    const rank: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };
    const worstFirst = [...problems()].sort((a, b) => rank[a.level] - rank[b.level]);
    return groupBy(worstFirst, ({ row }) => row ?? '');
  });
  const problemsOfRow = createByKey(problemsByRow, sameData);
  const problemsOf = (row: string): readonly Problem[] => problemsOfRow(row) ?? [];
  const hasProblem = (row: string, wanted: Level) => problemsOf(row).some(({ level }) => level === wanted);
  const rowsWith = (wanted: Level): ReadonlySet<string> =>
    new Set([...problemsByRow()].flatMap(([row, own]) => (own.some(({ level }) => level === wanted) ? [row] : [])));
  const faulty = createMemo(() => rowsWith('error'));
  const warned = createMemo(() => rowsWith('warning'));
  /** Notes on a file as a whole concern no row. */
  const countOf = (some: ReadonlySet<string>) => some.size - Number(some.has(''));

  /** Scores of stations that are not shown, made when they are asked for. */
  const others = createMemo(() => {
    const now = { read: reading(), choices: choices() };
    return { ...now, made: new Map<string, Figures>() };
  });
  function resultOf(of: string): Figures | null {
    if (of === station()) return result();
    const { read, choices, made } = others();
    const own = read.stations.find((one) => one.station === of);
    if (!own) return null;
    const known = made.get(of) ?? figuresOf(sheetOf(rubric, own), choices);
    made.set(of, known);
    return known;
  }

  const codes = createMemo(() => new Map(all().map(({ id, code }) => [id, foldCode(code)])));
  const rows = createMemo(() => all().filter((row) => row.station.trim() === station()));
  const rowsByCode = createByKey(
    createMemo(() => groupBy(rows(), (row) => foldCode(row.code))),
    sameList,
  );

  return {
    stations,
    station,
    showStation,
    scored,
    /** The score of the station shown; null while it has no row. */
    result,
    /** A rule's part of it. */
    ruleResult,
    /** The score of any station of the draft. */
    resultOf,
    /** Whether anything has been entered that can be scored, or has been tried to. */
    started: () => (entries()?.entries.length ?? 0) + (entries()?.damaged.length ?? 0) > 0,
    /** Rows of the station shown. */
    rows,
    /** The station's rows of one code. */
    rowsOf: (code: string): readonly Row[] => rowsByCode(code) ?? [],
    problems,
    problemsOf,
    hasProblem,
    isFaulty: (row: string) => hasProblem(row, 'error'),
    /** Whether the station has a row in error of one of the codes. */
    areFaulty: (codes: readonly string[]): boolean =>
      codes.some((code) => (rowsByCode(code) ?? []).some(({ id }) => hasProblem(id, 'error'))),
    /** How many rows, of all stations, are in error: they stay in the draft until they are mended. */
    faultyRows: () => countOf(faulty()),
    /** How many rows read well and yet look like a slip. */
    warnedRows: () => countOf(warned()),
    /** The code of a row; empty when there is none. */
    codeOf: (row: string) => codes().get(row) ?? '',
    /** Which rows have a problem of a level. */
    rowsWith: (level: 'error' | 'warning') => (level === 'error' ? faulty() : warned()),
  };
}
