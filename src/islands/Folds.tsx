/** What unfolds under the figures: how the score comes about, how sure it is, and what hangs on readings. */

import { createMemo, type JSX, Show } from 'solid-js';
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
  const scored = props.bench.advised;
  const effects = createMemo(() => {
    const now = scored();
    return now ? readingEffects(now.sheet, now.choices) : [];
  });
  const changing = () => effects().filter(({ changes }) => changes);
  /** What changes the score, what changes a rule's deduction and is caught by a cap, and what was chosen: it can be taken back. */
  const listed = createMemo(() => {
    const undecided = new Set(scored()?.result.gaps.flatMap((gap) => (gap.kind === 'undecided' ? [gap.reading] : [])));
    const usual = new Map(rubric.readings.map((reading) => [reading.id, reading.default]));
    return effects().filter(
      ({ reading, now, changes }) => changes || undecided.has(reading) || now !== usual.get(reading),
    );
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
            <Reasons bench={props.bench} result={result()} effects={changing()} />
          </Fold>
          <Fold
            id="readings"
            name="口径"
            point={changing().length > 0 ? `${changing().length} 处会改变得分` : '不影响得分'}
          >
            <Readings bench={props.bench} effects={listed()} />
          </Fold>
        </>
      )}
    </Show>
  );
}
