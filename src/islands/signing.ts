/** Who answers for a station's sheet: asked once, kept in this browser, and printed where the sheet is signed. */

import { createEffect, createSignal, on } from 'solid-js';
import type { Signing } from '../sheet/frame.ts';
import type { Workbench } from './workbench.ts';

const nobody: Signing = { writer: '', head: '', phone: '' };

/** What was stored, as far as it can be read. */
function readSigning(stored: unknown): Signing {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  const text = (field: keyof Signing) => (typeof known[field] === 'string' ? known[field] : '');
  return { writer: text('writer'), head: text('head'), phone: text('phone') };
}

/** Call it inside a component. */
export function createSigning({ station, recall, remember }: Pick<Workbench, 'station' | 'recall' | 'remember'>) {
  const [signing, setSigning] = createSignal(nobody);
  const keyOf = (name: string) => `signing ${name}`;
  createEffect(
    on(station, async (name) => {
      setSigning(nobody);
      const known = readSigning(await recall(keyOf(name)));
      // Another station may be shown by now, or somebody has begun to type.
      if (station() === name && signing() === nobody) setSigning(known);
    }),
  );
  return {
    signing,
    sign(field: keyof Signing, typed: string) {
      setSigning({ ...signing(), [field]: typed });
      remember(keyOf(station()), signing());
    },
  };
}
