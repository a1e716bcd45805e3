/** Clauses that are not on the sheet as they should be; each leads to where it is mended, and back from there. */

import { For } from 'solid-js';
import type { MissingGroup } from '../sheet/missing.ts';
import type { Workbench } from './workbench.ts';

export function MissingList(props: { readonly bench: Workbench; readonly groups: readonly MissingGroup[] }) {
  return (
    <div class="missing-list">
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
    </div>
  );
}
