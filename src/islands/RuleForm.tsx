/** One rule: its words, what is entered, what it costs, and why. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { Rule } from '../score/rubric.ts';
import { capWords } from '../views/capWords.ts';
import { clausePath } from '../views/paths.ts';
import { gapNames, stateWords } from '../views/words.ts';
import { BackToCheck } from './BackToCheck.tsx';
import { Derivation } from './Derivation.tsx';
import { SlotRows } from './SlotRows.tsx';
import { Why } from './Why.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly rule: Rule;
}

/** What the rule costs, or how far it is filled in. */
function Figure(props: Props) {
  const own = () => props.bench.ruleResult(props.rule.code);
  const state = () => own()?.state ?? 'unassessed';
  const codes = [props.rule, ...props.rule.components].map(({ code }) => code);
  return (
    <p class="rule-figure">
      <Show when={state() !== 'unassessed'}>
        <Show when={(own()?.deducted ?? 0) > 0} fallback={<span class="kept">不扣</span>}>
          <span>−{fixed(own()?.deducted ?? 0)}</span>
        </Show>
        <Show when={capWords(own())}>{(words) => <span class="state">{words()}</span>}</Show>
      </Show>
      <Show when={stateWords(state(), props.bench.areFaulty(codes))}>
        {(words) => <span class="state">{words()}</span>}
      </Show>
      <Show when={props.bench.isUndecided(props.rule.code)}>
        <button type="button" class="quiet state" onClick={() => props.bench.showFold('readings')}>
          {gapNames.undecided}
        </button>
      </Show>
    </p>
  );
}

export function RuleForm(props: Props) {
  const { bench } = props;
  const { code, components, text, evidence } = props.rule;
  const own = () => bench.ruleResult(code);
  /** Components are filled in, and the rule's own code is not: its field would only invite doing both. */
  const byComponent = () => !bench.isFilled(code) && components.some((component) => bench.isFilled(component.code));
  /** The rule's own code is filled in, and no component is. */
  const byOwnCode = () => bench.isFilled(code) && !components.some((component) => bench.isFilled(component.code));
  return (
    <li
      class="rule"
      id={code}
      hidden={!bench.unfilled.isShown(code)}
      classList={{ costs: (own()?.deducted ?? 0) > 0, 'of-parts': components.length > 0 }}
    >
      <a class="code" href={clausePath(bench.rubric, code)} title="看条文">
        {code}
      </a>
      <div class="rule-words" classList={{ bare: (own()?.rows.length ?? 0) === 0 }}>
        <p class="rule-text">{text}</p>
        <Derivation bench={bench} code={code} />
      </div>
      <div class="rule-body">
        <For each={components}>
          {(component) => (
            <div id={component.code}>
              <SlotRows
                bench={bench}
                code={component.code}
                title={component.name}
                advice={evidence}
                locked={byOwnCode()}
              />
            </div>
          )}
        </For>
        <Show
          when={!byComponent()}
          fallback={
            <p class="why instead">
              <Why derived={own()} />
            </p>
          }
        >
          <SlotRows
            bench={bench}
            code={code}
            advice={evidence}
            {...(components.length > 0 ? { title: '缺几项' } : {})}
            why={<Why derived={own()} />}
          />
        </Show>
        <BackToCheck bench={bench} code={code} />
      </div>
      <Figure {...props} />
    </li>
  );
}
