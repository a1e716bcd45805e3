/** An edition as data: the files that stand beside its pages, each known by its content. */

import { writeRecords } from '../csv/records.ts';
import { workbookOf } from '../files/tableFile.ts';
import { digestOf } from '../fingerprint/digest.ts';
import type { Edition } from '../rubric/compile.ts';
import type { Rubric } from '../score/rubric.ts';
import { templateRecords } from '../table/template.ts';
import { rubricCsv } from './rubricCsv.ts';

export interface DataFile {
  readonly name: string;
  readonly about: string;
  readonly content: string | Uint8Array;
}

/** Address of the schema, relative to an edition's folder. */
export const schemaFile = 'rubric.schema.json';
export const workFileSchemaFile = 'work-file.schema.json';

export const rubricJson = (rubric: Rubric): string => JSON.stringify({ $schema: `../${schemaFile}`, ...rubric });

export const dataFiles = async (rubric: Rubric): Promise<readonly DataFile[]> => [
  {
    name: 'template.xlsx',
    about: '填报模板（WPS、Excel 表格，带填写说明）',
    content: await workbookOf(rubric, templateRecords(rubric), `${rubric.shortTitle}自评表`),
  },
  { name: 'template.csv', about: '填报模板（CSV）', content: writeRecords(templateRecords(rubric)) },
  {
    name: 'rubric.csv',
    about: '全部条款的表格，每条一行（附件、加分、扣分、一票否决、末位、纪律），可用 WPS 打开',
    content: rubricCsv(rubric),
  },
  { name: 'rubric.json', about: '全部条款、算例和口径，供程序读取', content: rubricJson(rubric) },
];

/**
 * 规则版本: the edition's year and the first digits of a digest of all that is published of it, texts and questions too; but
 * not of what other editions' drafts become, which changes no rule.
 */
export function rubricVersion(edition: Edition): string {
  const { carry: _, ...rubric } = edition.rubric;
  return `${rubric.edition}-${digestOf(JSON.stringify({ ...edition, rubric })).slice(0, 8)}`;
}
