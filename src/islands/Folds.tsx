/** What unfolds under the figures: how the score comes about, how sure it is, and what hangs on readings. */

import { createDeferred, createMemo, type JSX, Show } from 'solid-js';
import { fixed, short } from '../score/exact.ts';
import { readingEffects } from '../score/readingEffects.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { Readings } from './Readings.tsx';
import { Reasons } from './Reasons.tsx';
import { ScorePath } from './ScorePath.tsx';
import type { Workbench } from './workbench.ts';

function Fold(props: {
  readonly id: string;
  readonly name: string;
  /** The main point, readable while it is folded. */
  readonly point: string;
  readonly children: JSX.Element;
}) {
  return (
    <details class="fold" id={props.id}>
      <summary>
        {props.name} <small>{props.point}</small>
      </summary>
      {props.children}
    </details>
  );
}

export function Folds(props: { readonly bench: Workbench }) {
  const { rubric } = props.bench;
  /** What is said of the figure comes a moment after it, and must not hold it up. */
  const scored = createDeferred(props.bench.scored);
  const effects = createMemo(() => {
    const now = scored();
    if (!now) return [];
    // Some move only the lowest or the highest: here it is said what changes the score.
    const { score } = now.result;
    return readingEffects(now.sheet, now.choices).filter(({ choices }) => choices.some((own) => own.score !== score));
  });
  return (
    <Show when={scored()?.result}>
      {(result) => (
        <>
          <Fold id="path" name="得分怎么来的" point={`从 ${short(rubric.total)} 分到 ${fixed(result().score)} 分`}>
            <div class="pictures">
              <CategoryBars rubric={rubric} result={result()} />
              <ScorePath rubric={rubric} result={result()} />
            </div>
          </Fold>
          <Fold id="certainty" name="有多大把握" point={`${fixed(result().low)} 至 ${fixed(result().high)}`}>
            <Reasons bench={props.bench} result={result()} effects={effects()} />
          </Fold>
          <Fold
            id="readings"
            name="口径"
            point={effects().length > 0 ? `${effects().length} 处会改变得分` : '不影响得分'}
          >
            <Readings bench={props.bench} effects={effects()} />
          </Fold>
        </>
      )}
    </Show>
  );
}
