/** What stands in the way of keeping the draft, or of writing it here; it stays until it is over, and one click helps. */

import { type JSX, Match, Show, Switch } from 'solid-js';
import { namedIn } from './draftNames.ts';
import { troubleWords, unlisted, unmarked, unstored } from './faultWords.ts';
import type { Workbench } from './workbench.ts';

function Alert(props: { readonly children: JSX.Element }) {
  return (
    <p class="banner" role="alert">
      {props.children}
    </p>
  );
}

export function StorageNotice(props: { readonly bench: Workbench }) {
  const { bench } = props;
  const Retry = () => (
    <button type="button" class="quiet" onClick={() => void bench.retry()}>
      再试一次
    </button>
  );
  return (
    <>
      <Switch>
        <Match when={bench.unstored()}>
          {(found) => (
            <Alert>
              {unstored[found()]}
              可以接着填，但关闭页面后会丢失，请先存到电脑。
              <Show when={bench.draft()}>
                <button type="button" onClick={() => void bench.saveWorkFile()}>
                  存到电脑
                </button>
              </Show>
              <Retry />
            </Alert>
          )}
        </Match>
        <Match when={bench.unlisted()}>
          {(found) => (
            <Alert>
              {unlisted[found()]}
              <Retry />
            </Alert>
          )}
        </Match>
        <Match when={bench.pointFault()}>{(found) => <Alert>{unmarked(found())}</Alert>}</Match>
      </Switch>
      <Show when={bench.trouble()}>{(found) => <Alert>{troubleWords(found())}</Alert>}</Show>
      <Show when={bench.forked()}>
        {(split) => (
          <Alert>
            另一个窗口也改了{namedIn(split().from)}。这里的内容已另存为第 {split().to.number} 稿，两份都在“全部台账”里。
          </Alert>
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
