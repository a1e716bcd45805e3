/** A book like the template: a title, a table to be filled in with lists, and a second sheet of running text. */

import type { Book, BookCell } from '../../src/workbook/book.ts';

const head = [
  '条款',
  '类别',
  '考核内容',
  '扣分标准',
  '填法',
  '计量单位',
  '数值',
  '日期',
  '事项',
  '级别',
  '说明',
  '佐证材料',
  '责任人',
  '未如实上报',
];
const widths = [9, 12, 24, 36, 26, 9, 10, 12, 14, 7, 20, 20, 10, 11];
const standard =
  '未按要求开展工作的，每少一次扣 0.5 分；未建立台账的，扣 1 分；台账不完整的，每缺一项扣 0.2 分，扣完为止';

const blank = (width: number): BookCell[] => Array.from({ length: width }, () => '');
const fixed = (text: string): BookCell => ({ text, look: 'fixed' });
const figures = ['3', '29/30', '96.5%', '是', '3.10', '007', '=1+1', '-2', '@x', '12/30'];

const rows = Array.from({ length: 60 }, (_, at): BookCell[] => [
  fixed(`3.1.${at + 1}`),
  fixed('人民调解'),
  fixed('人民调解工作规范化建设'),
  fixed(standard.slice(0, 20 + ((at * 7) % 40))),
  fixed('填全年次数，没有填 0'),
  fixed('次'),
  figures[at % figures.length] ?? '',
  ...blank(7),
]);

export const sampleBook: Book = {
  title: '司法所年度考核自评表',
  sheets: [
    {
      name: '2023 年自评表',
      widths,
      rows: [
        [
          { text: '2023 年度司法所工作考核自评表', look: 'title' },
          ...blank(13).map((): BookCell => ({ text: '', look: 'title' })),
        ],
        head.map((text): BookCell => ({ text, look: 'head' })),
        ...rows,
      ],
      headRows: 2,
      wideRows: [0],
      spareRows: 200,
      choices: [
        { range: 'J3:J262', values: ['省', '市', '区'] },
        {
          range: 'N3:N262',
          values: ['是', '否'],
          open: true,
          hint: '全部没有如实上报填 是；部分的填其中的数',
        },
      ],
    },
    {
      name: '填写说明',
      widths: [110],
      rows: [
        [{ text: '填写说明', look: 'title' }],
        ...Array.from({ length: 12 }, (_, at): BookCell[] => [
          { text: `${at + 1}. ${standard}。${standard}。\n空着的表示还没有考核，没有的填 0。`, look: 'note' },
        ]),
      ],
    },
  ],
};
