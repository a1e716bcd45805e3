/** Points as they stand beside a bar: a change with its sign, a total with a minus as long as the figures are wide. */

import { fixed, type Hundredths } from '../score/exact.ts';

/** `96.50`, `−3.00`. */
export const total = (points: Hundredths): string => fixed(points).replace('-', '−');

/** `+1.00`, `−2.00`; nothing is `0.00`. */
export const signed = (points: Hundredths): string => (points > 0 ? `+${fixed(points)}` : total(points));
