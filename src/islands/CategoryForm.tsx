/** One category: its items, each with score, cap and rules. */

import { For, Show } from 'solid-js';
import { fixed, short } from '../score/exact.ts';
import type { Category, Item } from '../score/rubric.ts';
import { itemSum } from '../views/itemSum.ts';
import { clausePath } from '../views/paths.ts';
import { FillRest } from './FillRest.tsx';
import { RuleForm } from './RuleForm.tsx';
import type { Workbench } from './workbench.ts';

function ItemForm(props: { readonly bench: Workbench; readonly item: Item }) {
  const { bench } = props;
  const own = () => bench.result()?.items.find(({ code }) => code === props.item.code);
  return (
    <article
      class="item"
      id={props.item.code}
      data-item={props.item.code}
      hidden={!props.item.rules.some(({ code }) => bench.unfilled.isShown(code))}
    >
      <header>
        <a class="code" href={clausePath(bench.rubric, props.item.code)} title="看条文">
          {props.item.code}
        </a>
        <h3>{props.item.content}</h3>
        <p class="item-figure">
          <strong data-figure="item-score">{bench.started() ? fixed(own()?.score ?? 0) : '—'}</strong>
          <small> / {short(props.item.points)}</small>
        </p>
      </header>
      <p class="sum" classList={{ cut: (own()?.cut ?? 0) > 0 }}>
        {itemSum(props.item, bench.ruleResult, own())}
      </p>
      <ul class="rules">
        <For each={props.item.rules}>{(rule) => <RuleForm bench={bench} rule={rule} />}</For>
      </ul>
    </article>
  );
}

export function CategoryForm(props: { readonly bench: Workbench; readonly category: Category }) {
  const { bench } = props;
  const own = () => bench.result()?.categories.find(({ code }) => code === props.category.code);
  const codes = props.category.items.flatMap((item) => item.rules.map(({ code }) => code));
  const left = () => codes.filter(bench.unfilled.isUnfilled).length;
  return (
    <section class="category" aria-labelledby={props.category.code}>
      <h2 id={props.category.code}>
        <span class="code">{props.category.code}</span> {props.category.name}
        <span class="category-figure">
          {bench.started() ? fixed(own()?.score ?? 0) : '—'}
          <small> / {short(props.category.points)}</small>
        </span>
      </h2>
      <div class="category-tools">
        <p>
          {codes.length} 条中已填 {codes.length - left()}
        </p>
        <FillRest bench={bench} rest={bench.restOf(props.category)} words="本类其余均无扣分情形" />
      </div>
      <Show when={bench.unfilled.isOnly() && left() === 0}>
        <p class="all-filled">本类都填好了</p>
      </Show>
      <For each={props.category.items}>{(item) => <ItemForm bench={bench} item={item} />}</For>
    </section>
  );
}
