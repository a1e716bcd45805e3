/** A part of a work file, to be ticked; what it would bring and what it would overwrite is listed under its box. */

import { For, Show } from 'solid-js';
import { onlyAdds, type Part } from '../drafts/mergeDrafts.ts';
import { RowChanges } from './RowChanges.tsx';

interface Props {
  readonly part: Part;
  readonly name: string;
  readonly isTaken: boolean;
  readonly onToggle: () => void;
}

export function PartChoice(props: Props) {
  const materials = () => props.part.materials;
  const rows = () => ({ same: 0, gone: [], added: props.part.added, changed: props.part.changed });
  const counts = () =>
    [
      `新增 ${props.part.added.length} 行`,
      `改动 ${props.part.changed.length} 行`,
      ...(materials().added.length > 0 ? [`多登记 ${materials().added.length} 份材料`] : []),
      ...(materials().changed.length > 0 ? [`${materials().changed.length} 份材料的页数、形式不同`] : []),
    ].join('，');
  return (
    <li>
      <label>
        <input type="checkbox" checked={props.isTaken} onChange={() => props.onToggle()} />
        <span>
          {props.name}{' '}
          <small>
            {counts()}
            {!onlyAdds(props.part) && '，会改掉这里填的'}
          </small>
        </span>
      </label>
      <RowChanges difference={rows()} gone="" />
      <Show when={materials().changed.length > 0}>
        <ul class="part-materials">
          <For each={materials().changed}>
            {({ code, name, pages }) => (
              <li>
                {code}　{name}：文件里是 {pages.trim() || '没有写页数'}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </li>
  );
}
