/** Files of an edition → authored values, with every mistake of form. */

import * as v from 'valibot';
import { parseDocument } from 'yaml';
import type { RubricProblem } from './problem.ts';
import * as schema from './schema.ts';

/** File names relative to the edition's folder, with their text. */
export type Sources = Readonly<Record<string, string>>;

export interface Authored {
  readonly edition: v.InferOutput<typeof schema.edition>;
  /** By file name, in order of code. */
  readonly categories: readonly { readonly file: string; readonly value: v.InferOutput<typeof schema.category> }[];
  readonly bonuses: v.InferOutput<typeof schema.bonuses>;
  readonly deductions: v.InferOutput<typeof schema.deductions>;
  readonly readings: v.InferOutput<typeof schema.readings>;
  readonly overlaps: v.InferOutput<typeof schema.overlaps>;
  readonly totals: v.InferOutput<typeof schema.totals>;
  readonly questions: v.InferOutput<typeof schema.openQuestions>;
  readonly errata: v.InferOutput<typeof schema.errata> | null;
  readonly synonyms: v.InferOutput<typeof schema.synonyms>;
  readonly carry: v.InferOutput<typeof schema.carry>;
  /** The regulation's main text, Markdown, verbatim. */
  readonly regulation: string;
  /** The text as it was found, before corrections. */
  readonly source: string | null;
  /** A fictional station's table, to try the calculator with. */
  readonly sample: string;
}

const pathOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');

const found = (input: unknown) => {
  const text = JSON.stringify(input);
  return `写的是 ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
};

/** Names of types, as valibot writes them, in plain words. */
const typeNames: Readonly<Record<string, string>> = {
  number: '数字',
  string: '文字',
  boolean: '是或否',
  Object: '一组“名字: 值”',
  Array: '一个列表（每行以 - 开头）',
};

function expected(issue: v.BaseIssue<unknown>): string {
  const wanted = issue.expected ?? '另一种写法';
  const choices = [...wanted.matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  return choices.length > 0 ? choices.join('、') : (typeNames[wanted] ?? wanted);
}

function messageOf(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '没有这个字段，请删去或改正拼写';
  const custom = /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : null;
  if (issue.input === undefined) return custom ? `没有写，${custom}` : '没有写，请补上';
  // A whole group that is wrong is named by what is wrong with it; its value would only be noise.
  if (issue.type === 'check' && typeof issue.input === 'object' && custom) return custom;
  return `${found(issue.input)}，${custom ?? `应为 ${expected(issue)}`}`;
}

/** Parses all files; problems of every file are added to `problems`, and null is returned if there are any. */
export function parse(sources: Sources, problems: RubricProblem[]): Authored | null {
  const before = problems.length;

  function yaml<S extends v.GenericSchema>(file: string, shape: S): v.InferOutput<S> | null {
    const source = sources[file];
    if (source === undefined) {
      problems.push({ file, field: '', message: '没有这个文件，请补上' });
      return null;
    }
    const document = parseDocument(source);
    for (const error of document.errors)
      problems.push({ file, field: '', message: `不是合格的 YAML：${error.message}` });
    if (document.errors.length > 0) return null;
    const result = v.safeParse(shape, document.toJS());
    if (result.success) return result.output;
    for (const issue of result.issues) problems.push({ file, field: pathOf(issue), message: messageOf(issue) });
    return null;
  }

  function plain(file: string): string {
    const source = sources[file];
    if (source === undefined || source.trim() === '') {
      problems.push({ file, field: '', message: '没有这个文件或内容为空，请补上' });
    }
    return source ?? '';
  }

  const categoryFiles = Object.keys(sources)
    .filter((file) => /^categories\/.+\.yaml$/.test(file))
    .sort(new Intl.Collator('en', { numeric: true }).compare);
  if (categoryFiles.length === 0)
    problems.push({
      file: 'categories/',
      field: '',
      message: '一个类别也没有，每个类别写一个文件，如 categories/1.yaml',
    });

  const categories = categoryFiles.map((file) => ({ file, value: yaml(file, schema.category) }));
  const authored = {
    edition: yaml('edition.yaml', schema.edition),
    bonuses: yaml('bonuses.yaml', schema.bonuses),
    deductions: yaml('deductions.yaml', schema.deductions),
    readings: yaml('readings.yaml', schema.readings),
    overlaps: yaml('overlaps.yaml', schema.overlaps),
    totals: yaml('totals.yaml', schema.totals),
    questions: yaml('questions.yaml', schema.openQuestions),
    errata: sources['errata.yaml'] === undefined ? null : yaml('errata.yaml', schema.errata),
    synonyms: sources['synonyms.yaml'] === undefined ? [] : yaml('synonyms.yaml', schema.synonyms),
    carry: sources['carry.yaml'] === undefined ? [] : yaml('carry.yaml', schema.carry),
  };
  const texts = {
    regulation: plain('regulation.md'),
    source: sources['source.txt'] ?? null,
    sample: plain('sample.csv'),
  };
  // Every part is present exactly when nothing was reported.
  return problems.length > before ? null : ({ ...authored, ...texts, categories } as Authored);
}
