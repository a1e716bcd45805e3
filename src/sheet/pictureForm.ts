/** 得分图示: the pictures of the score, on one page; they say nothing that the sheet does not say in figures. */

import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { unfinishedLine } from './unfinished.ts';

export const pictureForm = (given: Given): Form => ({
  title: `${sheetTitle(given)}　得分图示`,
  name: '得分图示',
  subtitle: periodLine(given),
  unfinished: unfinishedLine(given),
  tables: [],
  pictures: given,
  appendix: null,
  sealed: '',
  reviewer: '',
});
