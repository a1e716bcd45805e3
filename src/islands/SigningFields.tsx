/** Who answers for the sheet; what is left empty stays a blank to be filled in by hand. */

import { For } from 'solid-js';
import type { Signing } from '../sheet/frame.ts';
import type { Printing } from './printing.ts';
import { StationField } from './StationField.tsx';
import type { Workbench } from './workbench.ts';

const fields: readonly (readonly [keyof Signing, string])[] = [
  ['writer', '填表人'],
  ['head', '所长'],
  ['phone', '联系电话'],
];

export function SigningFields(props: { readonly bench: Workbench; readonly printing: Printing }) {
  const { bench, printing } = props;
  return (
    <fieldset class="signing-fields">
      <legend>谁来签</legend>
      <StationField bench={bench}>单位</StationField>
      <For each={fields}>
        {([field, name]) => (
          <label>
            {name}
            <input
              type="text"
              value={printing.signing()[field]}
              autocomplete="off"
              placeholder="可以空着，打印后手填"
              onChange={(event) => printing.sign(field, event.currentTarget.value.trim())}
            />
          </label>
        )}
      </For>
      <p class="small">只记在这台电脑里，不进表格文件。“所长（签字）”后面留着签名的地方。</p>
    </fieldset>
  );
}
