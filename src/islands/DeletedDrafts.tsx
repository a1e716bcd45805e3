/** Drafts that were deleted and can still be brought back. */

import { For, Show } from 'solid-js';
import { type Deleted, daysKept } from '../drafts/store.ts';
import { dayAndTime } from '../views/moment.ts';
import { namedIn, titleOf } from './draftNames.ts';

interface Props {
  readonly deleted: readonly Deleted[];
  readonly onBringBack: (deleted: Deleted) => void;
}

export function DeletedDrafts(props: Props) {
  return (
    <Show when={props.deleted.length > 0}>
      <details class="fold">
        <summary>
          最近删除的（{props.deleted.length}） <small>{daysKept} 天内可以找回</small>
        </summary>
        <ul>
          <For each={props.deleted}>
            {(one) => (
              <li>
                {titleOf(one.draft)}　第 {one.draft.number} 稿，{dayAndTime(one.at)} 删除
                <button
                  type="button"
                  class="quiet"
                  aria-label={`找回${namedIn(one.draft)}`}
                  onClick={() => props.onBringBack(one)}
                >
                  找回
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}
