/** How a file is to be read: its sheet, encoding, delimiter, header and columns, beside a sample of what that gives. */

import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { delimiters, encodings } from '../csv/textManner.ts';
import { foldCode } from '../entries/fold.ts';
import { columns, type Field, fields } from '../entries/row.ts';
import type { Manner, ReadFile, Seen } from '../files/readFile.ts';
import { headerWithin, requiredFields, suggestedFields } from '../table/header.ts';
import type { Reading } from '../worker/client.ts';
import type { Import } from './importing.ts';
import type { Source } from './importState.ts';

interface Props {
  readonly importing: Import;
  readonly source: Source;
  readonly seen: Seen;
  /** Why the file was not taken; empty when it is looked at again. */
  readonly error: string;
  /** The step with which it was taken before; null where it was not. */
  readonly takenAt: number | null;
  /** Whether a text is a code that takes a figure. */
  readonly isCode: (code: string) => boolean;
  readonly onDismiss: () => void;
}

const delimiterNames: Readonly<Record<string, string>> = { ',': '逗号', '\t': '制表符（Tab）', ';': '分号' };
const encodingNames: Readonly<Record<string, string>> = {
  'UTF-8': 'UTF-8',
  GB18030: 'GB18030（GBK，国标）',
  'UTF-16LE': 'UTF-16（Unicode）',
  'UTF-16BE': 'UTF-16 大端',
};
const sampled = 5;

/** The record that looks most like a header: the first with the most cells that hold something. */
function likeliestHeader(head: readonly (readonly string[])[]): number {
  const filled = head.slice(0, headerWithin).map((record) => record.filter((cell) => cell.trim() !== '').length);
  return Math.max(0, filled.indexOf(Math.max(...filled)));
}

/** The header that names one of the required columns, else the likeliest; none where a code stands in the first row. */
function startingHeader(head: readonly (readonly string[])[], isCode: (code: string) => boolean): number | null {
  const named = head
    .slice(0, headerWithin)
    .findIndex((record) => suggestedFields(record).some((field) => field !== null && requiredFields.includes(field)));
  if (named >= 0) return named;
  return head[0]?.some((cell) => isCode(foldCode(cell))) ? null : likeliestHeader(head);
}

export function ReadingPanel(props: Props) {
  const [seen, setSeen] = createSignal(props.seen);
  const [failure, setFailure] = createSignal(props.error);
  const head = () => seen().head;
  const [headerAt, setHeaderAt] = createSignal<number | null>(0);
  const width = () => Math.max(1, ...head().map((record) => record.length));
  const [chosen, setChosen] = createSignal<readonly (Field | null)[]>([]);
  /** How far the file has been read again; null while it is not. */
  const [share, setShare] = createSignal<number | null>(null);
  const text = () => (props.source.pasted ? null : seen().text);

  /** The fields of the columns under a header, as their names say; without one, as the first row looks. */
  function suggest(at: number | null): readonly (Field | null)[] {
    const record = at === null ? [] : (head()[at] ?? []);
    const codeAt = at === null ? (head()[0]?.findIndex((cell) => props.isCode(foldCode(cell))) ?? -1) : -1;
    const named = suggestedFields(record);
    return Array.from({ length: width() }, (_, index) => named[index] ?? (index === codeAt ? 'code' : null));
  }
  function startWith(next: Seen) {
    setSeen(next);
    const at = next.columns ? next.columns.at : startingHeader(next.head, props.isCode);
    setHeaderAt(at);
    const fields = next.columns?.fields;
    setChosen(fields ? Array.from({ length: width() }, (_, index) => fields[index] ?? null) : suggest(at));
  }
  startWith(props.seen);

  /** Rows under the header that hold something. */
  const sample = createMemo(() =>
    head()
      .map((record, index) => ({ record, line: index + 1 }))
      .slice((headerAt() ?? -1) + 1)
      .filter(({ record }) => record.some((cell) => cell.trim() !== ''))
      .slice(0, sampled),
  );
  /** What is still to be said of the columns; empty when all is clear. */
  const missing = () => {
    for (const field of fields) {
      const count = chosen().filter((one) => one === field).length;
      if (requiredFields.includes(field) && count === 0) return `请选出哪一列是“${columns[field]}”`;
      if (field !== 'note' && count > 1) return `“${columns[field]}”选了 ${count} 列，只能是一列`;
    }
    return '';
  };

  const manner = (): Manner => ({
    sheet: seen().sheet,
    encoding: seen().text?.encoding,
    delimiter: seen().text?.delimiter,
    columns: { at: headerAt(), fields: chosen() },
  });

  let running: Reading | null = null;
  let turn = 0;
  function stop() {
    turn += 1;
    running?.cancel();
    setShare(null);
  }
  onCleanup(stop);
  /** Reads the file in another manner; null when something else has been asked for meanwhile. */
  async function look(next: Manner): Promise<ReadFile | null> {
    stop();
    const mine = turn;
    setShare(0);
    running = props.importing.look(props.source, next, (done) => {
      if (turn === mine) setShare(done);
    });
    const read = await running.read;
    if (turn !== mine) return null;
    setShare(null);
    return read;
  }

  async function lookAgain(change: Manner) {
    const { sheet, encoding, delimiter } = manner();
    const read = await look({ sheet, encoding, delimiter, ...change });
    if (!read) return;
    setFailure('error' in read ? read.error : '');
    if (read.seen) startWith(read.seen);
  }
  async function accept() {
    const next = manner();
    const read = await look(next);
    if (!read) return;
    if ('error' in read) setFailure(read.error);
    else props.importing.accept(props.source, read, next);
  }

  return (
    <section
      class="import-note reading"
      classList={{ refused: props.error !== '' }}
      tabIndex={-1}
      aria-label="这份表格怎么读"
      ref={(panel) => queueMicrotask(() => panel.focus({ preventScroll: true }))}
    >
      <p>
        <strong>{props.source.name}</strong>{' '}
        <Show when={props.error !== ''} fallback="换一种读法，下面的样子对了再导入。">
          还没有导入：{failure() || '看下面的样子对不对'}。请在下面指出哪一列是什么，不用改文件。
        </Show>
      </p>
      <p class="reading-choices">
        <Show when={seen().sheets.length > 1}>
          <label>
            工作表
            <select
              value={seen().sheet}
              onChange={(event) => void lookAgain({ sheet: Number(event.currentTarget.value) })}
            >
              <For each={seen().sheets}>{(name, index) => <option value={index()}>{name}</option>}</For>
            </select>
          </label>
        </Show>
        <Show when={text()}>
          {(how) => (
            <>
              <label>
                文字编码
                <select
                  value={how().encoding}
                  onChange={(event) =>
                    void lookAgain({ encoding: encodings.find((one) => one === event.currentTarget.value) })
                  }
                >
                  <For each={encodings}>{(one) => <option value={one}>{encodingNames[one]}</option>}</For>
                </select>
              </label>
              <label>
                分隔符
                <select
                  value={how().delimiter}
                  onChange={(event) =>
                    void lookAgain({ delimiter: delimiters.find((one) => one === event.currentTarget.value) })
                  }
                >
                  <For each={delimiters}>{(one) => <option value={one}>{delimiterNames[one]}</option>}</For>
                </select>
              </label>
            </>
          )}
        </Show>
        <label>
          表头
          <select
            value={headerAt() ?? ''}
            onChange={(event) => {
              setHeaderAt(event.currentTarget.value === '' ? null : Number(event.currentTarget.value));
              setChosen(suggest(headerAt()));
            }}
          >
            <For each={head().slice(0, headerWithin)}>
              {(record, index) => (
                <option value={index()}>
                  第 {index() + 1} 行：
                  {record
                    .filter((cell) => cell.trim() !== '')
                    .slice(0, 4)
                    .join('、')
                    .slice(0, 24)}
                </option>
              )}
            </For>
            <option value="">没有表头，第一行就是数</option>
          </select>
        </label>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="sample" aria-label="各列的样子" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              <For each={chosen()}>
                {(field, index) => (
                  <th scope="col">
                    <span class="column-name">
                      {head()[headerAt() ?? -1]?.[index()]?.trim() || `第 ${index() + 1} 列`}
                    </span>
                    <select
                      aria-label={`第 ${index() + 1} 列是`}
                      classList={{ chosen: field !== null }}
                      onChange={(event) => {
                        const value = event.currentTarget.value;
                        setChosen(
                          chosen().map((one, at) =>
                            at === index() ? (fields.find((name) => name === value) ?? null) : one,
                          ),
                        );
                      }}
                    >
                      <option value="" selected={field === null}>
                        不读
                      </option>
                      <For each={fields}>
                        {(name) => (
                          <option value={name} selected={field === name}>
                            {columns[name]}
                          </option>
                        )}
                      </For>
                    </select>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For
              each={sample()}
              fallback={
                <tr>
                  <td colSpan={width() + 1}>这一行下面没有内容</td>
                </tr>
              }
            >
              {({ record, line }) => (
                <tr>
                  <th scope="row">{line}</th>
                  <For each={chosen()}>{(_, index) => <td>{(record[index()] ?? '').slice(0, 60)}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <p class="choices">
        <button
          type="button"
          class="primary"
          disabled={missing() !== '' || share() !== null}
          onClick={() => void accept()}
        >
          {props.takenAt !== null ? '按这样重新导入' : '按这样导入'}
        </button>
        <button type="button" onClick={() => props.onDismiss()}>
          {props.takenAt !== null ? '不用了' : '不导入'}
        </button>
        <Show when={share()} fallback={<span role="status">{missing()}</span>}>
          {(done) => <progress value={done()} aria-label="读取进度" />}
        </Show>
      </p>
      <Show when={props.error !== ''}>
        <p class="small">下次导入表头相同的文件，会照这次选的来。</p>
      </Show>
    </section>
  );
}
