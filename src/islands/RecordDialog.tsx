/** 记一条: a single finding or activity, put down in a minute. */

import { createMemo, createSignal, For } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import { isFact } from '../entries/isFact.ts';
import { columns, emptyRow, type Field } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { find } from '../search/find.ts';
import { isRecorded } from '../views/slotIndex.ts';
import { createDialog } from './Dialog.tsx';
import { LookingOn } from './LookingOn.tsx';
import { isDateUnread, RecordFields } from './RecordFields.tsx';
import { todayWithin } from './today.ts';
import type { Workbench } from './workbench.ts';

/** Clauses that are offered at a time: of those found, and of those used last. */
const mostOffered = { found: 8, recent: 4 };

/** The dialog, and how to open it. */
export function createRecordDialog(bench: Workbench) {
  const { period } = bench.rubric;
  const frame = createDialog();
  let form: HTMLFormElement | undefined;
  let search: HTMLInputElement | undefined;
  const [query, setQuery] = createSignal('');
  const [code, setCode] = createSignal('');
  const [cells, setCells] = createSignal<Partial<Record<Field, string>>>({});
  /** Whether it has been tried to put it down: what is missing is then said. */
  const [tried, setTried] = createSignal(false);
  const [told, setTold] = createSignal('');

  /** Clauses of which a fact was put down last come first while nothing is searched. */
  const [recent, setRecent] = createSignal<readonly string[]>([]);
  function lookUpRecent() {
    const codes = bench
      .rows()
      .filter(isFact)
      .map(({ code }) => foldCode(code));
    const distinct = [...new Set(codes.reverse())].filter((one) => isRecorded(bench.slots.get(one)));
    setRecent(distinct.slice(0, mostOffered.recent));
  }
  const offered = createMemo(() => {
    const codes =
      query().trim() === ''
        ? recent()
        : find(bench.index, query())
            .found.slice(0, mostOffered.found)
            .map(({ entry }) => entry.code);
    const known = codes.flatMap((one) => bench.slots.get(one) ?? []);
    const chosen = bench.slots.get(code());
    return chosen && !known.includes(chosen) ? [chosen, ...known] : known;
  });
  const slot = () => bench.slots.get(code());
  const row = () => ({ ...emptyRow, ...cells(), id: 'new', code: code(), station: bench.station() });
  const faults = createMemo(() => {
    if (!slot()) return ['请先选条款'];
    if ((cells().value ?? '').trim() === '') return [`请填${columns.value}`];
    return bench.told(row(), 'error').map(({ message }) => message);
  });
  /** What does not hinder, and is better mended at once; of the date it is said beside it. */
  const doubts = createMemo(() => (slot() && (cells().value ?? '').trim() !== '' ? bench.told(row(), 'warning') : []));

  function open() {
    lookUpRecent();
    setQuery('');
    setCode('');
    setTried(false);
    setTold('');
    const day = todayWithin(bench.rubric);
    setCells(day === null ? {} : { date: day });
    frame.open();
    search?.focus();
  }

  function record(again: boolean) {
    setTried(true);
    if (faults().length > 0) {
      form?.querySelector<HTMLElement>(slot() ? '[name="value"]' : 'input[type="search"]')?.focus();
      return;
    }
    const id = bench.record(row());
    // What was typed stays: it is said above it why it was not put down.
    if (id === null) return;
    const words = `已记下 ${code()}：${cells().value}`;
    if (!again) {
      frame.close();
      bench.showRow(id);
      return;
    }
    lookUpRecent();
    setTold(words);
    setTried(false);
    setCells({ date: cells().date ?? '' });
    setCode('');
    setQuery('');
    search?.focus();
  }

  const label = (own: Slot) =>
    own.of === 'component' ? `${bench.slots.get(own.owner)?.title ?? ''}　${own.title}` : own.title;

  const Dialog = () => (
    <frame.Dialog
      name="recording"
      title="记一条"
      tools={
        <>
          <button type="submit" form="recording" class="primary" disabled={bench.readOnly()}>
            记下
          </button>
          <button type="button" disabled={bench.readOnly()} onClick={() => record(true)}>
            记下，再记一条
          </button>
          <button type="button" class="quiet" onClick={frame.close}>
            取消
          </button>
        </>
      }
    >
      <form
        id="recording"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          record(false);
        }}
      >
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
              form?.querySelector<HTMLElement>(first ? '[name="value"]' : 'input[type="search"]')?.focus();
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
        <RecordFields
          slot={slot()}
          row={row()}
          period={period}
          faulty={tried() && faults().length > 0}
          onSet={(field, value) => setCells({ ...cells(), [field]: value })}
        />
        <p class="row-problem" role="alert">
          {tried()
            ? faults()
                .map((fault) => `${fault}。`)
                .join('')
            : ''}
        </p>
        <p class="row-problem" role="status">
          {doubts()
            .flatMap(({ column, message }) =>
              column === columns.date && isDateUnread(row(), period) ? [] : [`请核对：${message}。`],
            )
            .join('')}
        </p>
      </form>
    </frame.Dialog>
  );
  return { open, Dialog };
}
