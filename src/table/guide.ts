/** How the table is filled in, a line each: the second sheet of the workbook. */

import { notApplicableWord } from '../entries/figure.ts';
import { columns } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';

export const guideLines = (rubric: Rubric): string[] => [
  '填写说明',
  `这张表用来自评${rubric.shortTitle}。填好后，在“自评算分”页点“导入表格”选它，或把它拖进页面。内容只在本机读取，不会上传。`,
  `灰色的几列是提示，不读，也不用改。白色的列里，“${columns.code}”和“${columns.value}”必须有，其余没有的可以空着。`,
  `${columns.value}：照“填法”一列填。只填数，可以带单位（3件、2分）；百分率写 96.5%，或写 完成数/总数，如 29/30。没有扣分情形填 0；还不知道的空着，不要填 0。`,
  '“填法”写“全年实际完成的数”的，填做了多少，0 就是一次也没做；分项填“是”，就是做到了。',
  `${notApplicableWord}：本所没有这项工作的，${columns.value}填“${notApplicableWord}”，并在${columns.note}里写明原因。`,
  `同一条有几件事的，可以一件一行（在下面空行里填同样的${columns.code}），数会相加；百分率、名次、信息分只能填一行。`,
  `有分项的条（编号多一段），分项各填一行，整条那一行空着；只知道缺几项的，只填整条那一行。`,
  `${columns.station}：一张表填几个司法所时才要写；空着就是同上一行。`,
  `${columns.date}：事情发生的日子，如 ${rubric.period.from}。`,
  `${columns.matter}、${columns.level}：其他加分用。同一件事写同样的${columns.matter}，只计最高的一次；${columns.level}填 省、市 或 区。`,
  `${columns.note}、${columns.evidence}：写清原因和材料名称。不要写身份证号、手机号，人名用“姓＋某”。`,
  `${columns.concealed}：科室审核时填，自评时空着。`,
  '不要把单元格改成日期或数字格式；列可以换次序，也可以多加列，多加的列会原样保留。',
];
