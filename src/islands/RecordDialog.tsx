/** 记一条: a single finding or activity, put down in a minute. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import { isFact } from '../entries/isFact.ts';
import type { Problem } from '../entries/problem.ts';
import { columns, emptyRow, type Field } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { find } from '../search/find.ts';
import { isRecorded } from '../views/slotIndex.ts';
import { createDialog } from './Dialog.tsx';
import { FieldTold, toldId } from './FieldTold.tsx';
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
  const [done, setDone] = createSignal('');

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
    return codes.flatMap((one) => bench.slots.get(one) ?? []);
  });
  const slot = () => bench.slots.get(code());
  const row = () => ({ ...emptyRow, ...cells(), id: 'new', code: code(), station: bench.station() });
  /** What hinders it, and what does not and is better mended at once; of a date that is none the field itself tells. */
  const problems = createMemo((): readonly Pick<Problem, 'level' | 'column' | 'message'>[] => {
    if (!slot()) return [{ level: 'error', column: columns.code, message: '请先选条款' }];
    if (row().value.trim() === '') return [{ level: 'error', column: columns.value, message: `请填${columns.value}` }];
    const doubts = bench.told(row(), 'warning');
    const unread = isDateUnread(row(), period);
    return [...bench.told(row(), 'error'), ...doubts.filter(({ column }) => column !== columns.date || !unread)];
  });
  const said = (field: Field) =>
    problems().filter(({ level, column }) => column === columns[field] && (tried() || level !== 'error'));
  const isFaulty = (field: Field) => said(field).some(({ level }) => level === 'error');
  const told = (field: Field) =>
    said(field).map(({ level, message }) => (level === 'error' ? message : `请核对：${message}`));

  const goOn = () => (slot() ? form?.querySelector<HTMLElement>('[name="value"]') : search)?.focus();
  function choose(chosen: string) {
    setCode(chosen);
    goOn();
  }
  function chooseAgain() {
    choose('');
    search?.select();
  }

  function open() {
    lookUpRecent();
    setQuery('');
    setCode('');
    setTried(false);
    setDone('');
    const day = todayWithin(bench.rubric);
    setCells(day === null ? {} : { date: day });
    frame.open();
    search?.focus();
  }

  function record(again: boolean) {
    setTried(true);
    if (problems().some(({ level }) => level === 'error')) {
      goOn();
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
    setDone(words);
    setTried(false);
    setCells({ date: cells().date ?? '' });
    setCode('');
    setQuery('');
    frame.toTop();
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
          {done()}
        </p>
        <LookingOn bench={bench} inDialog />
        <label>
          哪一条？写几个字或编号来找
          <input
            ref={search}
            type="search"
            value={query()}
            autocomplete="off"
            aria-describedby={toldId('code')}
            aria-invalid={isFaulty('code')}
            onInput={(event) => {
              setCode('');
              setQuery(event.currentTarget.value);
              // The only one that it can be.
              if (offered().length === 1) setCode(offered()[0]?.code ?? '');
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              choose(slot()?.code ?? offered()[0]?.code ?? '');
            }}
          />
        </label>
        <FieldTold field="code" told={told('code')} />
        <fieldset class="record-clauses">
          <Show
            when={slot()}
            fallback={
              <>
                <legend>{query().trim() === '' ? '最近用过的条款' : '找到的条款（回车选第一条）'}</legend>
                <For
                  each={offered()}
                  fallback={<p class="small">{query().trim() === '' ? '还没有记过。' : '没有找到，换几个字试试。'}</p>}
                >
                  {(own) => (
                    <button type="button" onClick={() => choose(own.code)}>
                      <span class="code">{own.code}</span>
                      <span>{label(own)}</span>
                    </button>
                  )}
                </For>
              </>
            }
          >
            {(own) => (
              <>
                <legend>选定的条款</legend>
                <p>
                  <span class="code">{own().code}</span>
                  <span>{label(own())}</span>
                  <button type="button" class="quiet" onClick={chooseAgain}>
                    换一条
                  </button>
                </p>
              </>
            )}
          </Show>
        </fieldset>
        <RecordFields
          slot={slot()}
          row={row()}
          period={period}
          isFaulty={isFaulty}
          told={told}
          onSet={(field, value) => setCells({ ...cells(), [field]: value })}
        />
      </form>
    </frame.Dialog>
  );
  return { open, Dialog };
}
