/** The only reader of `rubric/`. Runs at build time and in the command, never in a page. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { carryNamesAll } from './checks/carry.ts';
import { compile, type Edition } from './compile.ts';
import type { Sources } from './parse.ts';
import { RubricError } from './problem.ts';

/** Commands run in the project's folder, by npm; `RUBRIC` names another folder of editions, as tests do. */
const home = () => process.env['RUBRIC'] ?? join(process.cwd(), 'rubric');

/** The files of an edition's folder, by name relative to it. */
export function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
}

/** Names of the editions, newest first: the folders named for a year. */
export const editionNames = (folder = home()): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .reverse();

const compiled = new Map<string, Edition>();

/** One edition, compiled once in a process. Throws a `RubricError` that lists every problem of its files. */
export function loadEdition(name: string, folder = home()): Edition {
  const path = join(folder, name);
  const known = compiled.get(path);
  if (known) return known;
  const { edition, problems } = compile(name, readSources(path));
  if (!edition) throw new RubricError(name, problems);
  compiled.set(path, edition);
  return edition;
}

/** All editions, newest first. Throws, too, where one does not agree with another. */
export function loadEditions(folder = home()): Edition[] {
  const editions = editionNames(folder).map((name) => loadEdition(name, folder));
  const rubrics = editions.map(({ rubric }) => rubric);
  for (const rubric of rubrics) {
    const problems = carryNamesAll(rubric, rubrics);
    if (problems.length > 0) throw new RubricError(rubric.edition, problems);
  }
  return editions;
}
