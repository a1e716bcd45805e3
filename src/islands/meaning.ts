/** What the open draft means: its rows read, its problems, the scores of its stations. Made anew from the draft, never stored. */

import { createMemo, createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { foldCode } from '../entries/fold.ts';
import { inLineOrder, type Level, type Problem } from '../entries/problem.ts';
import { type Reading, readEntries } from '../entries/readEntries.ts';
import type { Row } from '../entries/row.ts';
import type { Choices } from '../score/choices.ts';
import { sheetOf } from '../score/evaluate.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { score, scoreSheet } from '../score/score.ts';

/** `choices` are the readings in force for the draft. Call it inside a component. */
export function createMeaning(rubric: Rubric, draft: () => Draft | null, choices: () => Choices) {
  const [shownStation, showStation] = createSignal<string | null>(null);
  const reading = createMemo(() => readEntries(rubric, draft()?.rows ?? []));
  const stations = createMemo(() => reading().stations.map(({ station }) => station));
  /** The station whose score is shown. */
  const station = createMemo(() => {
    const shown = shownStation();
    return shown !== null && stations().includes(shown) ? shown : (stations()[0] ?? draft()?.station ?? '');
  });
  const entries = createMemo(() => reading().stations.find((candidate) => candidate.station === station()));
  const sheet = createMemo(() => {
    const own = entries();
    return own ? sheetOf(rubric, own) : null;
  });
  const result = createMemo(() => {
    const own = sheet();
    return own ? scoreSheet(own, choices()) : null;
  });
  const rules = createMemo(() => new Map(result()?.rules.map((rule) => [rule.code, rule])));

  const problems = createMemo(() => inLineOrder([...(draft()?.notices ?? []), ...reading().problems]));
  const problemsByRow = createMemo(() => groupBy(problems(), ({ row }) => row ?? ''));
  const problemsOf = (row: string): readonly Problem[] => problemsByRow().get(row) ?? [];
  const hasProblem = (row: string, wanted: Level) => problemsOf(row).some(({ level }) => level === wanted);
  const rowsWith = (wanted: Level) =>
    [...problemsByRow().keys()].filter((row) => row !== '' && hasProblem(row, wanted)).length;

  /** Scores of stations that are not shown, made when they are asked for: every change of the draft reads it anew. */
  const scored = new WeakMap<Reading, Map<string, Result>>();
  function resultOf(of: string): Result | null {
    if (of === station()) return result();
    const read = reading();
    const own = read.stations.find((one) => one.station === of);
    if (!own) return null;
    const made = scored.get(read) ?? new Map<string, Result>();
    scored.set(read, made);
    const known = made.get(of) ?? score(rubric, own, choices());
    made.set(of, known);
    return known;
  }

  const rows = createMemo(() => draft()?.rows.filter((row) => row.station.trim() === station()) ?? []);
  const rowsByCode = createMemo(() => groupBy(rows(), (row) => foldCode(row.code)));

  return {
    stations,
    station,
    showStation,
    /** What the rows of the station shown say, to ask more of; null while it has none. */
    sheet,
    /** The score of the station shown; null while it has no row. */
    result,
    /** A rule's part of it. */
    ruleResult: (code: string) => rules().get(code),
    /** The score of any station of the draft. */
    resultOf,
    /** Whether anything has been entered that can be scored, or has been tried to. */
    started: () => (entries()?.entries.length ?? 0) + (entries()?.damaged.length ?? 0) > 0,
    /** Rows of the station shown. */
    rows,
    /** The station's rows of one code. */
    rowsOf: (code: string): readonly Row[] => rowsByCode().get(code) ?? [],
    problems,
    problemsOf,
    hasProblem,
    isFaulty: (row: string) => hasProblem(row, 'error'),
    /** How many rows, of all stations, are in error: they stay in the draft until they are mended. */
    faultyRows: createMemo(() => rowsWith('error')),
    /** How many rows read well and yet look like a slip. */
    warnedRows: createMemo(() => rowsWith('warning')),
  };
}
