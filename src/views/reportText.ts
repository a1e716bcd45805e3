/** The result as a sheet for people, in plain text. */

import type { Problem } from '../entries/problem.ts';
import { fixed, short } from '../score/exact.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { whySentence } from './whySentence.ts';
import { figureMeanings, figureNames, levelNames, stateNames } from './words.ts';

/** Width in columns of a terminal, in which a Chinese character takes two. */
const width = (text: string) =>
  [...text].reduce(
    (sum, character) => sum + (character.charCodeAt(0) > 0x2e7f || /[“”—…·]/.test(character) ? 2 : 1),
    0,
  );
const padded = (text: string, columns: number) => text + ' '.repeat(Math.max(1, columns - width(text)));

function stationText(rubric: Rubric, result: Result): string[] {
  const names = figureNames(rubric);
  const meanings = figureMeanings(rubric);
  const lines = [
    `${result.station || '（未写司法所）'}　${rubric.shortTitle}`,
    '',
    `${names.score}（${meanings.score}）　${fixed(result.score)}`,
    `${names.low}（${meanings.low}）　${fixed(result.low)}　　${names.high}（${meanings.high}）　${fixed(result.high)}`,
    `${names.annex} ${fixed(result.annex)}　${names.bonus} ${fixed(result.bonus)}　${names.deduction} ${fixed(result.deduction)}　已填 ${result.progress.assessed}/${result.progress.of}`,
  ];
  for (const category of rubric.categories) {
    const own = result.categories.find(({ code }) => code === category.code);
    lines.push('', `${category.code}　${category.name}　${fixed(own?.score ?? 0)} / ${short(category.points)}`);
    for (const item of category.items) {
      const figures = result.items.find(({ code }) => code === item.code);
      const cut = figures && figures.cut > 0 ? `（扣完为止，封顶少扣 ${short(figures.cut)}）` : '';
      lines.push(`  ${padded(item.code, 6)}${fixed(figures?.score ?? 0)} / ${short(item.points)}${cut}`);
      for (const rule of item.rules) {
        const derived = result.rules.find(({ code }) => code === rule.code);
        if (!derived || derived.state === 'unassessed') continue;
        lines.push(`    ${padded(rule.code, 8)}−${padded(fixed(derived.deducted), 7)}${whySentence(derived)}`);
      }
      const open = item.rules.filter(
        (rule) => result.rules.find(({ code }) => code === rule.code)?.state === 'unassessed',
      );
      if (open.length > 0) lines.push(`    ${stateNames.unassessed}：${open.map(({ code }) => code).join('、')}`);
    }
  }
  lines.push('');
  for (const bonus of result.bonuses.filter(({ state }) => state !== 'unassessed')) {
    lines.push(`  ${padded(bonus.code, 8)}+${padded(fixed(bonus.points), 7)}${whySentence(bonus)}`);
  }
  for (const deduction of result.deductions.filter(({ state }) => state !== 'unassessed')) {
    lines.push(`  ${padded(deduction.code, 8)}−${padded(fixed(deduction.points), 7)}${whySentence(deduction)}`);
  }
  for (const code of result.vetoes) {
    lines.push(`  一票否决 ${code}：${rubric.vetoes.find((veto) => veto.code === code)?.text ?? ''}`);
  }
  lines.push('', rubric.words.proviso);
  return lines;
}

export function reportText(rubric: Rubric, results: readonly Result[], problems: readonly Problem[]): string {
  const stations = results.map((result) => stationText(rubric, result).join('\n')).join('\n\n────────\n\n');
  const listed = problems.map(({ level, line, column, message }) => {
    const where = [line === null ? '' : `第 ${line} 行`, column].filter(Boolean).join(' ');
    return `${levelNames[level]}　${where}　${message}`;
  });
  return listed.length > 0 ? `${stations}\n\n表格中的问题（${listed.length}）\n${listed.join('\n')}` : stations;
}
