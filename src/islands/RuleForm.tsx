/** One rule: what is entered, what it costs, and why. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { Rule } from '../score/rubric.ts';
import { clausePath } from '../views/paths.ts';
import { gapNames, stateNames } from '../views/words.ts';
import { SlotRows } from './SlotRows.tsx';
import { Why } from './Why.tsx';
import type { Workbench } from './workbench.ts';

export function RuleForm(props: { readonly bench: Workbench; readonly rule: Rule }) {
  const code = () => props.rule.code;
  const own = () => props.bench.result()?.rules.find((rule) => rule.code === code());
  const filled = () => own() !== undefined && own()?.state !== 'unassessed';
  const filledIn = (other: string) => props.bench.rowsOf(other).some((row) => row.value.trim() !== '');
  /** Components are filled in, and the rule's own code is not: its field would only invite doing both. */
  const byComponent = () => !filledIn(code()) && props.rule.components.some((component) => filledIn(component.code));
  const undecided = () =>
    props.bench.result()?.gaps.some((gap) => gap.kind === 'undecided' && gap.code === code()) ?? false;
  return (
    <li class="rule" id={code()} classList={{ costs: (own()?.deducted ?? 0) > 0 }}>
      <a class="code" href={clausePath(props.bench.rubric, code())} title="看条文">
        {code()}
      </a>
      <div class="rule-body">
        <p class="rule-text">{props.rule.text}</p>
        <For each={props.rule.components}>
          {(component) => (
            <div id={component.code}>
              <SlotRows bench={props.bench} code={component.code} title={component.name} />
            </div>
          )}
        </For>
        <Show
          when={!byComponent()}
          fallback={
            <p class="why">
              <Why derived={own()} />
            </p>
          }
        >
          <SlotRows
            bench={props.bench}
            code={code()}
            {...(props.rule.components.length > 0 ? { title: '缺几项' } : {})}
            why={<Why derived={own()} />}
          />
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
          <Show when={undecided()}>
            <a class="state" href="#gap-undecided">
              {gapNames.undecided}
            </a>
          </Show>
        </Show>
      </p>
    </li>
  );
}
