/** How sure the score is: why it has a lowest and a highest, what is discretion, what hangs on readings. */

import { createMemo } from 'solid-js';
import { certaintyOf } from '../score/certainty.ts';
import { fixed } from '../score/exact.ts';
import type { ReadingEffect } from '../score/readingEffects.ts';
import type { Result } from '../score/result.ts';
import type { Workbench } from './workbench.ts';

export function Reasons(props: {
  readonly bench: Workbench;
  readonly result: Result;
  readonly effects: readonly ReadingEffect[];
}) {
  const sure = createMemo(() => certaintyOf(props.bench.rubric, props.result, props.effects));
  const share = () => Math.round((sure().discretion.points / sure().discretion.of) * 100);
  const Reason = (own: { readonly name: string; readonly figure: string; readonly words: string }) => (
    <div>
      <dt>{own.name}</dt>
      <dd>
        <strong>{own.figure}</strong> {own.words}
      </dd>
    </div>
  );
  return (
    <dl class="reasons">
      <Reason
        name="未填"
        figure={`−${fixed(sure().open.points)}`}
        words={
          sure().open.rules === 0
            ? '各条都已填全。'
            : `${sure().open.rules} 条还没填全，最坏全扣，得分降到 ${fixed(props.result.low)}。`
        }
      />
      <Reason
        name="名次未定"
        figure={`+${fixed(sure().ranks.points)}`}
        words={
          sure().ranks.codes.length === 0
            ? '名次都已填。'
            : `${sure().ranks.codes.join('、')} 的名次还不知道，最好都是第一，得分升到 ${fixed(props.result.high)}。`
        }
      />
      <Reason
        name="酌情"
        figure={fixed(sure().discretion.points)}
        words={
          sure().discretion.points === 0
            ? '已扣的分里没有由考核人员酌定的。'
            : `已扣的分里，由考核人员酌定的占 ${share()}%（${sure().discretion.codes.join('、')}），考核时可能不同。`
        }
      />
      <Reason
        name="口径"
        figure={`${props.effects.length} 处`}
        words={
          props.effects.length === 0
            ? '得分不因条文的不同理解而变。'
            : `条文可以有不同理解，单换一处，得分在 ${fixed(sure().readings.least)} 到 ${fixed(sure().readings.most)} 之间。`
        }
      />
    </dl>
  );
}
