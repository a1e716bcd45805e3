/** The last look before printing: what comes on paper, who signs, what is still missing. */

import { createMemo, onMount, Show } from 'solid-js';
import { countIn, missingOf } from '../sheet/missing.ts';
import { checkCodeName, checkCodePurpose } from '../views/checkCodeWords.ts';
import { total } from '../views/signed.ts';
import { figureNames } from '../views/words.ts';
import { MissingList } from './MissingList.tsx';
import { PrintChoice } from './PrintChoice.tsx';
import type { Printing } from './printing.ts';
import { SigningFields } from './SigningFields.tsx';
import type { Workbench } from './workbench.ts';

export function PrintView(props: { readonly bench: Workbench; readonly printing: Printing }) {
  const { bench, printing } = props;
  let heading: HTMLHeadingElement | undefined;
  const given = createMemo(printing.given);
  const missing = createMemo(() => {
    const now = given();
    return now ? missingOf(now) : { unfilled: [], unproven: [] };
  });
  /** The bonuses stand beside the clauses that 已填 counts. */
  const unfilledBonuses = () =>
    countIn(missing().unfilled.filter(({ name }) => name === figureNames(bench.rubric).bonus));
  // Back at the line that one left to mend, or at the next where it is mended.
  onMount(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('.missing-list [data-code]')];
    const left = bench.mending();
    const codes = [...bench.slots.keys()];
    const line =
      left === ''
        ? undefined
        : (lines.find(({ dataset }) => dataset['code'] === left) ??
          lines.find(({ dataset }) => codes.indexOf(dataset['code'] ?? '') >= codes.indexOf(left)));
    const list = line?.closest('details');
    if (list) list.open = true;
    const target = line?.querySelector<HTMLElement>('button') ?? heading;
    target?.focus({ preventScroll: true });
    (line ?? heading)?.scrollIntoView({ block: line ? 'center' : 'nearest' });
  });
  return (
    <section class="print-view" aria-labelledby="print-title">
      <header>
        <h2 id="print-title" tabIndex={-1} ref={heading}>
          打印自评表
        </h2>
        <button type="button" class="quiet" onClick={() => bench.leaveCheck()}>
          回到台账
        </button>
      </header>
      <Show
        when={given()}
        fallback={<p class="banner">还没有填任何数，没有可以打印的。先填几条，或导入表格，再来打印。</p>}
      >
        {(now) => (
          <>
            <Show when={bench.isTrial()}>
              <p class="banner">正在试算别的口径；打印出来的按局定口径算，不是试算的得分。</p>
            </Show>
            <Show when={now().faulty.size > 0}>
              <p class="banner">
                有 {now().faulty.size} 行填得不对，没有计分，表上会写明。
                <button type="button" onClick={() => bench.showFaults('error')}>
                  去改好
                </button>
              </p>
            </Show>
            <dl class="print-figures">
              <div>
                <dt>{figureNames(bench.rubric).score}</dt>
                <dd>{total(now().result.score)}</dd>
              </div>
              <div>
                <dt>已填</dt>
                <dd>
                  {now().result.progress.assessed}/{now().result.progress.of} 条
                </dd>
              </div>
              <div>
                <dt>{checkCodeName}</dt>
                <dd class="check-code">{now().checkCode}</dd>
              </div>
            </dl>
            <p class="small">
              {checkCodeName}：{checkCodePurpose}。
            </p>
            <PrintChoice bench={bench} printing={printing} />
            <SigningFields bench={bench} printing={printing} />
            <MissingList
              bench={bench}
              groups={missing().unfilled}
              name="没填的"
              about={`${unfilledBonuses() > 0 ? `其中加分 ${unfilledBonuses()} 条；` : ''}表上印“未填写”`}
            />
            <MissingList
              bench={bench}
              groups={missing().unproven}
              name="佐证、说明不全的"
              about="不影响得分，表上会写明"
            />
            <Show when={missing().unfilled.length + missing().unproven.length === 0}>
              <h3>{now().faulty.size > 0 ? '其余都填好了' : '都填好了'}</h3>
            </Show>
            <Show when={bench.restOfDeductions().none.length > 0}>
              <p class="small">
                {bench.rubric.words.deductions}还有 {bench.restOfDeductions().none.length}{' '}
                条没填，表上写“没有填，按没有计”。
              </p>
            </Show>
            <p class="print-go">
              <button type="button" class="primary" onClick={() => printing.print()}>
                打印
              </button>
              <span class="small">
                A4 横排，左边留好装订线；打印窗口里什么都不用调。要存成 PDF，打印机选“另存为 PDF”。
              </span>
            </p>
          </>
        )}
      </Show>
    </section>
  );
}
