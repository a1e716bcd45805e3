/** The built pages themselves: nothing leads nowhere, nothing of the regulation is lost, nothing is heavy. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { takenInShort } from '../../src/views/clauseQuestions.ts';
import { questionPath } from '../../src/views/paths.ts';
import { questionGroups } from '../../src/views/questionGroups.ts';
import { type BuiltPage, pagesIn, textOf } from './builtPages.ts';
import { editionsPath, fileFor, site2023, sites } from './serve.ts';

const gzipped = (...texts: readonly string[]) => gzipSync(texts.join('')).length;

/** Every `href` inside a value: what the search and the 404 page hold as JSON. */
function hrefsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'href' && typeof inner === 'string' ? [inner] : hrefsIn(inner),
  );
}

const embeddedIn = (root: HTMLElement): string[] =>
  root.querySelectorAll('script[type="application/json"]').flatMap((script) => hrefsIn(JSON.parse(script.textContent)));

/** All that a page leads to or loads. */
const targetsOf = (root: HTMLElement): string[] => [
  ...root
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''),
  ...embeddedIn(root),
];

describe.each(sites)('under $base', ({ base, folder }) => {
  const pages = pagesIn(folder);
  const idsOf = new Map(
    pages.map(({ path, root }) => [base + path, root.querySelectorAll('[id]').map(({ id }) => id)]),
  );

  test('every link and anchor leads somewhere', () => {
    // The calculator draws its fields when it runs: their codes are those of the newest edition.
    const newest = base === editionsPath ? loadEdition('2031', 'test/editions') : loadEdition('2023');
    const fields = new Set(slotsOf(newest.rubric).keys());
    const dead: string[] = [];
    let followed = 0;
    for (const { path, root } of pages) {
      for (const target of targetsOf(root)) {
        const { origin, pathname, hash } = new URL(target, `http://site${base}${path}`);
        const place = decodeURIComponent(pathname);
        const anchor = decodeURIComponent(hash.slice(1));
        followed += 1;
        const found = origin === 'http://site' && place.startsWith(base) && fileFor(place) !== null;
        const anchored =
          anchor === '' || idsOf.get(place)?.includes(anchor) || (place === `${base}calculator/` && fields.has(anchor));
        if (!found || !anchored) dead.push(`${path} → ${target}`);
      }
    }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });

  test('pages that find places hold many, for every edition', () => {
    for (const path of ['search/', '404.html']) {
      const root = pages.find((one) => one.path === path)?.root;
      expect(root && embeddedIn(root).length).toBeGreaterThan(base === editionsPath ? 20 : 200);
    }
  });

  test('no address is given twice on a page', () => {
    const twice = [...idsOf].flatMap(([page, ids]) =>
      ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page}#${id}`),
    );
    expect(twice).toEqual([]);
  });
});

const pages = pagesIn(site2023.folder);
const page = (path: string): BuiltPage => {
  const found = pages.find((one) => one.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found;
};

describe('the regulation stands in the built pages, verbatim', () => {
  // The corrected text, kept apart from the rubric's own files.
  const [notice = '', annex = ''] = readFileSync('test/rubric/regulation-2023.md', 'utf8').split('\n---\n');
  const regulation = page('2023/').root;
  for (const extra of regulation.querySelectorAll('a.copy, .source-note')) extra.remove();

  test('the main text, in order, and nothing else', () => {
    const written = notice
      .replace(/<!--.*?-->/gs, '')
      .split('\n')
      .map((line) =>
        line
          .replace(/^#+ /, '')
          .replace(/^(\d+)\. /, '$1.')
          .trim(),
      )
      .filter(Boolean);
    const built = regulation.querySelectorAll('.document h1, .document h2, .document h3, .document p').map(textOf);
    expect(built).toEqual(written);
  });

  test('the annex, row by row, in both directions', () => {
    const written = annex
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| 类别'))
      .map((line) => line.slice(2, -2).split(' | '));
    let category = '';
    let departments = '';
    const built = regulation.querySelectorAll('.annex-table tbody tr').flatMap((row) => {
      const name = row.querySelector('.category-name');
      if (name) {
        category = `${textOf(name.querySelector('a') ?? name)}<br>${textOf(name.querySelector('.points') ?? name)}`;
        departments = textOf(row.querySelector('.departments') ?? name).replace('负责科室：', '');
        return [];
      }
      const lines = row.querySelectorAll('.standard li > span').map(textOf);
      const [content, points] = ['.content', '.points'].map((cell) => textOf(row.querySelector(cell) ?? row));
      return [[category, content, points, lines.join('<br>'), departments]];
    });
    expect(built).toEqual(written);
    expect(built).toHaveLength(24);
  });

  test('each item and rule has its own page or place, with the same words', () => {
    const { rubric } = loadEdition('2023');
    for (const item of rubric.categories.flatMap(({ items }) => items)) {
      const { root } = page(`2023/${item.code}/`);
      const text = textOf(root).replace(/ /g, '');
      expect(text).toContain(item.content.replace(/ /g, ''));
      for (const rule of item.rules) {
        const place = root.querySelectorAll('section').find(({ id }) => id === rule.code);
        expect(place && textOf(place)).toContain(rule.text);
      }
    }
  });
});

describe('what a reader finds on a rule', () => {
  const rule = page('2023/3.1/')
    .root.querySelectorAll('section')
    .find(({ id }) => id === '3.1.7');
  const text = rule ? textOf(rule) : '';

  test('how much, once or each time, who scores it, what to enter', () => {
    expect(text).toContain('1 分，全年只扣一次');
    expect(text).toContain('负责科室矫正科');
    expect(text).toContain('填 6 件 → 扣 1 分');
    expect(text).toContain('全年扣一次，不论发现几处');
  });

  test('what is the site’s own says so', () => {
    expect(text).toContain('说明');
    expect(text).toContain('建议留存');
    expect(textOf(page('2023/5.2/').root)).toContain('名称由本站所加，非条文原文');
    expect(textOf(page('2023/3.1/').root)).not.toContain('名称由本站所加');
  });

  test('codes that nobody types are shown in words, over the wording', () => {
    const headings = page('2023/adjustments/').root.querySelectorAll('.explained h3').map(textOf);
    expect(headings.filter((heading) => /^(CAP|BOTTOM|BM|DS|V)/.test(heading) || /[，；]$/.test(heading))).toEqual([]);
    const { vetoes, discipline } = loadEdition('2023').rubric;
    for (const { code, name, text: wording } of [...vetoes, ...discipline]) {
      const place = page('2023/adjustments/')
        .root.querySelectorAll('section')
        .find(({ id }) => id === code);
      expect(place && textOf(place)).toContain(`${name}${wording}`);
    }
  });

  test('a department’s checklist holds all that it scores: components, and what the standard says besides', () => {
    const { categories } = loadEdition('2023').rubric;
    for (const { departments, items } of categories) {
      const rows = textOf(page(`2023/departments/${departments[0]}/`).root).replace(/ /g, '');
      for (const { rules } of items) {
        for (const rule of rules) {
          for (const said of [rule.text, ...rule.components.map(({ name }) => name)]) {
            expect(rows).toContain(said.replace(/ /g, ''));
          }
        }
      }
    }
    expect(textOf(page('2023/departments/秘书科/').root)).toContain('（此项会同区法院行政庭评分）');
    expect(textOf(page('2023/departments/办公室/').root)).toContain('根据排名情况在年度工作目标考核中进行相应加分');
  });

  test('the way into the calculator at this rule, and its neighbours', () => {
    const links = rule?.querySelectorAll('a').map((link) => link.getAttribute('href'));
    expect(links).toContain('/calculator/#3.1.7');
    expect(links).toContain('/2023/3.1/#3.1.8');
    expect(links).toContain('#S4');
  });

  test('every open question is published with its readings, the one taken and the reason', () => {
    const edition = loadEdition('2023');
    const entries = questionGroups(edition).flatMap(({ slug }) =>
      page(`2023/readings/${slug}/`).root.querySelectorAll('.question'),
    );
    expect(entries.map(({ id }) => id).sort()).toEqual(edition.questions.map(({ id }) => id).sort());
    for (const { id, readings, reason, taken } of edition.questions) {
      const entry = entries.find((one) => one.id === id);
      const words = entry ? textOf(entry) : '';
      expect(words).toMatch(new RegExp(`^口径 ${id} `));
      for (const reading of readings) expect(words).toContain(reading.replace(/\s+/g, ' '));
      expect(words).toContain(reason.replace(/\s+/g, ' ').trim());
      expect(entry?.querySelectorAll('.is-taken').map(textOf)).toEqual(taken > 0 ? [`${readings[taken - 1]}采用`] : []);
    }
  });

  test('the list of open questions has each of them, and leads to it at length', () => {
    const edition = loadEdition('2023');
    const list = page('2023/readings/').root;
    const lines = list.querySelectorAll('.question-list > li');
    expect(lines.map(({ id }) => id).sort()).toEqual(edition.questions.map(({ id }) => id).sort());
    for (const question of edition.questions) {
      const line = lines.find(({ id }) => id === question.id);
      expect(line?.querySelector('a')?.getAttribute('href')).toBe(questionPath(edition, question.id));
      expect(line ? textOf(line) : '').toContain(takenInShort(question));
    }
    expect(list.querySelectorAll('.effect')).toHaveLength(edition.questions.filter((one) => one.switch).length);
  });

  test('a question named in another leads there', () => {
    const links = page('2023/readings/3/').root.querySelectorAll('#R25 a');
    expect(links.map((link) => [textOf(link), link.getAttribute('href')])).toContainEqual([
      '口径S4',
      '/2023/readings/general/#S4',
    ]);
  });

  test('the head of the corrections counts each part, with marks that can be told from the sentence', () => {
    const { errata } = loadEdition('2023');
    const { root } = page('2023/errata/');
    const rows = root.querySelectorAll('.errata-parts tbody tr').map((row) => row.querySelectorAll('td').map(textOf));
    expect(rows.slice(0, 2).map(([name, count]) => [name, count])).toEqual([
      ['改正', `${errata?.corrections.length}`],
      ['删去', `${errata?.removed.length}`],
    ]);
    for (const { half, full, count } of errata?.widths ?? []) {
      expect(textOf(root)).toContain(`“${half}”改为“${full}” ${count} 处`);
    }
  });

  test('every correction is published, before and after, with the source text itself', () => {
    const { errata, source } = loadEdition('2023');
    const { root } = page('2023/errata/');
    const text = textOf(root);
    const rows = root.querySelectorAll('.errata-table tbody tr');
    const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
    const cellsOf = (id: string) =>
      rows
        .find((row) => row.id === id)
        ?.querySelectorAll('td')
        .map(textOf);
    const { corrections = [], removed = [], doubtful = [] } = errata ?? {};
    expect(corrections.length).toBeGreaterThan(10);
    for (const { id, line, found, corrected, why, class: kind, confidence } of corrections) {
      const remark = `${why}${kind}，把握：${confidence}`;
      expect(cellsOf(id)).toEqual([`${id}第 ${line} 行`, found, corrected, remark].map(plain));
    }
    for (const { id, line, found, what, confidence } of removed) {
      expect(cellsOf(id)).toEqual([`${id}第 ${line} 行`, found, `${what}把握：${confidence}`].map(plain));
    }
    for (const { id, where, found, remark } of doubtful) {
      expect(cellsOf(id)).toEqual([`${id}${where}`, found, remark].map(plain));
    }
    for (const line of source?.trimEnd().split('\n') ?? []) expect(text).toContain(line.replace(/\s+/g, ' ').trim());
  });
});

describe('light pages', () => {
  const rulePages = pages.filter(({ path }) => path.startsWith('2023/'));
  const linked = ({ root }: BuiltPage, selector: string, attribute: string) =>
    root.querySelectorAll(selector).map((element) => {
      const file = join(site2023.folder, element.getAttribute(attribute) ?? '');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });

  test('HTML and CSS of a rule page are at most 25 KB, gzipped', () => {
    const weights = rulePages.map((one) => ({
      path: one.path,
      weight: gzipped(one.html) + gzipped(...linked(one, 'link[rel="stylesheet"]', 'href')),
    }));
    expect(weights.filter(({ weight }) => weight > 25 * 1024)).toEqual([]);
    expect(weights.length).toBeGreaterThan(45);
  });

  test('script of a rule page is at most 1 KB, gzipped', () => {
    const weights = rulePages.map((one) => {
      const inline = one.root.querySelectorAll('script:not([src])').map((script) => script.textContent);
      return { path: one.path, weight: gzipped(...inline, ...linked(one, 'script[src]', 'src')) };
    });
    expect(weights.filter(({ weight }) => weight > 1024 || weight < 100)).toEqual([]);
  });
});

describe('a made-up edition', () => {
  const edition = loadEdition('2031', 'test/editions');
  const { rubric, questions, errata } = edition;
  const own = pagesIn(sites.find(({ base }) => base === editionsPath)?.folder ?? '').filter(({ path }) =>
    path.startsWith('2031/'),
  );
  const paths = own.map(({ path }) => path.slice('2031/'.length));

  test('has all its pages, by data alone', () => {
    const departments = new Set(rubric.categories.flatMap((category) => category.departments));
    expect(paths.sort()).toEqual(
      [
        '',
        ...rubric.categories.flatMap(({ code, items }) => [`${code}/`, ...items.map((item) => `${item.code}/`)]),
        ...[...departments].map((name) => `departments/${name}/`),
        'departments/',
        'adjustments/',
        'procedure/',
        'readings/',
        ...questionGroups(edition).map(({ slug }) => `readings/${slug}/`),
        ...(errata ? ['errata/'] : []),
        'data/',
      ].sort(),
    );
  });

  test('every clause and question of it stands on them', () => {
    const ids = new Set(own.flatMap(({ root }) => root.querySelectorAll('[id]').map(({ id }) => id)));
    for (const code of slotsOf(rubric).keys()) expect(ids).toContain(code);
    for (const { id } of questions) expect(ids).toContain(id);
  });

  test('nothing of another edition stands on them', () => {
    const { categories } = loadEdition('2023').rubric;
    const said = own.map(({ root }) => textOf(root.querySelector('main') ?? root)).join('');
    for (const { name } of categories) expect(said).not.toContain(name);
    expect(said).not.toContain('2023');
  });
});
