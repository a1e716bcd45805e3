/** Which form is printed. */

import { createDeferred, createMemo, For, Show } from 'solid-js';
import type { FormChoice } from '../sheet/form.ts';
import { departmentsOf } from '../views/departments.ts';
import type { Printing } from './printing.ts';
import type { Workbench } from './workbench.ts';

const forms: readonly { readonly choice: FormChoice; readonly name: string; readonly about: string }[] = [
  { choice: { is: 'whole' }, name: '自评表（全表）', about: '每一条、加分、通报、口径，签字盖章；行多的附明细' },
  { choice: { is: 'short' }, name: '一页简表', about: '各类别小计和得分，给领导看' },
  { choice: { is: 'department', name: null }, name: '各科室表', about: '每个科室只印自己负责的条款' },
  { choice: { is: 'materials' }, name: '佐证材料清单', about: '随表交的材料，按条款编号' },
  { choice: { is: 'pictures' }, name: '得分图示', about: '各类得失和从满分到得分，一页' },
];

export function PrintChoice(props: { readonly bench: Workbench; readonly printing: Printing }) {
  const { printing } = props;
  const department = () => {
    const choice = printing.choice();
    return choice.is === 'department' ? { name: choice.name } : null;
  };
  // All departments' forms are laid on pages to be counted: the choice must not wait for that.
  const settled = createDeferred(printing.choice);
  const size = createMemo(() => (settled().is === 'department' ? printing.sizeOf(settled()) : null));
  return (
    <fieldset class="print-choice">
      <legend>打印哪一种</legend>
      <For each={forms}>
        {({ choice, name, about }) => (
          <div>
            <label>
              <input
                type="radio"
                name="print-form"
                checked={printing.choice().is === choice.is}
                onChange={() => printing.choose(choice)}
              />
              <span>
                {name}
                <small>{about}</small>
              </span>
            </label>
            <Show when={choice.is === 'department' && department()}>
              {(own) => (
                <p class="print-department">
                  <label>
                    哪个科室{' '}
                    <select
                      value={own().name ?? ''}
                      onChange={(event) =>
                        printing.choose({ is: 'department', name: event.currentTarget.value || null })
                      }
                    >
                      <option value="">全部科室，各印一份</option>
                      <For each={departmentsOf(props.bench.rubric)}>
                        {({ name }) => <option value={name}>{name}</option>}
                      </For>
                    </select>
                  </label>
                  <small role="status">
                    <Show when={size()}>
                      {(now) => `${now().forms > 1 ? `${now().forms} 个科室，` : ''}共 ${now().pages} 页`}
                    </Show>
                  </small>
                </p>
              )}
            </Show>
          </div>
        )}
      </For>
    </fieldset>
  );
}
