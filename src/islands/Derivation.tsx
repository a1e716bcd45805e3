/** Why a figure is what it is, unfolded: the clause's own words, what the cap does, the readings, the rows. */

import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { short } from '../score/exact.ts';
import { headroomOf } from '../score/headroom.ts';
import { honestyOf } from '../score/honesty.ts';
import { capWords } from '../views/capWords.ts';
import { headroomWords } from '../views/headroomWords.ts';
import { honestyWords } from '../views/honestyWords.ts';
import { clausePath, readingPath } from '../views/paths.ts';
import { said } from '../views/rowSaid.ts';
import { whySentence } from '../views/whySentence.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly code: string;
}

function Part(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Rows that are shown here; the rest are in the ledger. */
const mostRows = 20;

/** The rows that fed a figure; each leads to its place in the ledger. */
function Rows(props: { readonly bench: Workbench; readonly ids: readonly string[] }) {
  const rows = createMemo(() => {
    const ids = new Set(props.ids);
    return props.bench.rows().filter(({ id }) => ids.has(id));
  });
  return (
    <ul>
      <For each={rows().slice(0, mostRows)}>
        {(row) => (
          <li>
            <button type="button" class="quiet more" onClick={() => props.bench.showRow(row.id)}>
              {row.line === null ? '页面上填的' : `表格第 ${row.line} 行`}
            </button>
            {row.value}
            <Show when={said(row)}>{(words) => <small>{words()}</small>}</Show>
          </li>
        )}
      </For>
      <Show when={rows()[mostRows]}>
        {(next) => (
          <li>
            还有 {rows().length - mostRows} 行，
            <button type="button" class="quiet more" onClick={() => props.bench.showRow(next().id)}>
              在“平时台账”里看
            </button>
          </li>
        )}
      </Show>
    </ul>
  );
}

/** Unfolds under a clause's figure. Nothing of it is made before it is asked for. */
export function Derivation(props: Props) {
  const { bench } = props;
  const { rubric } = bench;
  const [open, setOpen] = createSignal(false);
  const rule = () => bench.ruleResult(props.code);
  const bonus = () => bench.result()?.bonuses.find(({ code }) => code === props.code);
  const deduction = () => bench.result()?.deductions.find(({ code }) => code === props.code);
  const derived = () => rule() ?? bonus() ?? deduction();
  const points = () => rule()?.deducted ?? bonus()?.points ?? deduction()?.points ?? 0;
  const question = () => {
    const [does, not] = bonus() ? ['加', '不加'] : ['扣', '不扣'];
    return points() === 0 ? `为什么${not}？` : `为什么${does} ${short(points())} 分？`;
  };
  const clause = () => {
    const rules = rubric.categories.flatMap(({ items }) => items.flatMap((item) => item.rules));
    const own = [...rules, ...rubric.bonuses, ...rubric.deductions].find(({ code }) => code === props.code);
    return own?.text ?? '';
  };
  const headroom = () => {
    const now = bench.advised();
    const room = rule() && now ? headroomOf(now.sheet, now.choices, props.code) : null;
    const more = room ? headroomWords(room, bench.slots.get(props.code)?.unit ?? null) : '';
    return [more, capWords(rule())].filter(Boolean).join('；');
  };
  const honesty = () => {
    const now = bench.advised();
    const found = now && honestyOf(now.sheet, now.choices, props.code);
    return found ? honestyWords(found) : '';
  };
  return (
    <Show when={(derived()?.rows.length ?? 0) > 0}>
      <details class="derivation" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{question()}</summary>
        <Show when={open() && derived()}>
          {(own) => (
            <dl>
              <Part name="算法">{whySentence(own())}</Part>
              <Part name="条文">
                {clause()}{' '}
                <a class="code" href={clausePath(rubric, props.code)}>
                  {props.code}
                </a>
              </Part>
              <Show when={headroom()}>{(words) => <Part name="封顶">{words()}</Part>}</Show>
              <Show when={honesty()}>{(words) => <Part name="如实与隐瞒">{words()}</Part>}</Show>
              <For each={own().applied}>
                {({ reading, choice }) => {
                  const known = rubric.readings.find(({ id }) => id === reading);
                  return (
                    <Part name="口径">
                      {known?.question}：{known?.choices.find(({ key }) => key === choice)?.label}{' '}
                      <a href={readingPath(rubric, reading)}>看口径说明</a>
                    </Part>
                  );
                }}
              </For>
              <Part name="依据">
                <Rows bench={bench} ids={own().rows} />
              </Part>
            </dl>
          )}
        </Show>
      </details>
    </Show>
  );
}
