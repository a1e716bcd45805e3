/** Where a sheet is signed and sealed, by hand. */

import type { Frame } from '../sheet/frame.ts';

export function PaperSigning(props: { readonly frame: Frame; readonly sealed: string }) {
  const { station, signing } = props.frame;
  return (
    <div class="paper-signing">
      <p class="seal">
        {props.sealed}：{station}
      </p>
      <p>填表人：{signing.writer}</p>
      <p>所长（签字）：{signing.head}</p>
      <p>联系电话：{signing.phone}</p>
      <p>{'　　　　年　　　月　　　日'}</p>
    </div>
  );
}
