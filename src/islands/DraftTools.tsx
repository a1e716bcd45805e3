/** What can be done with an open draft as a whole. */

import type { TableFormat } from '../files/tableFile.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onRecord: () => void;
  readonly onRestore: () => void;
}

/** 存到电脑: as a table for others. A list that opens under its button, and closes when one has chosen or looks elsewhere. */
function SaveMenu(props: { readonly bench: Workbench; readonly onRestore: () => void }) {
  let menu: HTMLDetailsElement | undefined;
  const close = () => menu?.removeAttribute('open');
  function saveWorkFile(withPoints: boolean) {
    close();
    void props.bench.saveWorkFile(withPoints);
  }
  function save(format: TableFormat) {
    close();
    void props.bench.download(format, 'all');
  }
  return (
    <details
      class="menu"
      ref={menu}
      onFocusOut={(event) => {
        if (!menu?.contains(event.relatedTarget as Node | null)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu?.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">存到电脑</summary>
      <ul>
        <li>
          <button type="button" onClick={() => saveWorkFile(false)}>
            工作文件（整份台账，可再打开）
          </button>
        </li>
        <li>
          <button type="button" onClick={() => saveWorkFile(true)}>
            工作文件，连同恢复点
          </button>
        </li>
        <li>
          <button type="button" onClick={() => save('xlsx')}>
            表格 .xlsx（WPS、Excel）
          </button>
        </li>
        <li>
          <button type="button" onClick={() => save('csv')}>
            表格 CSV
          </button>
        </li>
        <li class="apart">
          <button
            type="button"
            onClick={() => {
              close();
              props.onRestore();
            }}
          >
            恢复点：看以前的样子
          </button>
        </li>
      </ul>
    </details>
  );
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
