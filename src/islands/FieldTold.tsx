/** What is said of a field, right under it. */

import type { JSX } from 'solid-js';
import type { Field } from '../entries/row.ts';

export const toldId = (field: Field): string => `record-told-${field}`;

export function FieldTold(props: {
  readonly field: Field;
  /** Sentences without a full stop. */
  readonly told: readonly string[];
  readonly children?: JSX.Element;
}) {
  return (
    <p class="row-problem" role="status" id={toldId(props.field)}>
      {props.told.map((sentence) => `${sentence}。`).join('')}
      {props.children}
    </p>
  );
}
