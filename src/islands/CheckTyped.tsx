/** A check code from a printed sheet, typed in: whether the open draft has it. */

import { createSignal, Show } from 'solid-js';
import type { Canonical } from '../fingerprint/canonical.ts';
import { matching, readCheckCode } from '../fingerprint/checkCode.ts';
import { matchSentence } from '../views/checkCodeWords.ts';

interface Props {
  readonly ours: Canonical;
  /** The code once it is read, null while it is not. */
  readonly onCode: (code: string | null) => void;
}

type Read = ReturnType<typeof readCheckCode>;

export function CheckTyped(props: Props) {
  let input: HTMLInputElement | undefined;
  const [read, setRead] = createSignal<Read | null>(null);
  const found = () => {
    const now = read();
    return now && 'code' in now ? { code: now.code, match: matching(now.code, props.ours) } : null;
  };
  const error = () => {
    const now = read();
    return now && 'error' in now ? now.error : '';
  };
  const isSame = () => found()?.match.rules === true && found()?.match.figures === true;
  function take(next: Read | null) {
    setRead(next);
    props.onCode(next && 'code' in next ? next.code : null);
  }
  function check() {
    const typed = input?.value ?? '';
    take(typed.trim() === '' ? { error: '请先把收到的核对码输进来' } : readCheckCode(typed));
    if (error() !== '') input?.focus();
  }
  return (
    <form
      class="check-part"
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <h3>核对收到的核对码</h3>
      <div class="check-typed">
        <label for="check-typed">表上印的、别人报的 12 位</label>
        <input
          id="check-typed"
          ref={input}
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="check-typed-hint"
          aria-invalid={error() !== ''}
          onInput={() => take(null)}
        />
        <button type="submit">核对</button>
      </div>
      <p class="small" id="check-typed-hint">
        大小写、横线都不要紧，长得像的（如字母 O 和数字 0）也认得出。
      </p>
      <p role="status" class="check-result" classList={{ same: isSame(), other: read() !== null && !isSame() }}>
        {error() !== '' && `${error()}。`}
        <Show when={found()}>
          {(now) => (
            <>
              <strong>{now().code}</strong> {matchSentence(now().match, '台账')}
            </>
          )}
        </Show>
      </p>
    </form>
  );
}
