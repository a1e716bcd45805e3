/** The name of the station at hand, to be changed, under a name of its own. */

import type { JSX } from 'solid-js';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly class?: string;
  /** What the field is called. */
  readonly children: JSX.Element;
}

export function StationField(props: Props) {
  return (
    <label class={props.class}>
      {props.children}
      <input
        type="text"
        value={props.bench.station()}
        disabled={props.bench.readOnly()}
        placeholder="填司法所名称"
        onChange={(event) => {
          props.bench.rename(event.currentTarget.value);
          // What stands there is the draft's, also where it took nothing.
          event.currentTarget.value = props.bench.station();
        }}
      />
    </label>
  );
}
