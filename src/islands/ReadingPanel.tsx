/** How a file is to be read: its sheet, encoding, delimiter, header and columns, beside a sample of what that gives. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { delimiters, encodings } from '../csv/textManner.ts';
import { columns, type Field } from '../entries/row.ts';
import type { Manner, ReadFile } from '../files/readFile.ts';
import { headerWithin, requiredFields, suggestedFields } from '../table/header.ts';
import type { Import, ReadTable, SeenFile, Source } from './importing.ts';

interface Props {
  readonly importing: Import;
  readonly source: Source;
  readonly read: SeenFile;
  readonly applied: boolean;
}

const delimiterNames: Readonly<Record<string, string>> = { ',': '逗号', '\t': '制表符（Tab）', ';': '分号' };
const encodingNames: Readonly<Record<string, string>> = {
  'UTF-8': 'UTF-8',
  GB18030: 'GB18030（GBK，国标）',
  'UTF-16LE': 'UTF-16（Unicode）',
  'UTF-16BE': 'UTF-16 大端',
};
const fields = Object.keys(columns) as Field[];
const sampled = 5;

/** The record that looks most like a header: the first with the most cells that hold something. */
function likeliestHeader(head: readonly (readonly string[])[]): number {
  const filled = head.slice(0, headerWithin).map((record) => record.filter((cell) => cell.trim() !== '').length);
  return Math.max(0, filled.indexOf(Math.max(...filled)));
}

/** The header that names one of the required columns, else the likeliest. */
function startingHeader(head: readonly (readonly string[])[]): number {
  const named = head
    .slice(0, headerWithin)
    .findIndex((record) => suggestedFields(record).some((field) => field !== null && requiredFields.includes(field)));
  return named < 0 ? likeliestHeader(head) : named;
}

export function ReadingPanel(props: Props) {
  const [seen, setSeen] = createSignal(props.read.seen);
  const [failure, setFailure] = createSignal('error' in props.read ? props.read.error : '');
  const head = () => seen()?.head ?? [];
  const [headerAt, setHeaderAt] = createSignal<number | null>(startingHeader(head()));
  const width = () => Math.min(40, Math.max(1, ...head().map((record) => record.length)));
  const suggested = () => {
    const at = headerAt();
    const record = at === null ? [] : (head()[at] ?? []);
    return [...suggestedFields(record), ...Array(Math.max(0, width() - record.length)).fill(null)].slice(0, width());
  };
  const [chosen, setChosen] = createSignal<readonly (Field | null)[]>(suggested());
  const text = () => seen()?.text;

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
    sheet: seen()?.sheet,
    encoding: text()?.encoding,
    delimiter: text()?.delimiter,
    columns: { at: headerAt(), fields: chosen() },
  });

  function show(read: ReadFile) {
    setFailure('error' in read ? read.error : '');
    if (!read.seen) return;
    setSeen(read.seen);
    setHeaderAt(startingHeader(read.seen.head));
    setChosen(suggested());
  }
  const lookAgain = async (change: Manner) =>
    show(
      await props.importing.look(props.source, {
        sheet: seen()?.sheet,
        encoding: text()?.encoding,
        delimiter: text()?.delimiter,
        ...change,
      }),
    );

  async function accept() {
    const read = await props.importing.look(props.source, manner());
    if ('error' in read) setFailure(read.error);
    else props.importing.accept(props.source, read as ReadTable, manner(), props.applied);
  }

  let panel: HTMLElement | undefined;
  queueMicrotask(() => panel?.focus());

  return (
    <section
      class="import-note reading"
      classList={{ refused: !props.applied }}
      ref={panel}
      tabIndex={-1}
      aria-label="这份表格怎么读"
    >
      <p>
        <strong>{props.source.name}</strong> {props.applied ? '换一种读法，下面的样子对了再导入。' : '还没有导入：'}
        <Show when={failure()}>{failure()}。</Show>
        <Show when={!props.applied}>也可以在下面指出各列是什么，不用改文件。</Show>
      </p>
      <p class="reading-choices">
        <Show when={(seen()?.sheets.length ?? 0) > 1}>
          <label>
            工作表
            <select
              value={seen()?.sheet}
              onChange={(event) => void lookAgain({ sheet: Number(event.currentTarget.value) })}
            >
              <For each={seen()?.sheets}>{(name, index) => <option value={index()}>{name}</option>}</For>
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
              setChosen(suggested());
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
        <button type="button" class="primary" disabled={missing() !== ''} onClick={() => void accept()}>
          {props.applied ? '按这样重新导入' : '按这样导入'}
        </button>
        <button type="button" onClick={() => props.importing.dismiss()}>
          {props.applied ? '不用了' : '不导入'}
        </button>
        <span role="status">{missing()}</span>
      </p>
      <Show when={!props.applied}>
        <p class="small">下次导入表头相同的文件，会照这次选的来。</p>
      </Show>
    </section>
  );
}
