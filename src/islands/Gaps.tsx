/** 还差什么: what must hold for the target, then the gaps by kind, those worth most first. */

import { createMemo, For, type JSX, Show, untrack } from 'solid-js';
import { fixed, short } from '../score/exact.ts';
import { mendingGains } from '../score/mending.ts';
import type { Gap, GapKind } from '../score/result.ts';
import { clauseNames } from '../views/clauseNames.ts';
import { gapSentence } from '../views/gapSentence.ts';
import { gapIntroductions, gapNames } from '../views/words.ts';
import { Target } from './Target.tsx';
import type { Workbench } from './workbench.ts';

/** Longer lists begin folded. */
const longest = 12;

/** A list of the page: gaps of one kind, or the part of a kind that is looked at apart. */
interface Section {
  readonly id: string;
  readonly name: string;
  readonly introduction: string;
  readonly holds: (gap: Gap) => boolean;
}

const ofKind = (kind: GapKind): Section => ({
  id: `gap-${kind}`,
  name: gapNames[kind],
  introduction: gapIntroductions[kind] ?? '',
  holds: (gap) => gap.kind === kind,
});

const losses = (id: string, name: string, introduction: string, recoverable: boolean): Section => ({
  id,
  name: `${gapNames.lost}，${name}`,
  introduction,
  holds: (gap) => gap.kind === 'lost' && gap.recoverable === recoverable,
});

/** What the station can do something about comes first, what others decide comes last. */
const toDo: readonly Section[] = [
  ofKind('unassessed'),
  losses('gap-recoverable', '还可挽回', '这些看做了多少：补做、补上就能少扣。', true),
  losses('gap-lost', '已成事实', '', false),
  ofKind('evidence'),
  ofKind('reason'),
];
const toSettle: readonly Section[] = [ofKind('undecided'), ofKind('overlap')];

function GapLine(props: {
  readonly code: string;
  readonly name: string;
  readonly points: number;
  readonly children: JSX.Element;
}) {
  return (
    <>
      <a class="code" href={`#${props.code}`}>
        {props.code}
      </a>
      <div>
        <p class="gap-name">{props.name}</p>
        {props.children}
      </div>
      <span class="gap-points">{props.points === 0 ? '' : fixed(props.points)}</span>
    </>
  );
}

function Fold(props: {
  readonly id: string;
  readonly name: string;
  readonly introduction: string;
  readonly count: number;
  readonly children: JSX.Element;
}) {
  return (
    <details id={props.id} open={untrack(() => props.count <= longest)}>
      <summary>
        <h3>
          {props.name}
          <small>{props.count} 处</small>
        </h3>
      </summary>
      <Show when={props.introduction}>
        <p class="small">{props.introduction}</p>
      </Show>
      <ul class="gap-list">{props.children}</ul>
    </details>
  );
}

export function Gaps(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const gaps = createMemo(() => bench.result()?.gaps ?? []);
  const gains = createMemo(() => {
    const sheet = bench.sheet();
    return sheet ? mendingGains(sheet, bench.choices()) : new Map<string, number>();
  });
  const mendable = new Date().toISOString().slice(0, 10) <= bench.rubric.period.to;
  const worth = (gap: Gap) => Math.abs(gap.kind === 'lost' ? (gains().get(gap.code) ?? gap.points) : gap.points);
  const own = ({ holds }: Section) =>
    gaps()
      .filter(holds)
      .sort((a, b) => worth(b) - worth(a));
  const sentence = (gap: Gap) =>
    gapSentence(bench.rubric, bench.slots, gap, {
      rule: bench.ruleResult(gap.code),
      gain: gains().get(gap.code),
      mendable,
    });
  /** What a loss costs if it is reported, and if it is found concealed. */
  const honesty = (gap: Gap) => {
    const rule = gap.kind === 'lost' ? bench.ruleResult(gap.code) : undefined;
    return rule ? `如实自报 −${short(rule.reported)}，查实隐瞒 −${short(rule.concealed)}` : '';
  };
  const nameOf = clauseNames(bench.rubric);
  const line = (gap: Gap) => (
    <li data-gap={gap.kind} data-code={gap.code}>
      <GapLine code={gap.code} name={nameOf(gap.code)} points={gap.points === 0 ? 0 : worth(gap)}>
        <p>{sentence(gap)}</p>
        <Show when={honesty(gap)}>{(words) => <p class="small">{words()}</p>}</Show>
      </GapLine>
    </li>
  );
  const list = (section: Section) => (
    <Show when={own(section).length > 0}>
      <Fold id={section.id} name={section.name} introduction={section.introduction} count={own(section).length}>
        <For each={own(section)}>{line}</For>
      </Fold>
    </Show>
  );
  /** Amounts that the assessors set: what they took, and between what they may lie. */
  const discretion = createMemo(() =>
    [...bench.slots.values()].flatMap((slot) => {
      const lost = bench.ruleResult(slot.code)?.lost ?? 0;
      return slot.input === 'amount' && lost > 0 ? [{ slot, lost }] : [];
    }),
  );
  return (
    <div class="gaps">
      <Target bench={bench} mendable={mendable} />
      <div data-list="gaps">
        <Show when={gaps().length > 0} fallback={<p>都填好了，没有要补的。</p>}>
          <For each={toDo}>{list}</For>
          <Show when={discretion().length > 0}>
            <Fold
              id="discretion"
              name="酌情扣分"
              introduction="这些分由考核人员酌定，自评填的只是估计，请写明理由、留好佐证。"
              count={discretion().length}
            >
              <For each={discretion()}>
                {({ slot, lost }) => (
                  <li>
                    <GapLine code={slot.code} name={nameOf(slot.code)} points={lost}>
                      <p>
                        自评扣了 {short(lost)} 分，规定范围 {short(slot.bounds?.min ?? 0)} 至{' '}
                        {short(slot.bounds?.max ?? 0)} 分
                      </p>
                    </GapLine>
                  </li>
                )}
              </For>
            </Fold>
          </Show>
          <For each={toSettle}>{list}</For>
        </Show>
      </div>
    </div>
  );
}
