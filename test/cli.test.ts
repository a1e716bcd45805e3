/** `npm run score` as other programs call it. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'score-'));
/** The edition that these tests are about, alone: the command goes by the newest. */
const editions = join(folder, 'editions');
cpSync('rubric/2023', join(editions, '2023'), { recursive: true });

/** Called from another folder, as a script of somebody else's would. */
function command(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '--prefix', process.cwd(), '--silent', 'score', '--', ...args],
    { encoding: 'utf8', input, cwd: folder, env: { ...process.env, RUBRIC: editions } },
  );
  return { status, stdout, stderr };
}

function file(name: string, text: string) {
  writeFileSync(join(folder, name), text);
  return name;
}

test('the sample station, whole', () => {
  const { status, stdout } = command([join(process.cwd(), 'rubric/2023/sample.csv')]);
  expect(status).toBe(0);
  return expect(stdout).toMatchFileSnapshot('sample-2023.json');
});

test('a file is named relative to the caller, and `-` reads standard input', () => {
  const text = '条款,数值\n2.2.4,8\n';
  const named = command([file('a.csv', text)]);
  expect(named.status).toBe(0);
  expect(JSON.parse(named.stdout).stations[0].score).toBe('99.80');
  expect(command(['-'], text).stdout).toBe(named.stdout);
});

test('readings are set for all rules or for one', () => {
  const name = file('b.csv', '条款,数值\n3.1.7,6\n3.1.8,2\n');
  const score = (...readings: string[]) =>
    JSON.parse(command([name, ...readings.flatMap((reading) => ['--reading', reading])]).stdout).stations[0].score;
  expect(score()).toBe('98.50');
  expect(score('flat_without_mei=per_finding')).toBe('93.00');
  expect(score('flat_without_mei@3.1.7=per_finding')).toBe('93.50');
});

test('errors in the file: exit 1, and the JSON is still printed', () => {
  const { status, stdout } = command([file('c.csv', '条款,数值\n2.2.1,1\n9.9.9,1\n')]);
  expect(status).toBe(1);
  const report = JSON.parse(stdout);
  expect(report.stations[0].score).toBe('99.00');
  expect(report.problems).toMatchObject([{ level: 'error', line: 3, column: '条款' }]);
});

test.each([
  ['no file', []],
  ['a file that is not there', ['missing.csv']],
  ['an unknown option', ['a.csv', '--colour']],
  ['an unknown reading', ['a.csv', '--reading', 'mood=good']],
  ['an unknown choice', ['a.csv', '--reading', 'per_n_rounding=up']],
  ['a reading that is published but not computed', ['a.csv', '--reading', 'overlap=heavier']],
  ['a reading for a rule of a rule', ['a.csv', '--reading', 'flat_without_mei@1.5.1@x=per_finding']],
  ['a reading for a rule that it does not concern', ['a.csv', '--reading', 'flat_without_mei@3.1.11=per_finding']],
])('%s: exit 2 with a sentence', (_, args) => {
  file('a.csv', '条款,数值\n2.2.4,8\n');
  const { status, stdout, stderr } = command(args);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr.trim().length).toBeGreaterThan(5);
});

test.each([
  ['lacks a column', '条款,得分\n1.1.1,2\n'],
  ['names a column twice by alias', '编号,代码,数值\n2.2.1,x,1\n'],
  ['has no rows', '条款,数值\n'],
  ['has blank lines only', '条款,数值,说明\n,,盖章处\n'],
  ['is empty', ''],
])('a file that %s: exit 2', (_, text) => {
  expect(command([file('d.csv', text)]).status).toBe(2);
});

test('--text prints a sheet for people', () => {
  const { status, stdout } = command([file('e.csv', '条款,数值,司法所\n2.2.4,8,城东司法所\n'), '--text']);
  expect(status).toBe(0);
  expect(stdout).toContain('城东司法所');
  expect(stdout).toContain('8 件 ÷ 3 = 2 组，余 2 件不计，扣 2 × 0.1 = 0.2 分');
  expect(stdout).toContain('测算结果，以局考核小组审定为准');
});
