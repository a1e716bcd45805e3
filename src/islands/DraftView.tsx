/** An open draft: its score above, and its parts under tabs. */

import { createEffect, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { readFragment } from '../address/fragment.ts';
import { FillIn } from './FillIn.tsx';
import { Gaps } from './Gaps.tsx';
import { codeInAddress, goToClause } from './goTo.ts';
import { Ledger } from './Ledger.tsx';
import { Materials } from './Materials.tsx';
import { Papers } from './Papers.tsx';
import { PrintView } from './PrintView.tsx';
import { Problems } from './Problems.tsx';
import type { Tab } from './place.ts';
import { createPrinting } from './printing.ts';
import { ScoreBar } from './ScoreBar.tsx';
import { Summary } from './Summary.tsx';
import { panelId, tabId } from './Tabs.tsx';
import { listenForUndo } from './undoKeys.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onRecord: () => void;
}

export function DraftView(props: Props) {
  const bench = props.bench;
  let view: HTMLDivElement | undefined;
  listenForUndo(bench);
  onMount(() => {
    if (codeInAddress() !== '') goToClause(codeInAddress());
    else if (bench.draft()?.rows.length === 0) view?.querySelector<HTMLElement>('.station input')?.focus();
  });
  /** An address of the page at hand that asks for a clause, but is not one's own way back to it. */
  function arrive() {
    const { page, anchor } = readFragment(location.hash);
    if (page !== null && view?.isConnected && bench.slots.has(anchor)) bench.showClause(anchor);
  }
  onMount(() => addEventListener('hashchange', arrive));
  onCleanup(() => removeEventListener('hashchange', arrive));
  /**
   * A link to a clause of the form leads to its field, under whatever tab; one to a page of the rules is remembered in the
   * address, so that coming back leads to where one left.
   */
  function follow(event: MouseEvent) {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.code, a[href^="#"]') : null;
    if (!link) return;
    const { page, anchor } = readFragment(link.getAttribute('href') ?? '');
    const code = page === null ? anchor : '';
    const place = link.closest('.rule, .item');
    if (place) history.replaceState(null, '', `#${place.id}`);
    if (code === '') return;
    event.preventDefault();
    bench.showClause(code);
  }
  const printing = createPrinting(bench, () => view?.isConnected ?? false);
  createEffect(() => {
    // A PDF is saved under it.
    const [printed] = printing.printed();
    document.title = printed
      ? [printed.form.title, bench.station()].filter(Boolean).join('_')
      : `${bench.station() || '台账'}　自评算分`;
  });
  onCleanup(() => {
    document.title = '自评算分';
    // The clause in the address was this draft's.
    history.replaceState(null, '', location.pathname);
  });
  const Panel = (own: { readonly of: Tab; readonly children: JSX.Element }) => (
    <div
      class="tab-panel"
      id={panelId(own.of)}
      role="tabpanel"
      aria-labelledby={tabId(own.of)}
      hidden={bench.tab() !== own.of}
    >
      {own.children}
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the links inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: following a link by keyboard is a click too
    <div class="draft-view" ref={view} onClick={follow}>
      <Show when={bench.isChecking()}>
        <PrintView bench={bench} printing={printing} />
      </Show>
      <div hidden={bench.isChecking()}>
        <Summary bench={bench} />
        <Problems bench={bench} />
        <ScoreBar bench={bench} />
        <Panel of="form">
          <FillIn bench={bench} />
        </Panel>
        <Panel of="ledger">
          <Show when={bench.tab() === 'ledger'}>
            <Ledger bench={bench} onRecord={props.onRecord} />
          </Show>
        </Panel>
        <Panel of="materials">
          <Show when={bench.tab() === 'materials'}>
            <Materials bench={bench} />
          </Show>
        </Panel>
        <Panel of="gaps">
          <Show when={bench.started()}>
            <Gaps bench={bench} />
          </Show>
        </Panel>
      </div>
      <Papers printing={printing} />
    </div>
  );
}
