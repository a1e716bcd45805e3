/** What a file would change in the draft that is open, and what that does to the score; the user says which way. */

import { createMemo } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import type { Row } from '../entries/row.ts';
import type { Choices } from '../score/choices.ts';
import { fixed } from '../score/exact.ts';
import { returned } from '../table/exportRows.ts';
import { figureNames } from '../views/words.ts';
import type { Import } from './importing.ts';
import type { ImportState } from './importState.ts';
import { LookingOn } from './LookingOn.tsx';
import { RowChanges } from './RowChanges.tsx';
import type { Workbench } from './workbench.ts';

type Props = Extract<ImportState, { is: 'asking' }> & {
  readonly bench: Workbench;
  readonly importing: Import;
  readonly onDismiss: () => void;
};

/** What the draft comes to then: `自评得分 97.00 → 96.40`, and how many rows are in error; under the readings in force where no others are given. */
export function outcome(bench: Workbench, rows: readonly Row[], under?: Choices): string {
  const { scores, faulty } = bench.outcomeOf(rows, under);
  const next = scores.get(bench.station()) ?? [...scores.values()][0];
  const [before, after] = [bench.result()?.score, next?.score];
  const name = figureNames(bench.rubric).score;
  const change =
    after === undefined
      ? ''
      : before === undefined || before === after
        ? `${name} ${fixed(after)}`
        : `${name} ${fixed(before)} → ${fixed(after)}`;
  const wrong = faulty > 0 ? `有 ${faulty} 行有误` : '';
  return [change, wrong].filter(Boolean).join('，');
}

export function DifferenceView(props: Props) {
  // Worked out from the draft as it stands: one may go on typing while the question is open.
  const now = () => props.bench.draft()?.rows ?? [];
  const arriving = createMemo(() => props.bench.arriving(props.table));
  const replacing = createMemo(() => difference(now(), arriving()));
  const merging = createMemo(() => props.bench.merged(arriving()));
  /** Whether these are rows that went out to be mended. */
  const areMended = props.table.rows.every((row) => returned(row) !== null);
  const merge = (
    <li>
      <button type="button" disabled={props.bench.readOnly()} onClick={() => props.importing.answer('merge')}>
        合并到现有
      </button>
      <p>
        {areMended
          ? '这是下载去改的行，选这个：改好的行换掉台账里有误的行，其余不动。'
          : '另一张表、另一个月的记录，选这个。现有的不动；同一条里数字不同的两行，次数和分值会相加，百分率、名次这类只能填一行的要删去一行。'}
        加进 {merging().added} 行{merging().mended > 0 && `，换掉 ${merging().mended} 行`}。
        <strong>{outcome(props.bench, merging().rows)}</strong>
      </p>
    </li>
  );
  const replace = (
    <li>
      <button type="button" disabled={props.bench.readOnly()} onClick={() => props.importing.answer('replace')}>
        全部换成新表
      </button>
      <p>
        {areMended ? '台账里其余的行都会去掉。' : '同一张表改好了再导入，选这个。'}
        新增 {replacing().added.length} 行，改动 {replacing().changed.length} 行，去掉 {replacing().gone.length} 行。
        <strong>{outcome(props.bench, arriving())}</strong>
      </p>
    </li>
  );
  return (
    <section
      class="import-note asking"
      aria-label="怎么导入"
      tabIndex={-1}
      ref={(panel) => queueMicrotask(() => panel.focus({ preventScroll: true }))}
    >
      <p>
        <strong>{props.source.name}</strong> 有 {props.table.rows.length} 行，现在的台账有 {now().length} 行，
        {replacing().same} 行完全相同。怎么导入？
      </p>
      <LookingOn bench={props.bench} />
      <ul class="ways">
        {areMended ? [merge, replace] : [replace, merge]}
        <li>
          <button type="button" onClick={() => props.importing.answer('new')}>
            另建一份台账
          </button>
          <p>别的司法所的表，选这个。现在的台账原样留着，在“全部台账”里。</p>
        </li>
        <li>
          <button type="button" onClick={() => props.onDismiss()}>
            不导入
          </button>
          <p>台账不变。</p>
        </li>
      </ul>
      <RowChanges difference={replacing()} gone="换成新表会去掉的行" />
      <p class="small">
        导入以后可以撤销。文字或列不对，
        <button type="button" class="quiet more" onClick={() => props.importing.review()}>
          换一种读法
        </button>
      </p>
    </section>
  );
}
