/** A figure that is chosen: pressed while the cell is read as it, and pressed again it empties the cell. */

import { readFigure } from '../entries/figure.ts';
import type { Slot } from '../score/slots.ts';
import type { Answer } from './answers.ts';

interface Props {
  readonly answer: Answer;
  readonly slot: Slot;
  readonly value: string;
  /** For those who do not see which clause it stands at. */
  readonly name: string;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly onWrite: (value: string) => void;
}

export function AnswerButton(props: Props) {
  const holds = () => {
    if (props.value.trim() === '') return false;
    const read = readFigure(props.value, props.slot);
    return 'figure' in read && props.answer.holds(read.figure);
  };
  return (
    <button
      type="button"
      class={props.quiet ? 'quiet more' : 'answer'}
      aria-label={props.name}
      aria-pressed={holds()}
      disabled={props.disabled ?? false}
      onClick={() => props.onWrite(holds() ? '' : props.answer.value)}
    >
      {props.answer.words}
    </button>
  );
}
