/** 沿用: what of a draft of another edition would come over, and what would not and why, before it is done. */

import { createSignal, For, Show } from 'solid-js';
import type { CarriedOver, Dropped, DroppedRow, Why } from '../drafts/carry.ts';
import type { Draft } from '../drafts/draft.ts';
import { columns, saysAnything } from '../entries/row.ts';
import { createDialog } from './Dialog.tsx';
import { namedIn } from './draftNames.ts';
import type { Workbench } from './workbench.ts';

const whyWords: Readonly<Record<Why, string>> = {
  removed: '现在没有对应的条款',
  unmapped: '没有写明它对应现在的哪一条',
};

/** Rows that are listed; the old draft has all of them. */
const mostListed = 200;

/** All that a row says, so that it can be typed again; whose it is where that is not the draft's own station. */
function saidOf({ row }: DroppedRow, own: string): string {
  const { value, station, date, matter, level, note, evidence, person, concealed } = row;
  const cells = [
    station.trim() === own ? '' : station,
    date,
    matter,
    level,
    `${columns.value} ${value.trim() || '（空）'}`,
    concealed.trim() && `${columns.concealed} ${concealed}`,
    note,
    evidence,
    person,
    ...row.extra.map(([name, cell]) => `${name} ${cell}`),
  ];
  return cells
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join('　');
}

/** What stays behind beside rows, a sentence each. */
function othersLeft(edition: string, { readings, materials, bureau, target }: Dropped): string[] {
  return [
    ...(readings.length > 0
      ? [`选过的口径有 ${readings.length} 个现在没有了（${readings.join('、')}），请在新台账的“口径”里再看一遍。`]
      : []),
    ...(materials.length > 0 ? [`${materials.length} 份材料登记的页数、形式（名称写在各行里）。`] : []),
    ...(bureau === null ? [] : [`${edition} 年度的局定口径（${bureau}），请向局里要现在的。`]),
    ...(target === null ? [] : ['想达到的分数，请重新填。']),
  ];
}

function Left(props: { readonly draft: Draft; readonly dropped: Dropped }) {
  const rows = () => props.dropped.rows.filter(({ row }) => saysAnything(row));
  const others = () => othersLeft(props.draft.edition, props.dropped);
  return (
    <Show when={rows().length + others().length > 0} fallback={<p>没有带不过来的内容。</p>}>
      <h3>带不过来的</h3>
      <p class="small">都还在原来的台账里，要用的请照着重新填。</p>
      <ul class="left-behind" aria-label="带不过来的">
        <For each={rows().slice(0, mostListed)}>
          {(one) => (
            <li class="row-left">
              <span class="code">{one.row.code}</span>
              <span>{saidOf(one, props.draft.station)}</span>
              <small>{whyWords[one.why]}</small>
            </li>
          )}
        </For>
        <Show when={rows().length > mostListed}>
          <li>还有 {rows().length - mostListed} 行没有列出。</li>
        </Show>
        <For each={others()}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </Show>
  );
}

interface Asked {
  readonly draft: Draft;
  readonly found: CarriedOver;
  /** How many of its rows do not read under the rules here. */
  readonly faulty: number;
}

/** The dialog, and how to open it. */
export function createCarryDialog(bench: Workbench) {
  const frame = createDialog();
  const [asked, setAsked] = createSignal<Asked | null>(null);
  function open(draft: Draft) {
    const found = bench.carriedOver(draft);
    if (!found) return;
    setAsked({ draft, found, faulty: bench.outcomeOf(found.taken.rows).faulty });
    frame.open();
  }
  const Dialog = () => (
    <frame.Dialog
      name="carrying"
      title={`沿用到 ${bench.rubric.edition} 年度`}
      tools={
        <>
          <button
            type="button"
            class="primary"
            onClick={() => {
              const now = asked();
              frame.close();
              if (now) bench.carry(now.draft, now.found);
            }}
          >
            沿用，打开新台账
          </button>
          <button type="button" class="quiet" onClick={frame.close}>
            取消
          </button>
        </>
      }
    >
      <Show when={asked()}>
        {(now) => (
          <>
            <p>
              {now().draft.edition} 年度的{namedIn(now().draft)}，会照 {bench.rubric.edition}{' '}
              年度的条款编号另建一份台账。原来的那份不动，仍在列表里。
            </p>
            <p>
              <strong>带过来 {now().found.taken.rows.length} 行</strong>
              ，数值、日期、说明和佐证材料都照原样，不合用的可以再改。
              <Show when={now().faulty > 0}>
                其中 {now().faulty} 行照现在的办法填得不对，打开后在“要核对的地方”里改好才计分。
              </Show>
            </p>
            <Left draft={now().draft} dropped={now().found.dropped} />
          </>
        )}
      </Show>
    </frame.Dialog>
  );
  return { open, Dialog };
}
