/** Records → a file to be kept: CSV or a workbook. What writes them is loaded only when one is asked for. */

export type TableFormat = 'xlsx' | 'csv';

export async function tableFile(records: readonly (readonly string[])[], format: TableFormat): Promise<Blob> {
  if (format === 'csv') {
    const { writeRecords } = await import('../csv/records.ts');
    return new Blob([writeRecords(records)], { type: 'text/csv;charset=utf-8' });
  }
  const { tableWorkbook } = await import('../workbook/tableWorkbook.ts');
  return new Blob([await tableWorkbook(records)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}
