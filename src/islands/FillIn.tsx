/** 逐条填报: the whole self-assessment without a file, clause after clause. */

import { For } from 'solid-js';
import { CategoryForm } from './CategoryForm.tsx';
import { walkFigures } from './figureKeys.ts';
import { OutsideForm } from './OutsideForm.tsx';
import type { Workbench } from './workbench.ts';

function Tools(props: { readonly bench: Workbench }) {
  const { unfilled, result, rubric } = props.bench;
  const all = rubric.categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules)).length;
  const left = () => all - (result()?.progress.assessed ?? 0);
  /** General deductions without a figure count as none: that much has been said for the station. */
  const outside = () => props.bench.restOfDeductions().none.length;
  const told = () => {
    if (left() > 0) return `还有 ${left()} 条没填`;
    return outside() === 0
      ? '都填好了'
      : `${all} 条都填了；${rubric.words.deductions}还有 ${outside()} 条没填，按没有计`;
  };
  return (
    <div class="form-tools">
      <button
        type="button"
        class="answer"
        aria-pressed={unfilled.isOnly()}
        onClick={() => unfilled.showOnly(!unfilled.isOnly())}
      >
        只看未填
      </button>
      <p>{told()}</p>
      <p class="small by-keyboard">用键盘：回车到下一条，Shift + 回车到上一条，↑ ↓ 加减</p>
    </div>
  );
}

export function FillIn(props: { readonly bench: Workbench }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the fields inside it
    <div class="fill-in" onKeyDown={walkFigures}>
      <Tools bench={props.bench} />
      <For each={props.bench.rubric.categories}>
        {(category) => <CategoryForm bench={props.bench} category={category} />}
      </For>
      <OutsideForm bench={props.bench} />
    </div>
  );
}
