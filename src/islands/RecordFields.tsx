/** What is asked of one fact: its figure, its date, what it is about and what proves it. */

import { For, Show } from 'solid-js';
import { readDate } from '../entries/date.ts';
import { mendedDate } from '../entries/repairs.ts';
import { columns, type Field, type Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';

interface Props {
  /** The clause that was chosen, if any. */
  readonly slot: Slot | undefined;
  readonly row: Row;
  readonly period: { readonly from: string; readonly to: string };
  /** Whether the figure is at fault, and it has been said. */
  readonly faulty: boolean;
  readonly onSet: (field: Field, value: string) => void;
}

/** What is asked of every fact, and of one whose bonus depends on its matter. */
const asked: readonly Field[] = ['date', 'note', 'evidence'];
const askedOfBonus: readonly Field[] = ['matter', 'level', ...asked];

/** Whether a row's date says something that is no date: it is then told beside the field. */
export const isDateUnread = ({ date }: Row, period: Props['period']): boolean =>
  date.trim() !== '' && readDate(date, period) === null;

function DateTrouble(props: Pick<Props, 'row' | 'period' | 'onSet'>) {
  return (
    <p class="row-problem" role="status">
      <Show when={isDateUnread(props.row, props.period)}>
        日期看不懂，会当作没写。
        <Show when={mendedDate(props.row, props.period)} fallback={`请写成 ${props.period.from} 或 3月15日 这样。`}>
          {(date) => (
            <button type="button" onClick={() => props.onSet('date', date())}>
              改成 {date()}
            </button>
          )}
        </Show>
      </Show>
    </p>
  );
}

export function RecordFields(props: Props) {
  const fields = () => (props.slot?.of === 'bonus' && props.slot.input === 'amount' ? askedOfBonus : asked);
  return (
    <div class="record-fields">
      <label class="of-value">
        {columns.value}
        <Show when={props.slot?.unit}>{(unit) => <>（{unit()}）</>}</Show>
        <input
          type="text"
          name="value"
          value={props.row.value}
          autocomplete="off"
          aria-describedby="record-fill"
          aria-invalid={props.faulty}
          onInput={(event) => props.onSet('value', event.currentTarget.value)}
        />
        <small id="record-fill">{props.slot?.fill ?? '选好条款后，这里会写明怎么填。'}</small>
      </label>
      <For each={fields()}>
        {(field) => (
          <div class={`of-${field}`}>
            <label>
              {columns[field]}
              <input
                type="text"
                value={props.row[field]}
                placeholder={field === 'date' ? `如 ${props.period.from}` : ''}
                autocomplete="off"
                onInput={(event) => props.onSet(field, event.currentTarget.value)}
              />
            </label>
            <Show when={field === 'date'}>
              <DateTrouble {...props} />
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
