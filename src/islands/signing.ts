/** Who answers for a station's sheet: asked once, kept in this browser, and printed where the sheet is signed. */

import { createEffect, createSignal, on, untrack } from 'solid-js';
import type { Signing } from '../sheet/frame.ts';
import type { Workbench } from './workbench.ts';

const nobody: Signing = { writer: '', head: '', phone: '' };

/** What was stored, as far as it can be read. */
function readSigning(stored: unknown): Signing {
  const known = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  const text = (field: keyof Signing) => (typeof known[field] === 'string' ? known[field] : '');
  return { writer: text('writer'), head: text('head'), phone: text('phone') };
}

type Open = Pick<Workbench, 'station' | 'isRenamed' | 'recall' | 'remember'>;

/** Call it inside a component. */
export function createSigning({ station, isRenamed, recall, remember }: Open) {
  const [signing, setSigning] = createSignal(nobody);
  const keyOf = (name: string) => `signing ${name}`;
  createEffect(
    on(station, async (name, before) => {
      // A station that only has another name keeps its people; those of another station are none of its own.
      const now = before !== undefined && isRenamed(before, name) ? untrack(signing) : nobody;
      setSigning(now);
      const stored = await recall(keyOf(name));
      // Another station may be shown by now, or somebody has begun to type.
      if (station() !== name || signing() !== now) return;
      if (stored !== undefined) setSigning(readSigning(stored));
      else if (now !== nobody) remember(keyOf(name), now);
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
