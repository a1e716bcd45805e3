/** The words that a spreadsheet offers in a list where a code's figure is typed. */

import type { Slot } from '../score/slots.ts';
import { notApplicableWord } from './figure.ts';

export const offeredWords = ({ of }: Slot): readonly string[] =>
  of === 'component' ? ['是', '否'] : of === 'rule' ? [notApplicableWord] : [];
