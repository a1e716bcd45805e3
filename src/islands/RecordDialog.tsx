/** 记一条: a single finding or activity, put down in a minute. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { readDate } from '../entries/date.ts';
import { foldCode } from '../entries/fold.ts';
import { mendedDate } from '../entries/repairs.ts';
import { columns, emptyRow, type Field } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { find, type Index } from '../search/find.ts';
import { isRecorded } from '../views/slotIndex.ts';
import { LookingOn } from './LookingOn.tsx';
import { todayWithin } from './today.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly index: Index;
}

/** Clauses that are offered at a time: of those found, and of those used last. */
const mostOffered = { found: 8, recent: 4 };

/** What is asked of every fact, and of one whose bonus depends on its matter. */
const asked: readonly Field[] = ['date', 'note', 'evidence'];
const askedOfBonus: readonly Field[] = ['matter', 'level', ...asked];

/** The dialog, and how to open it. */
export function createRecordDialog(props: Props) {
  const { bench } = props;
  const { period } = bench.rubric;
  let dialog: HTMLDialogElement | undefined;
  let search: HTMLInputElement | undefined;
  const [query, setQuery] = createSignal('');
  const [code, setCode] = createSignal('');
  const [cells, setCells] = createSignal<Partial<Record<Field, string>>>({});
  /** Whether it has been tried to put it down: what is missing is then said. */
  const [tried, setTried] = createSignal(false);
  const [told, setTold] = createSignal('');

  /** Clauses that were used last come first while nothing is searched. */
  const recent = createMemo(() => {
    const codes = bench.rows().map(({ code }) => foldCode(code));
    return [...new Set(codes.reverse())].filter((one) => isRecorded(bench.slots.get(one)));
  });
  const offered = createMemo(() => {
    const codes =
      query().trim() === ''
        ? recent().slice(0, mostOffered.recent)
        : find(props.index, query())
            .found.slice(0, mostOffered.found)
            .map(({ entry }) => entry.code);
    const known = codes.flatMap((one) => bench.slots.get(one) ?? []);
    const chosen = bench.slots.get(code());
    return chosen && !known.includes(chosen) ? [chosen, ...known] : known;
  });
  const slot = () => bench.slots.get(code());
  const fields = () => (slot()?.of === 'bonus' && slot()?.input === 'amount' ? askedOfBonus : asked);
  const row = () => ({ ...emptyRow, ...cells(), id: 'new', code: code(), station: bench.station() });
  const faults = createMemo(() => {
    if (!slot()) return ['请先选条款'];
    if ((cells().value ?? '').trim() === '') return [`请填${columns.value}`];
    return bench.told(row(), 'error').map(({ message }) => message);
  });
  /** What does not hinder, and is better mended at once; of the date it is said beside it. */
  const doubts = createMemo(() => (slot() && (cells().value ?? '').trim() !== '' ? bench.told(row(), 'warning') : []));
  const ofDate = createMemo(() => {
    const cell = cells().date ?? '';
    return cell.trim() === '' || readDate(cell, period) !== null ? null : { mended: mendedDate(row(), period) };
  });

  function open() {
    setQuery('');
    setCode('');
    setTried(false);
    setTold('');
    const day = todayWithin(bench.rubric);
    setCells(day === null ? {} : { date: day });
    dialog?.showModal();
    search?.focus();
  }

  function record(again: boolean) {
    setTried(true);
    if (faults().length > 0) {
      dialog?.querySelector<HTMLElement>(slot() ? '[name="value"]' : 'input[type="search"]')?.focus();
      return;
    }
    const id = bench.record(row());
    // What was typed stays: it is said above it why it was not put down.
    if (id === null) return;
    const words = `已记下 ${code()}：${cells().value}`;
    if (!again) {
      dialog?.close();
      bench.showRow(id);
      return;
    }
    setTold(words);
    setTried(false);
    setCells({ date: cells().date ?? '' });
    setCode('');
    setQuery('');
    search?.focus();
  }

  const set = (field: Field, value: string) => setCells({ ...cells(), [field]: value });
  const label = (own: Slot) =>
    own.of === 'component' ? `${bench.slots.get(own.owner)?.title ?? ''}　${own.title}` : own.title;

  const Dialog = () => (
    <dialog ref={dialog} class="record" aria-labelledby="record-title">
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          record(false);
        }}
      >
        <h2 id="record-title">记一条</h2>
        <p role="status" class="record-told">
          {told()}
        </p>
        <LookingOn bench={bench} inDialog />
        <label>
          哪一条？写几个字或编号来找
          <input
            ref={search}
            type="search"
            value={query()}
            autocomplete="off"
            onInput={(event) => {
              setCode('');
              setQuery(event.currentTarget.value);
              // The only one that it can be.
              if (offered().length === 1) setCode(offered()[0]?.code ?? '');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              const [first] = offered();
              if (first) setCode(first.code);
              dialog?.querySelector<HTMLElement>(first ? '[name="value"]' : 'input[type="search"]')?.focus();
            }}
          />
        </label>
        <fieldset class="record-clauses">
          <legend>{query().trim() === '' ? '最近用过的条款' : '找到的条款（回车选第一条）'}</legend>
          <For
            each={offered()}
            fallback={<p class="small">{query().trim() === '' ? '还没有记过。' : '没有找到，换几个字试试。'}</p>}
          >
            {(own) => (
              <label>
                <input
                  type="radio"
                  name="record-code"
                  checked={own.code === code()}
                  onChange={() => setCode(own.code)}
                />
                <span class="code">{own.code}</span>
                <span>{label(own)}</span>
              </label>
            )}
          </For>
        </fieldset>
        <div class="record-fields">
          <label class="of-value">
            {columns.value}
            <Show when={slot()?.unit}>{(unit) => <>（{unit()}）</>}</Show>
            <input
              type="text"
              name="value"
              value={cells().value ?? ''}
              autocomplete="off"
              aria-describedby="record-fill"
              aria-invalid={tried() && faults().length > 0}
              onInput={(event) => set('value', event.currentTarget.value)}
            />
            <small id="record-fill">{slot()?.fill ?? '选好条款后，这里会写明怎么填。'}</small>
          </label>
          <For each={fields()}>
            {(field) => (
              <label class={`of-${field}`}>
                {columns[field]}
                <input
                  type="text"
                  value={cells()[field] ?? ''}
                  placeholder={field === 'date' ? `如 ${period.from}` : ''}
                  autocomplete="off"
                  onInput={(event) => set(field, event.currentTarget.value)}
                />
                <Show when={field === 'date' && ofDate()}>
                  {(found) => (
                    <small class="row-problem" role="status">
                      日期看不懂，会当作没写。
                      <Show when={found().mended} fallback={`请写成 ${period.from} 或 3月15日 这样。`}>
                        {(date) => (
                          <button type="button" onClick={() => set('date', date())}>
                            改成 {date()}
                          </button>
                        )}
                      </Show>
                    </small>
                  )}
                </Show>
              </label>
            )}
          </For>
        </div>
        <p class="row-problem" role="alert">
          {tried()
            ? faults()
                .map((fault) => `${fault}。`)
                .join('')
            : ''}
        </p>
        <p class="row-problem" role="status">
          {doubts()
            .flatMap(({ column, message }) => (column === columns.date && ofDate() ? [] : [`请核对：${message}。`]))
            .join('')}
        </p>
        <p class="record-tools">
          <button type="submit" class="primary" disabled={bench.readOnly()}>
            记下
          </button>
          <button type="button" disabled={bench.readOnly()} onClick={() => record(true)}>
            记下，再记一条
          </button>
          <button type="button" class="quiet" onClick={() => dialog?.close()}>
            取消
          </button>
        </p>
      </form>
    </dialog>
  );
  return { open, Dialog };
}
