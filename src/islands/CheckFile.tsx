/** Another file held against the open draft, and against a code that was typed: the same, or clause by clause what differs. */

import { createMemo, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import type { Canonical } from '../fingerprint/canonical.ts';
import { checkCodeOf, matching } from '../fingerprint/checkCode.ts';
import { differences } from '../fingerprint/differences.ts';
import { differenceSentences, matchSentence } from '../views/checkCodeWords.ts';
import { type OtherSheet, readOtherSheet } from './otherSheet.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly ours: Canonical;
  /** A code that was typed; null for none. */
  readonly code: string | null;
}

type State =
  | { readonly is: 'none' }
  | { readonly is: 'reading'; readonly name: string; readonly share: number }
  | { readonly is: 'refused'; readonly name: string; readonly error: string }
  | { readonly is: 'read'; readonly name: string; readonly sheet: OtherSheet };

/** Differences and remarks that are listed; a wrong file differs in all. */
const mostListed = { differences: 200, remarks: 5 };

/** What stands in the status: it is read out, so it is short. */
function Outcome(
  props: Pick<Props, 'code'> & { readonly name: string; readonly sheet: OtherSheet; readonly count: number },
) {
  const remarks = () => props.sheet.remarks;
  return (
    <div class="check-result" classList={{ same: props.count === 0, other: props.count > 0 }}>
      <p>
        <strong>{props.name}</strong>{' '}
        {props.count === 0
          ? `与这里的台账一致：${props.sheet.isAssumed ? '数都一样' : '数、规则和口径都一样，核对码也一样'}。`
          : `与这里的台账不一致，有 ${props.count} 处不同。它的核对码是 ${checkCodeOf(props.sheet.canonical)}。`}
        {props.sheet.isAssumed && '表格里没有规则和口径，核对码是按这里的算的。'}
        说明、佐证材料没有比。
      </p>
      <Show when={props.code}>
        {(code) => (
          <p>
            对照上面输入的 {code()}，{matchSentence(matching(code(), props.sheet.canonical), '这个文件')}
          </p>
        )}
      </Show>
      <For each={remarks().slice(0, mostListed.remarks)}>{(remark) => <p>{remark}。</p>}</For>
      <Show when={remarks().length > mostListed.remarks}>
        <p>另有 {remarks().length - mostListed.remarks} 处读的时候有疑问，没有列出。</p>
      </Show>
    </div>
  );
}

export function CheckFile(props: Props) {
  const { bench } = props;
  let section: HTMLElement | undefined;
  const [state, setState] = createSignal<State>({ is: 'none' });
  let cancel = () => {};
  onCleanup(() => cancel());
  async function compare(file: File | undefined) {
    if (!file) return;
    cancel();
    const { name } = file;
    setState({ is: 'reading', name, share: 0 });
    const reading = readOtherSheet(bench, file, (share) => setState({ is: 'reading', name, share }));
    let isWanted = true;
    cancel = () => {
      isWanted = false;
      reading.cancel();
    };
    const read = await reading.read;
    if (!isWanted) return;
    setState('error' in read ? { is: 'refused', name, error: read.error } : { is: 'read', name, sheet: read });
  }
  const now = <K extends State['is']>(is: K) => {
    const one = state();
    return one.is === is ? (one as Extract<State, { is: K }>) : undefined;
  };
  const found = createMemo(() => {
    const sheet = now('read')?.sheet;
    return sheet ? differenceSentences(bench.rubric, differences(props.ours, sheet.canonical), '这里', '文件里') : [];
  });
  /** The whole dialog takes a file, and none goes on to the import behind it. */
  onMount(() => {
    const dialog = section?.closest('dialog');
    const dropped = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void compare(file);
    };
    dialog?.addEventListener('drop', dropped);
    onCleanup(() => dialog?.removeEventListener('drop', dropped));
  });
  return (
    <section class="check-part" aria-labelledby="check-file" ref={section}>
      <h3 id="check-file">核对一份表</h3>
      <p>
        <label class="button file">
          选对方的表格
          <input
            type="file"
            aria-describedby="check-file-hint"
            onChange={(event) => {
              void compare(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <p class="small" id="check-file-hint">
        .xlsx、CSV、工作文件都行，也可以拖到这里。只拿来比，不导入，台账不会变。
      </p>
      <div role="status">
        <Show when={now('reading')}>
          {(reading) => (
            <p>
              正在读取{reading().name} <progress value={reading().share} aria-label="读取进度" />
            </p>
          )}
        </Show>
        <Show when={now('refused')}>
          {(refused) => (
            <p class="check-result other">
              <strong>{refused().name}</strong> 没有核对：{refused().error}。
            </p>
          )}
        </Show>
        <Show when={now('read')}>
          {(read) => <Outcome name={read().name} sheet={read().sheet} code={props.code} count={found().length} />}
        </Show>
      </div>
      <Show when={found().length > 0}>
        <ul class="check-differences" aria-label="不同的地方">
          <For each={found().slice(0, mostListed.differences)}>{(sentence) => <li>{sentence}</li>}</For>
          <Show when={found().length > mostListed.differences}>
            <li>还有 {found().length - mostListed.differences} 处没有列出。</li>
          </Show>
        </ul>
      </Show>
    </section>
  );
}
