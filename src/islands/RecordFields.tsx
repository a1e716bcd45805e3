/** What is asked of one fact: its figure, its date, what it is about and what proves it; under each what is wrong with it. */

import { For, Show } from 'solid-js';
import { readDate } from '../entries/date.ts';
import { mendedDate } from '../entries/repairs.ts';
import { columns, type Field, type Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { FieldTold, toldId } from './FieldTold.tsx';

interface Props {
  /** The clause that was chosen, if any. */
  readonly slot: Slot | undefined;
  readonly row: Row;
  readonly period: { readonly from: string; readonly to: string };
  /** Whether a field is at fault, and it has been said. */
  readonly isFaulty: (field: Field) => boolean;
  /** What is said of a field, in sentences without a full stop. */
  readonly told: (field: Field) => readonly string[];
  readonly onSet: (field: Field, value: string) => void;
}

/** What is asked of every fact, and of one whose bonus depends on its matter. */
const asked: readonly Field[] = ['value', 'date', 'note', 'evidence'];
const askedOfBonus: readonly Field[] = ['value', 'matter', 'level', 'date', 'note', 'evidence'];

/** Whether a row's date says something that is no date: it is then told beside the field. */
export const isDateUnread = ({ date }: Row, period: Props['period']): boolean =>
  date.trim() !== '' && readDate(date, period) === null;

function DateTrouble(props: Pick<Props, 'row' | 'period' | 'onSet'>) {
  return (
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
  );
}

export function RecordFields(props: Props) {
  const fields = () => (props.slot?.of === 'bonus' && props.slot.input === 'amount' ? askedOfBonus : asked);
  return (
    <div class="record-fields">
      <For each={fields()}>
        {(field) => (
          <div class={`of-${field}`}>
            <label>
              <span>
                {columns[field]}
                <Show when={field === 'value' && props.slot?.unit}>{(unit) => <>（{unit()}）</>}</Show>
              </span>
              <input
                type="text"
                name={field}
                value={props.row[field]}
                placeholder={field === 'date' ? `如 ${props.period.from}` : ''}
                autocomplete="off"
                aria-describedby={field === 'value' ? `${toldId(field)} record-fill` : toldId(field)}
                aria-invalid={props.isFaulty(field)}
                onInput={(event) => props.onSet(field, event.currentTarget.value)}
              />
            </label>
            <FieldTold field={field} told={props.told(field)}>
              {field === 'date' && <DateTrouble {...props} />}
            </FieldTold>
            <Show when={field === 'value'}>
              <small id="record-fill">{props.slot?.fill ?? '选好条款后，这里会写明怎么填。'}</small>
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}
