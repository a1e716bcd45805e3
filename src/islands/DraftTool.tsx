/** A button beside a draft in a list; its name says of which. */

import type { Draft } from '../drafts/draft.ts';
import { namedIn } from './draftNames.ts';

export function DraftTool(props: { readonly words: string; readonly draft: Draft; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class="quiet"
      data-tool={props.words}
      aria-label={`${props.words}${namedIn(props.draft)}`}
      onClick={() => props.onClick()}
    >
      {props.words}
    </button>
  );
}
