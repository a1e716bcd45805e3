/** A sheet of paper: what stands on every page, around what stands on this one. */

import { type JSX, Show } from 'solid-js';
import type { Form } from '../sheet/form.ts';
import type { Frame } from '../sheet/frame.ts';
import { checkCodeLimit, checkCodeName } from '../views/checkCodeWords.ts';

interface Props {
  readonly frame: Frame;
  readonly form: Form;
  /** n/m */
  readonly number: number;
  readonly of: number;
  readonly children: JSX.Element;
}

export function PaperTitle(props: { readonly form: Form }) {
  return (
    <header class="paper-title">
      <h1>{props.form.title}</h1>
      <Show when={props.form.subtitle}>
        <p>{props.form.subtitle}</p>
      </Show>
      <p class="unfinished">{props.form.unfinished}</p>
    </header>
  );
}

export function PaperPage(props: Props) {
  return (
    <section class="paper">
      <p class="paper-head">
        <span>{props.frame.shortTitle}</span>
        <span>司法所：{props.frame.station || '　　　　　　'}</span>
        <span>
          {/* On every page: the one that is signed may be the last. */}
          {props.form.name + (props.form.unfinished && '（未填完）')}
        </span>
      </p>
      <div class="paper-body">{props.children}</div>
      <p class="paper-foot">
        <span>打印日期：{props.frame.date}</span>
        <span>
          {checkCodeName}：{props.frame.checkCode}（{checkCodeLimit}）
        </span>
        <span>{props.frame.proviso}</span>
        <span>
          第 {props.number}/{props.of} 页
        </span>
      </p>
    </section>
  );
}
