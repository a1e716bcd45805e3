/** Said in the list when one comes back from a draft that was worked on: no file has what was done. */

import { createEffect, createSignal, on, Show } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { sampleName } from '../views/words.ts';
import { namedIn } from './draftNames.ts';
import { isUnsaved } from './isUnsaved.ts';
import type { Workbench } from './workbench.ts';

export function UnsavedNote(props: { readonly bench: Workbench }) {
  const { bench } = props;
  let note: HTMLParagraphElement | undefined;
  /** The draft that is open, and when it had been changed last as it was opened. */
  let opened: Pick<Draft, 'id' | 'changedAt'> | null = null;
  /** The draft that was left, where something was done to it. */
  const [left, setLeft] = createSignal<string | null>(null);
  const [saved, setSaved] = createSignal(false);
  createEffect(
    on(bench.draft, (now, before) => {
      if (now) {
        if (opened?.id !== now.id) opened = { id: now.id, changedAt: now.changedAt };
        setLeft(null);
        setSaved(false);
      } else {
        if (before && opened && before.changedAt !== opened.changedAt) setLeft(before.id);
        opened = null;
      }
    }),
  );
  const asked = () =>
    bench.drafts().find((one) => one.id === left() && (isUnsaved(one) || saved()) && one.source?.name !== sampleName);
  function save(draft: Draft) {
    setSaved(true);
    void bench.saveWorkFile(false, draft);
    // The button is gone.
    note?.focus({ preventScroll: true });
  }
  return (
    <div role="status">
      <Show when={bench.draft() === null && asked()}>
        {(draft) => (
          <p class="banner" tabIndex={-1} ref={note}>
            <Show when={!saved()} fallback={`${namedIn(draft())}已存成工作文件。`}>
              {namedIn(draft())}这次改过，还没有存成工作文件。浏览器里的内容可能被清掉，最好存一份。
              <button type="button" onClick={() => save(draft())}>
                存一份到电脑
              </button>
            </Show>
          </p>
        )}
      </Show>
    </div>
  );
}
