/** 情况: what is known of a clause, in the words that the formulas compare. */

export const states = {
  open: '未填',
  partial: '部分',
  filled: '已填',
  idle: '不适用',
  done: '完成',
  missing: '缺',
  unread: '看不懂',
} as const;
