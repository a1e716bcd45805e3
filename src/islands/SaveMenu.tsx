/** 存到电脑: the draft as a file to go on with, or as a table for others. */

import type { TableFormat } from '../files/tableFile.ts';
import type { Workbench } from './workbench.ts';

/** A list that opens under its button, and closes when one has chosen or looks elsewhere. */
export function SaveMenu(props: { readonly bench: Workbench; readonly onRestore: () => void }) {
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
