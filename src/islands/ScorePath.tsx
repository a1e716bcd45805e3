/** The way from the full points to the score, a row each step. The table is its text; the bars only draw it. */

import { createMemo, createUniqueId, Index, Show } from 'solid-js';
import { short } from '../score/exact.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { gridOf, type PathAxis, placeOn } from '../views/pathAxis.ts';
import { type Step, scorePath } from '../views/scorePath.ts';
import { signed, total } from '../views/signed.ts';
import { figureMeanings } from '../views/words.ts';
import { Hatch } from './Hatch.tsx';

const percent = (place: number) => `${place}%`;
const plain = (points: number) => short(points).replace('-', '−');

/** Numbers at the ends and at zero; more would not fit a phone. */
function AxisNumbers(props: { readonly axis: PathAxis }) {
  const zero = () => placeOn(props.axis, 0);
  return (
    <svg class="axis" aria-hidden="true">
      <text x="0" y="80%">
        {plain(props.axis.from)}
      </text>
      <Show when={zero() > 20 && zero() < 80}>
        <text x={percent(zero())} y="80%" text-anchor="middle">
          0
        </text>
      </Show>
      <text x="100%" y="80%" text-anchor="end">
        {plain(props.axis.to)}
      </text>
    </svg>
  );
}

function StepBar(props: { readonly step: Step; readonly axis: PathAxis; readonly patterns: string }) {
  const isStanding = () => 'to' in props.step;
  const isDown = () => props.step.kind === 'lost' || props.step.kind === 'deduction';
  const Upright = (own: { readonly at: number; readonly of: string; readonly y1?: string; readonly y2?: string }) => (
    <line class={own.of} x1={percent(own.at)} x2={percent(own.at)} y1={own.y1 ?? '0'} y2={own.y2 ?? '100%'} />
  );
  return (
    <svg class="step-bar" aria-hidden="true">
      <Index each={gridOf(props.axis)}>
        {(points) => <Upright at={placeOn(props.axis, points())} of={points() === 0 ? 'grid zero' : 'grid'} />}
      </Index>
      <Show when={props.step.enters !== null}>
        <Upright at={props.step.enters ?? 0} of="way" y2="50%" />
      </Show>
      <Show when={props.step.leaves !== null}>
        <Upright at={props.step.leaves ?? 0} of="way" y1="50%" />
      </Show>
      <rect
        class={props.step.kind}
        x={percent(props.step.bar.x)}
        width={percent(props.step.bar.width)}
        fill={isDown() ? `url(#${props.patterns}-lost)` : undefined}
      />
      {/* A bar that does not begin at zero is shown broken. */}
      <Show when={isStanding() && props.axis.from > 0}>
        <svg class="break" aria-hidden="true" y="50%">
          <path d="M4 12 L10 -12 M9 12 L15 -12" />
        </svg>
      </Show>
    </svg>
  );
}

function Name(props: { readonly step: Step; readonly meaning: string }) {
  const code = () => ('code' in props.step ? props.step.code : null);
  return (
    <Show
      when={code()}
      fallback={
        <>
          {props.step.name}
          <Show when={props.step.kind === 'score'}>
            <small>{props.meaning}</small>
          </Show>
        </>
      }
    >
      {(known) => (
        <a href={`#${known()}`}>
          <span class="code">{known()}</span> {props.step.name}
        </a>
      )}
    </Show>
  );
}

export function ScorePath(props: { readonly rubric: Rubric; readonly result: Result }) {
  const patterns = createUniqueId();
  const path = createMemo(() => scorePath(props.rubric, props.result));
  const axis = () => path().axis;
  const figure = (step: Step) => ('to' in step ? total(step.to) : signed(step.points));
  return (
    <div class="picture score-path">
      <Hatch id={patterns} />
      <table>
        <caption>
          <strong>
            从 {plain(props.rubric.total)} 分到 {total(props.result.score)} 分
          </strong>
          <small>
            横轴从 {plain(axis().from)} 分起，每格 {plain(axis().step)} 分
          </small>
        </caption>
        <thead>
          <tr>
            <th scope="col">步骤</th>
            <td>
              <AxisNumbers axis={axis()} />
            </td>
            <th scope="col">分数</th>
          </tr>
        </thead>
        <tbody>
          <Index each={path().steps}>
            {(step) => (
              <tr classList={{ standing: 'to' in step() }}>
                <th scope="row">
                  <Name step={step()} meaning={figureMeanings(props.rubric).score} />
                </th>
                <td>
                  <StepBar step={step()} axis={axis()} patterns={patterns} />
                </td>
                <td>{figure(step())}</td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <p class="small">{props.rubric.words.proviso}</p>
    </div>
  );
}
