/** What stands in the way of keeping the draft, or of writing it here; it stays until it is over, and one click helps. */

import { type JSX, Match, Show, Switch } from 'solid-js';
import type { Fault } from '../drafts/faults.ts';
import type { Workbench } from './workbench.ts';

const faultWords: Readonly<Record<Fault, string>> = {
  none: '这个浏览器不让网页存东西（可能是无痕窗口，或设置里禁止了），台账没有存下。',
  full: '这台电脑给网页的存储空间满了，刚才的内容没有存下。',
  failed: '这台电脑的浏览器没有存下刚才的内容。',
};

function Alert(props: { readonly children: JSX.Element }) {
  return (
    <p class="banner" role="alert">
      {props.children}
    </p>
  );
}

export function StorageNotice(props: { readonly bench: Workbench }) {
  const { bench } = props;
  return (
    <>
      <Switch>
        <Match when={bench.blocked()}>
          <Alert>另一个窗口开着旧版的本页，存不下去。请关掉那个窗口。</Alert>
        </Match>
        <Match when={bench.fault()}>
          {(found) => (
            <Alert>
              {faultWords[found()]}
              可以接着填，但关闭页面后会丢失，请先存到电脑。
              <Show when={bench.draft()}>
                <button type="button" onClick={() => void bench.saveWorkFile()}>
                  存到电脑
                </button>
                <button type="button" class="quiet" onClick={() => void bench.retry()}>
                  再试一次
                </button>
              </Show>
            </Alert>
          )}
        </Match>
      </Switch>
      <Show when={bench.forked()}>
        {(number) => (
          <Alert>另一个窗口也改了这份台账。这里的内容已另存为第 {number()} 稿，两份都在“全部台账”里。</Alert>
        )}
      </Show>
      <Show when={bench.draft() && bench.readOnly()}>
        <Alert>
          这份台账已在另一窗口打开，这里只能看。
          <button type="button" onClick={() => void bench.takeOver()}>
            改在这里填
          </button>
        </Alert>
      </Show>
    </>
  );
}
