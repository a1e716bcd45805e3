/** What stands outside the annex: bonuses and general deductions. */

import { For, Show } from 'solid-js';
import type { State } from '../score/evaluateRule.ts';
import type { Derivation as Derived } from '../score/result.ts';
import { clausePath } from '../views/paths.ts';
import { signed } from '../views/signed.ts';
import { figureNames, stateWords } from '../views/words.ts';
import { BackToCheck } from './BackToCheck.tsx';
import { Derivation } from './Derivation.tsx';
import { FillRest } from './FillRest.tsx';
import { SlotRows } from './SlotRows.tsx';
import { Why } from './Why.tsx';
import type { Workbench } from './workbench.ts';

interface PartProps {
  readonly bench: Workbench;
  readonly code: string;
  readonly text: string;
  readonly note: string | null;
  /** What to keep as proof. */
  readonly advice: string | null;
  /** Whether its points are added to the score, or taken from it. */
  readonly adds: boolean;
  readonly derived: (Derived & { readonly points: number; readonly state: State }) | undefined;
}

function Part(props: PartProps) {
  const slots = () => [...props.bench.slots.values()].filter(({ owner }) => owner === props.code);
  const state = () => props.derived?.state ?? 'unassessed';
  const isFaulty = () => props.bench.areFaulty(slots().map(({ code }) => code));
  return (
    <li
      class="rule"
      id={props.code}
      hidden={!props.bench.unfilled.isShown(props.code)}
      classList={{ 'of-parts': slots().length > 1 }}
    >
      <a class="code" href={clausePath(props.bench.rubric, props.code)} title="看条文">
        {props.code}
      </a>
      <div class="rule-words" classList={{ bare: (props.derived?.rows.length ?? 0) === 0 }}>
        <p class="rule-text">{props.text}</p>
        <Show when={props.note}>
          <p class="rule-note">{props.note}</p>
        </Show>
        <Derivation bench={props.bench} code={props.code} />
      </div>
      <div class="rule-body">
        <For each={slots()}>
          {(slot) => (
            <div id={slot.code === props.code ? undefined : slot.code}>
              <SlotRows
                bench={props.bench}
                code={slot.code}
                advice={props.advice}
                {...(slot.code === props.code ? { why: <Why derived={props.derived} /> } : { title: slot.title })}
              />
            </div>
          )}
        </For>
        <Show when={!slots().some(({ code }) => code === props.code)}>
          <p class="why">
            <Why derived={props.derived} />
          </p>
        </Show>
        <BackToCheck bench={props.bench} code={props.code} />
      </div>
      <p class="rule-figure">
        <Show when={state() !== 'unassessed'}>
          <span>{signed((props.derived?.points ?? 0) * (props.adds ? 1 : -1))}</span>
        </Show>
        <Show when={stateWords(state(), isFaulty())}>{(words) => <span class="state">{words()}</span>}</Show>
      </p>
    </li>
  );
}

export function OutsideForm(props: { readonly bench: Workbench }) {
  const { rubric } = props.bench;
  const names = figureNames(rubric);
  const rest = () => props.bench.restOfDeductions();
  return (
    <>
      <section class="category" aria-label={names.bonus}>
        <h2>
          {names.bonus}
          <span class="category-figure">{signed(props.bench.result()?.bonus ?? 0)}</span>
        </h2>
        <ul class="rules outside">
          <For each={rubric.bonuses}>
            {(bonus) => (
              <Part
                bench={props.bench}
                code={bonus.code}
                text={bonus.name}
                note={bonus.note}
                advice={bonus.evidence}
                adds
                derived={props.bench.result()?.bonuses.find(({ code }) => code === bonus.code)}
              />
            )}
          </For>
        </ul>
      </section>
      <section class="category" aria-label={names.deduction}>
        <h2>
          {names.deduction}
          <span class="category-figure">{signed(-(props.bench.result()?.deduction ?? 0))}</span>
        </h2>
        <div class="category-tools">
          <p>
            {rubric.deductions.length} 条中已填 {rubric.deductions.length - rest().none.length}，没填的按没有计
          </p>
          <FillRest bench={props.bench} rest={rest()} words={`其余均没有${names.deduction}`} />
        </div>
        <ul class="rules outside">
          <For each={rubric.deductions}>
            {(deduction) => (
              <Part
                bench={props.bench}
                code={deduction.code}
                text={deduction.text}
                note={deduction.note}
                advice={deduction.evidence}
                adds={false}
                derived={props.bench.result()?.deductions.find(({ code }) => code === deduction.code)}
              />
            )}
          </For>
        </ul>
      </section>
    </>
  );
}
