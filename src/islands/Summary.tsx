/** The first screen of a draft: whose it is, the score with its interval, and how it comes about. */

import { For, Show } from 'solid-js';
import { clausePath } from '../views/paths.ts';
import { sampleName } from '../views/words.ts';
import { Folds } from './Folds.tsx';
import { RulesNotice } from './RulesNotice.tsx';
import { isEarly, SummaryFigures } from './SummaryFigures.tsx';
import { SummaryHead } from './SummaryHead.tsx';
import type { Workbench } from './workbench.ts';

/** Vetoes, by the clause each rests on; they never change a number. */
function Vetoes(props: { readonly bench: Workbench }) {
  const veto = (code: string) => props.bench.rubric.vetoes.find((one) => one.code === code);
  return (
    <For each={props.bench.result()?.vetoes}>
      {(code) => (
        <p class="banner veto" role="alert">
          <strong>{veto(code)?.name ?? '一票否决'}</strong>
          <span>
            <a class="code" href={clausePath(props.bench.rubric, code)}>
              {code}
            </a>
            {veto(code)?.appliesTo.join('、')}在{veto(code)?.scope}时一票否决（不影响得分）
          </span>
        </p>
      )}
    </For>
  );
}

export function Summary(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const faults = () => bench.problems().filter(({ level }) => level === 'error').length;
  return (
    <section class="summary" aria-label="得分">
      <SummaryHead bench={bench} />
      <RulesNotice bench={bench} />
      <Show
        when={bench.started() && bench.result()}
        fallback={
          <p class="invitation-empty">
            还没有填任何数。可以导入表格，也可以点“记一条”，或在下面逐条填；填一条就算一条。
          </p>
        }
      >
        <Show when={bench.draft()?.source?.name === sampleName}>
          <p class="banner">这是示例：一个虚构的司法所，可以随便改着看。自己的台账请到“全部台账”里新建。</p>
        </Show>
        <Vetoes bench={bench} />
        <Show when={bench.isTrial()}>
          <p class="banner" role="status">
            正在试算：有的口径与局定的不同，下面的得分只供参考，不保存、不打印。
            <button type="button" onClick={() => bench.endTrial()}>
              回到局定口径
            </button>
          </p>
        </Show>
        <Show when={faults() > 0}>
          <p class="banner">
            有 {faults()} 处填得不对，没有计分，下面的得分还不能作准。
            <button type="button" onClick={() => bench.showFaults('error')}>
              去改好
            </button>
          </p>
        </Show>
        <SummaryFigures bench={bench} />
        <p class="provisional">
          <span>{bench.rubric.words.proviso}</span>
          <Show when={isEarly(bench.result())}>
            <span>填的还不到一半，最低、最高暂时没有多少参考意义</span>
          </Show>
        </p>
        <Folds bench={bench} />
      </Show>
    </section>
  );
}
