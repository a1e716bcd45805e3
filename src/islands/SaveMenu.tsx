/** 存到电脑: the draft as a file to go on with, or as a table for others. */

import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onRestore: () => void;
}

/** A list that opens under its button, and closes when one has chosen or looks elsewhere. */
export function SaveMenu(props: Props) {
  const { bench } = props;
  let menu: HTMLDetailsElement | undefined;
  const close = () => menu?.removeAttribute('open');
  /** Of a draft of several stations the live workbook holds one. */
  const liveWords = () =>
    ['改了数，得分跟着变', ...(bench.stations().length > 1 ? [`只有“${bench.station() || '未写'}”的`] : [])].join('；');
  function save(file: () => Promise<void>) {
    close();
    void file();
  }
  const Way = (own: { readonly words: string; readonly file: () => Promise<void> }) => (
    <li>
      <button type="button" onClick={() => save(own.file)}>
        {own.words}
      </button>
    </li>
  );
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
        <Way words="工作文件（整份台账，可再打开）" file={() => bench.saveWorkFile(false)} />
        <Way words="工作文件，连同恢复点" file={() => bench.saveWorkFile(true)} />
        <Way words="表格 .xlsx（WPS、Excel）" file={() => bench.download('xlsx', 'all')} />
        <Way words="表格 CSV" file={() => bench.download('csv', 'all')} />
        <Way words={`带公式的表格 .xlsx（${liveWords()}）`} file={() => bench.downloadLive()} />
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
