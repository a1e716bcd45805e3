/** 佐证清单: the materials of the station, clause by clause; what is claimed and has none; a folder's file names. */

import { createMemo, createSignal, For, Index, Show } from 'solid-js';
import { adviceOn } from '../materials/advised.ts';
import { type Details, type Material, materialsOf, missingMaterials } from '../materials/list.ts';
import { formWords } from '../materials/records.ts';
import { clauseNames } from '../views/clauseNames.ts';
import { FolderDrop } from './FolderDrop.tsx';
import { tabId } from './Tabs.tsx';
import { Writing } from './Writing.tsx';
import type { Workbench } from './workbench.ts';

/** Claims without any evidence: a material can be named at once. */
function Missing(props: { readonly bench: Workbench; readonly nameOf: (code: string) => string }) {
  const codes = createMemo(() => missingMaterials(props.bench.advised()?.result.gaps ?? []));
  const advice = adviceOn(props.bench.rubric);
  return (
    <Show when={codes().length > 0}>
      <section class="missing-materials">
        <h2>
          还缺佐证<small>{codes().length} 条</small>
        </h2>
        <ul>
          <For each={codes()}>
            {(code) => (
              <li>
                <a class="code" href={`#${code}`}>
                  {code}
                </a>
                <span>
                  {props.nameOf(code)}
                  <Show when={advice.get(code)}>{(words) => <small>建议：{words()}</small>}</Show>
                </span>
                <input
                  type="text"
                  aria-label={`${code} 的佐证材料名称`}
                  placeholder="材料名称"
                  autocomplete="off"
                  onChange={(event) => {
                    props.bench.addMaterials([{ code, name: event.currentTarget.value }]);
                    // Where one more is wanted, the field is free for it.
                    event.currentTarget.value = '';
                  }}
                />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

export function Materials(props: { readonly bench: Workbench }) {
  const { bench } = props;
  const nameOf = clauseNames(bench.rubric);
  const materials = createMemo(() => materialsOf(bench.rubric, bench.rows(), bench.describedMaterials()));
  const [told, setTold] = createSignal('');
  let list: HTMLElement | undefined;
  let lines: HTMLTableSectionElement | undefined;
  /** What took the place of a material that is gone, or else the one before it, is then at hand. */
  function goOn({ number }: Material) {
    const names = lines?.isConnected ? lines.querySelectorAll<HTMLElement>('.of-name input') : [];
    (names[number - 1] ?? names[number - 2] ?? document.getElementById(tabId('materials')))?.focus();
  }
  return (
    <div class="materials">
      <Writing bench={bench}>
        <FolderDrop
          bench={bench}
          nameOf={nameOf}
          onAdded={(count) => {
            setTold(count === 0 ? '这些材料清单里都有了，没有重复加。' : `已加进 ${count} 份材料，点“撤销”可以退回。`);
            list?.focus();
          }}
        />
        <p role="status" class="small">
          {told()}
        </p>
        <Show
          when={materials().length > 0}
          fallback={
            <p class="rows-empty">
              还没有佐证材料。可以在“逐条填报”里写材料名称，也可以把放材料的文件夹拖到上面，按文件名归到各条。
            </p>
          }
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section ref={list} class="materials-scroll" tabIndex={0} aria-label="佐证清单">
            <table class="in-blocks" role="table">
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">
                    序号
                  </th>
                  <th scope="col" role="columnheader">
                    条款
                  </th>
                  <th scope="col" role="columnheader">
                    材料名称
                  </th>
                  <th scope="col" role="columnheader">
                    份数/页码
                  </th>
                  <th scope="col" role="columnheader">
                    电子/纸质
                  </th>
                  <th scope="col" role="columnheader">
                    <span class="visually-hidden">删除</span>
                  </th>
                </tr>
              </thead>
              <tbody ref={lines} role="rowgroup">
                {/* By place: a new name must not take away the line in which one goes on. */}
                <Index each={materials()}>
                  {(own) => (
                    <tr role="row">
                      <th scope="row" role="rowheader">
                        {own().number}
                      </th>
                      <td role="cell" class="of-code">
                        <a class="code" href={`#${own().code}`} title={nameOf(own().code)}>
                          {own().code}
                        </a>
                      </td>
                      <td role="cell" class="of-name">
                        <input
                          type="text"
                          value={own().name}
                          aria-label={`第 ${own().number} 号材料名称`}
                          autocomplete="off"
                          onChange={(event) => {
                            const one = own();
                            bench.renameMaterial(one.code, one.name, event.currentTarget.value);
                            // The last line, emptied.
                            if (!event.currentTarget.isConnected) goOn(one);
                          }}
                        />
                        <Show when={own().sameAs}>
                          {(number) => <small>与第 {number()} 号同名，是同一份吗？</small>}
                        </Show>
                      </td>
                      <td role="cell" class="of-pages">
                        <input
                          type="text"
                          value={own().pages}
                          aria-label={`第 ${own().number} 号份数、页码`}
                          placeholder="如 1 份 3 页"
                          autocomplete="off"
                          onInput={(event) =>
                            bench.describeMaterial(own().code, own().name, { pages: event.currentTarget.value })
                          }
                        />
                      </td>
                      <td role="cell" class="of-form">
                        <select
                          value={own().form}
                          aria-label={`第 ${own().number} 号电子或纸质`}
                          onChange={(event) =>
                            bench.describeMaterial(own().code, own().name, {
                              form: event.currentTarget.value as Details['form'],
                            })
                          }
                        >
                          <For each={Object.entries(formWords)}>
                            {([form, words]) => <option value={form}>{words || '—'}</option>}
                          </For>
                        </select>
                      </td>
                      <td role="cell" class="of-removal">
                        <button
                          type="button"
                          class="quiet"
                          aria-label={`删除第 ${own().number} 号材料`}
                          onClick={() => {
                            const one = own();
                            bench.renameMaterial(one.code, one.name, '');
                            goOn(one);
                          }}
                        >
                          删除
                        </button>
                      </td>
                    </tr>
                  )}
                </Index>
              </tbody>
            </table>
          </section>
        </Show>
        <Missing bench={bench} nameOf={nameOf} />
      </Writing>
      <Show when={materials().length > 0}>
        <p class="materials-tools">
          <button type="button" onClick={() => void bench.downloadMaterials(materials())}>
            把清单存到电脑（.xlsx）
          </button>
        </p>
      </Show>
    </div>
  );
}
