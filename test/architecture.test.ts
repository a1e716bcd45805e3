/** The one-way flow of the data: which folder may import which, and the one home of each library. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const src = resolve('src');

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|astro|mjs)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

interface Import {
  readonly from: string;
  readonly what: string;
}

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import|import\(|new URL\()\s*'([^']+)'/g)].map(([, what = '']) => ({
    from: relative(src, file),
    what: what.startsWith('.') ? relative(src, resolve(dirname(file), what)) : what,
  })),
);

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '.');

/** Folders that each folder may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  score: [],
  entries: ['score'],
  csv: [],
  workbook: [],
  table: ['workbook', 'entries', 'score'],
  live: ['workbook', 'entries', 'score'],
  files: ['csv', 'workbook', 'table', 'entries', 'score'],
  materials: ['entries', 'score'],
  fingerprint: ['entries', 'score'],
  drafts: ['entries', 'score'],
  worker: ['files', 'entries'],
  rubric: ['files', 'entries', 'score'],
  address: [],
  search: ['address', 'entries'],
  views: ['rubric', 'search', 'fingerprint', 'entries', 'score'],
  sheet: ['views', 'materials', 'fingerprint', 'entries', 'score'],
  publish: ['views', 'drafts', 'rubric', 'files', 'csv', 'table', 'fingerprint', 'score'],
  enhance: ['entries'],
  islands: [
    'address',
    'enhance',
    'views',
    'sheet',
    'search',
    'worker',
    'drafts',
    'materials',
    'files',
    'csv',
    'table',
    'fingerprint',
    'live',
    'entries',
    'score',
  ],
  layouts: ['views', 'publish', 'rubric', 'styles', 'enhance'],
  pages: ['layouts', 'views', 'publish', 'islands', 'enhance', 'search', 'rubric', 'fingerprint', 'score', 'styles'],
  single: ['islands', 'views', 'search', 'enhance', 'worker', 'address'],
  // The maker of the single file knows what it makes, in types.
  tasks: ['single', 'islands', 'enhance'],
  '.': ['views', 'rubric', 'files', 'entries', 'score'],
};

test('folders import only what lies before them in the flow', () => {
  const local = imports.filter(({ what }) => /\.(ts|tsx|astro|css|mjs)$/.test(what));
  expect(local.length).toBeGreaterThan(150);
  const wrong = local.filter(({ from, what }) => {
    const [own, other] = [folderOf(from), folderOf(what)];
    return own !== other && !allowed[own]?.includes(other);
  });
  expect(wrong).toEqual([]);
});

test('each library has one home', () => {
  const homes: Readonly<Record<string, RegExp>> = {
    papaparse: /^csv\/records\.ts$/,
    hucre: /^workbook\//,
    idb: /^drafts\/database\.ts$/,
    yaml: /^rubric\/parse\.ts$/,
    marked: /^views\/markdown\.ts$/,
    '@noble': /^fingerprint\/digest\.ts$/,
    '@valibot': /^publish\/jsonSchema\.ts$/,
    valibot: /^(score\/kinds|rubric|drafts)\//,
    'solid-js': /^islands\//,
    'workbox-build': /^tasks\/serviceWorker\.ts$/,
    vite: /^tasks\/single\/program\.ts$/,
    'node-html-parser': /^tasks\/single\//,
  };
  const wrong = imports.filter(({ from, what }) => {
    const library = what.split('/')[0] ?? '';
    const home = Object.hasOwn(homes, library) ? homes[library] : undefined;
    return home !== undefined && !home.test(from);
  });
  expect(wrong).toEqual([]);
});

test('only the loader and the commands touch the file system', () => {
  const wrong = imports.filter(
    ({ from, what }) => what.startsWith('node:') && !/^(rubric\/load\.ts|cli\.ts|tasks\/)/.test(from),
  );
  expect(wrong).toEqual([]);
});

test('files import one another in one direction only, types included', () => {
  const edges = new Map(imports.map(({ from }) => [from, imports.filter((one) => one.from === from)]));
  const done = new Set<string>();
  const cycles: string[][] = [];
  const walk = (file: string, path: readonly string[]) => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file]);
    if (path.includes(file) || done.has(file)) return;
    for (const { what } of edges.get(file) ?? []) walk(what, [...path, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  expect(cycles).toEqual([]);
});
