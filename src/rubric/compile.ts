/** Files of an edition → its compiled rubric and texts, or every problem at once. Pure; `load.ts` reads the files. */

import type { Rubric } from '../score/rubric.ts';
import { build } from './build.ts';
import { carriedFiguresFit, carryIsFromElsewhere } from './checks/carry.ts';
import type { Check } from './checks/check.ts';
import { codesAreTypable, codesAreUnique, exclusiveGroupsAreShared, fileNamesAreCodes } from './checks/codes.ts';
import { examplesAgree, totalsAgree } from './checks/examples.ts';
import { namesAreKnown, takenReadingsAreListed } from './checks/names.ts';
import { boundsAreInOrder, pointsAddUp } from './checks/points.ts';
import { readingsFit } from './checks/readings.ts';
import { sampleReads } from './checks/sample.ts';
import { clausesStandInTheRegulation, rulesStandInTheirStandard } from './checks/texts.ts';
import { type Authored, parse, type Sources } from './parse.ts';
import type { RubricProblem } from './problem.ts';

/** An edition as it is published. */
export interface Edition
  extends Pick<Authored, 'regulation' | 'source' | 'sample' | 'errata' | 'questions' | 'synonyms'> {
  readonly rubric: Rubric;
  /** Words that headings keep whole. */
  readonly phrases: readonly string[];
  /** Where the text is from, in a line under its title. */
  readonly sourceNote: string | null;
}

export type Compiled =
  | { readonly edition: Edition; readonly problems: readonly [] }
  | { readonly edition: null; readonly problems: readonly RubricProblem[] };

/** What must agree, in the order in which a writer would want to hear of it. */
const checks: readonly Check[] = [
  pointsAddUp,
  boundsAreInOrder,
  codesAreUnique,
  codesAreTypable,
  fileNamesAreCodes,
  exclusiveGroupsAreShared,
  rulesStandInTheirStandard,
  clausesStandInTheRegulation,
  namesAreKnown,
  takenReadingsAreListed,
  readingsFit,
  carryIsFromElsewhere,
  carriedFiguresFit,
  examplesAgree,
  totalsAgree,
  sampleReads,
];

export function compile(name: string, sources: Sources): Compiled {
  const problems: RubricProblem[] = [];
  const authored = parse(sources, problems);
  if (!authored) return { edition: null, problems };
  const rubric = build(name, authored);
  const subject = { authored, rubric };
  problems.push(...checks.flatMap((check) => check(subject)));
  if (problems.length > 0) return { edition: null, problems };
  const { regulation, source, sample, errata, questions, synonyms } = authored;
  const { phrases, source_note } = authored.edition;
  const sourceNote = source_note ?? null;
  return {
    edition: { rubric, phrases, sourceNote, regulation, source, sample, errata, questions, synonyms },
    problems: [],
  };
}
