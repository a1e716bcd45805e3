/** The draft's check code, and what a code or a file that came from elsewhere has in common with it. */

import { createMemo, createSignal, Show } from 'solid-js';
import { checkCodeOf } from '../fingerprint/checkCode.ts';
import { checkCodePurpose } from '../views/checkCodeWords.ts';
import { CheckFile } from './CheckFile.tsx';
import { CheckTyped } from './CheckTyped.tsx';
import { canonicalNow } from './canonicalNow.ts';
import { namedIn } from './draftNames.ts';
import type { Workbench } from './workbench.ts';

export function CheckSheet(props: { readonly bench: Workbench }) {
  const { bench } = props;
  const ours = createMemo(() => canonicalNow(bench));
  /** The code that was typed and read. */
  const [code, setCode] = createSignal<string | null>(null);
  const whose = () => {
    const draft = bench.draft();
    return draft ? namedIn({ ...draft, station: bench.station() }) : '';
  };
  return (
    <>
      <p class="draft-code">
        <strong>{checkCodeOf(ours())}</strong>
        <span>
          {whose()}现在的核对码
          <Show when={bench.isTrial()}>（按局定口径，不是正在试算的口径）</Show>
        </span>
      </p>
      <p class="small">{checkCodePurpose}。</p>
      <CheckTyped ours={ours()} onCode={setCode} />
      <CheckFile bench={bench} ours={ours()} code={code()} />
    </>
  );
}
