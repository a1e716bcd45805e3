/** What can be done with an open draft as a whole. */

import { SaveMenu } from './SaveMenu.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onRecord: () => void;
  readonly onRestore: () => void;
}

export function DraftTools(props: Props) {
  return (
    <div class="draft-tools">
      <button type="button" disabled={props.bench.readOnly()} onClick={() => props.onRecord()}>
        记一条
      </button>
      <button type="button" onClick={() => props.bench.showCheck()}>
        打印自评表
      </button>
      <SaveMenu bench={props.bench} onRestore={props.onRestore} />
      <button type="button" onClick={() => void props.bench.close()}>
        全部台账
      </button>
    </div>
  );
}
