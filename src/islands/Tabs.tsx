/** The parts of an open draft, one at a time: a list of tabs as the keyboard expects it. */

import { For } from 'solid-js';
import { openCount } from '../views/gapList.ts';
import type { Tab } from './place.ts';
import { createTabPlaces } from './tabPlaces.ts';
import type { Workbench } from './workbench.ts';

const names: Readonly<Record<Tab, string>> = {
  form: '逐条填报',
  ledger: '平时台账',
  gaps: '还差什么',
  materials: '佐证清单',
};
const order = Object.keys(names) as readonly Tab[];

/** Ids of the panel and of its tab. */
export const panelId = (tab: Tab) => `panel-${tab}`;
export const tabId = (tab: Tab) => `tab-${tab}`;

export function Tabs(props: { readonly bench: Workbench }) {
  const { tab, showTab, gapSections } = props.bench;
  const go = createTabPlaces({
    tab,
    showTab,
    panelOf: (own) => document.getElementById(panelId(own)),
    bar: () => document.querySelector('.score-bar'),
  });
  const gaps = () => openCount(gapSections());
  function walk(event: KeyboardEvent) {
    const at = order.indexOf(tab());
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = order[(to + order.length) % order.length] as Tab;
    go(next);
    document.getElementById(tabId(next))?.focus();
  }
  return (
    <div class="tabs" role="tablist" aria-label="台账的各部分" onKeyDown={walk}>
      <For each={order}>
        {(own) => (
          <button
            type="button"
            role="tab"
            id={tabId(own)}
            aria-selected={tab() === own}
            aria-controls={panelId(own)}
            tabIndex={tab() === own ? 0 : -1}
            onClick={() => go(own)}
          >
            {names[own]}
            {own === 'gaps' && gaps() > 0 && <span class="count"> {gaps()}</span>}
          </button>
        )}
      </For>
    </div>
  );
}
