/** Said where the edition's rules have changed since a draft was begun or this was last said, until the user has done with it. */

import { Show } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import type { Workbench } from './workbench.ts';

export function RulesNotice(props: { readonly bench: Workbench }) {
  const { bench } = props;
  /** The version it is known to be of, where that is another; empty where it is not known. */
  const otherRules = () => {
    const known = bench.draft()?.rules ?? '';
    return known === bench.rules ? '' : known;
  };
  const readings = bench.unknownReadings;
  /** Rows of no clause: they are problems, and stay. */
  const rows = () =>
    (bench.draft()?.rows ?? []).filter(({ code }) => foldCode(code) !== '' && !bench.slots.has(foldCode(code))).length;
  return (
    <Show when={otherRules() !== '' || readings().length > 0}>
      <p class="banner" role="status">
        规则有更新，得分已按现在的规则算
        <Show when={otherRules()}>
          {(version) => (
            <>
              （这份台账原来照规则版本 {version()} 填，现在是 {bench.rules}）
            </>
          )}
        </Show>
        。
        <Show when={rows() > 0} fallback="各行的条款编号都还在。">
          有 {rows()} 行的条款编号现在没有，没有计分，仍留在台账里，请在“要核对的地方”里改。
        </Show>
        <Show when={readings().length > 0}>
          选过的口径有 {readings().length} 个现在没有了（{readings().join('、')}），按默认的算。
        </Show>
        <button type="button" disabled={bench.readOnly()} onClick={() => bench.acceptRules()}>
          知道了
        </button>
      </p>
    </Show>
  );
}
