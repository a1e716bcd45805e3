/** One rule: what is entered, what it costs, and why. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { Rule } from '../score/rubric.ts';
import { clausePath } from '../views/paths.ts';
import { stateNames } from '../views/words.ts';
import { SlotRows } from './SlotRows.tsx';
import type { Workbench } from './workbench.ts';

export function RuleForm(props: { readonly bench: Workbench; readonly rule: Rule }) {
  const code = () => props.rule.code;
  const own = () => props.bench.result()?.rules.find((rule) => rule.code === code());
  const filled = () => own() !== undefined && own()?.state !== 'unassessed';
  return (
    <li class="rule" id={code()} classList={{ costs: (own()?.deducted ?? 0) > 0 }}>
      <a class="code" href={clausePath(props.bench.rubric.edition, code())} title="看条文">
        {code()}
      </a>
      <div class="rule-body">
        <p class="rule-text">{props.rule.text}</p>
        <SlotRows bench={props.bench} code={code()} />
        <For each={props.rule.components}>
          {(component) => (
            <div class="component" id={component.code}>
              <SlotRows bench={props.bench} code={component.code} title={component.name} />
            </div>
          )}
        </For>
        <Show when={filled() && own()}>
          {(derived) => (
            <p class="why">
              {derived().why}
              <Show when={derived().whyExtra}>；{derived().whyExtra}</Show>
              <Show when={derived().supersededBy}>；已按 {derived().supersededBy} 取重，本条不再计</Show>
            </p>
          )}
        </Show>
      </div>
      <p class="rule-figure">
        <Show when={filled()} fallback={<span class="state">{stateNames.unassessed}</span>}>
          <Show when={(own()?.deducted ?? 0) > 0} fallback={<span class="kept">不扣</span>}>
            −{fixed(own()?.deducted ?? 0)}
          </Show>
          <Show when={own()?.state === 'partial' || own()?.state === 'notApplicable'}>
            <span class="state">{stateNames[own()?.state ?? 'partial']}</span>
          </Show>
        </Show>
      </p>
    </li>
  );
}
