/** Clauses that are not on the sheet as they should be; each leads to where it is mended, and back from there. */

import { For, Show, untrack } from 'solid-js';
import { countIn, type MissingGroup } from '../sheet/missing.ts';
import type { Workbench } from './workbench.ts';

/** Longer lists begin folded: what is printed, and the button, must not be far. */
const longest = 12;

interface Props {
  readonly bench: Workbench;
  readonly groups: readonly MissingGroup[];
  /** Begins its heading: `没填的` */
  readonly name: string;
  readonly about: string;
}

export function MissingList(props: Props) {
  return (
    <Show when={props.groups.length > 0}>
      <details class="missing-list fold" open={untrack(() => countIn(props.groups) <= longest)}>
        <summary>
          <h3>
            {props.name} {countIn(props.groups)} 条
          </h3>
          <small>{props.about}</small>
        </summary>
        <For each={props.groups}>
          {({ name, lines }) => (
            <section aria-label={name}>
              <h4>
                {name}
                <small>{lines.length} 条</small>
              </h4>
              <ul>
                <For each={lines}>
                  {(line) => (
                    <li data-code={line.code}>
                      <span class="code">{line.code}</span>
                      <span class="missing-name">{line.name}</span>
                      <strong>{line.what.join('、')}</strong>
                      <button
                        type="button"
                        class="quiet"
                        aria-label={`修改 ${line.code}`}
                        onClick={() => props.bench.mend(line.code)}
                      >
                        修改
                      </button>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </details>
    </Show>
  );
}
