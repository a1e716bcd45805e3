/** Cells are read as a spreadsheet shows them, and rows keep their numbers. */

import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { type RawBook, rawBook, rawParts, rawZip } from './rawWorkbook.ts';

const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;

async function recordsOf(book: RawBook) {
  const read = await readWorkbook(rawBook(book));
  if ('error' in read) throw new Error(read.error);
  return read.sheets[0]?.records;
}

test('text stays as it is', async () => {
  const records = await recordsOf({
    sheets: [
      {
        data:
          row(
            1,
            '<c r="A1" t="s"><v>0</v></c>',
            '<c r="B1" t="s"><v>1</v></c>',
            '<c r="C1" t="s"><v>2</v></c>',
            inline('D1', '29/30'),
          ) +
          row(
            2,
            '<c r="A2" t="s" quotePrefix="1"><v>3</v></c>',
            '<c r="B2" t="s"><v>4</v></c>',
            '<c r="C2" t="s"><v>5</v></c>',
          ),
      },
    ],
    sharedStrings:
      '<si><t>3.10</t></si><si><t xml:space="preserve"> 前后 </t></si><si><r><rPr><b/></rPr><t>富</t></r><r><t>文本</t></r><rPh sb="0" eb="1"><t>fù</t></rPh></si>' +
      '<si><t>=1+1</t></si><si><t>A&amp;B &lt;&#x4e2d;&gt;\r\n二</t></si><si><t>_x0041__x005F_x0041_</t></si>',
  });
  expect(records).toEqual([
    ['3.10', ' 前后 ', '富文本', '29/30'],
    ['=1+1', 'A&B <中>\n二', 'A_x0041_'],
  ]);
});

test('numbers, truth values, errors, days', async () => {
  const records = await recordsOf({
    formats: ['0.0%', 9, 14, 58, '[$-804]m"月"d"日";@', '#,##0.00', 49],
    sheets: [
      {
        data:
          row(
            1,
            '<c r="A1"><v>3.1</v></c>',
            '<c r="B1" s="1"><v>0.965</v></c>',
            '<c r="C1" s="2"><v>0.965</v></c>',
            '<c r="D1" t="b"><v>1</v></c>',
            '<c r="E1" t="b"><v>0</v></c>',
          ) +
          row(
            2,
            '<c r="A2" s="3"><v>44990</v></c>',
            '<c r="B2" s="4"><v>44990</v></c>',
            '<c r="C2" s="5"><v>44990</v></c>',
            '<c r="D2" s="6"><v>1234.5</v></c>',
            '<c r="E2" t="e"><v>#DIV/0!</v></c>',
          ) +
          row(
            3,
            '<c r="A3" s="7"><v>3.1</v></c>',
            '<c r="B3" t="d"><v>2023-03-05T00:00:00</v></c>',
            '<c r="C3" t="d" s="4"><v>2023-03-05</v></c>',
            '<c r="D3"><v>0.30000000000000004</v></c>',
          ),
      },
    ],
  });
  expect(records).toEqual([
    ['3.1', '96.5%', '97%', 'TRUE', 'FALSE'],
    ['2023-03-05', '3月5日', '3月5日', '1,234.50', '#DIV/0!'],
    ['3.1', '2023-03-05', '3月5日', '0.3'],
  ]);
});

test('days counted from 1904', async () => {
  const data = row(1, '<c r="A1" s="1"><v>43528</v></c>');
  expect(await recordsOf({ formats: [14], from1904: true, sheets: [{ data }] })).toEqual([['2023-03-05']]);
});

test('formulas give the result that was saved; without one, a warning names the cells', async () => {
  const read = await readWorkbook(
    rawBook({
      sheets: [
        {
          name: '自评',
          data:
            row(
              3,
              '<c r="A3"><f>1+1</f><v>2</v></c>',
              '<c r="B3" t="str"><f>A1&amp;"件"</f><v>2件</v></c>',
              '<c r="C3" t="str"><f>""</f><v></v></c>',
            ) +
            row(12, '<c r="B12"><f>SUM(A1:A9)</f></c>', '<c r="C12"><f t="shared" si="0"/><v></v></c>') +
            row(13, '<c r="A13" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c>'),
        },
      ],
    }),
  );
  expect(read).toMatchObject({
    notices: [
      {
        level: 'warning',
        sheet: '自评',
        line: 12,
        message: 'B12、C12 是公式，没有存下结果，请在 WPS 里打开、保存后再导入',
      },
    ],
  });
  if ('error' in read) throw new Error(read.error);
  expect(read.sheets[0]?.records[2]).toEqual(['2', '2件']);
  expect(read.sheets[0]?.records.slice(11)).toEqual([[], ['（图片）']]);
});

test('many formulas without results are counted', async () => {
  const data = Array.from({ length: 30 }, (_, at) => row(at + 1, `<c r="A${at + 1}"><f>1</f></c>`)).join('');
  const read = await readWorkbook(rawBook({ sheets: [{ data }] }));
  expect('notices' in read && read.notices[0]?.message).toContain('A10 等 30 个单元格 是公式');
});

test('rows keep their numbers; empty ends are dropped, however far the sheet is formatted', async () => {
  const formatted = Array.from({ length: 2000 }, (_, at) =>
    row(1_046_577 + at, `<c r="A${1_046_577 + at}" s="1"/>`),
  ).join('');
  const records = await recordsOf({
    formats: [49],
    sheets: [
      { data: `${row(3, inline('B3', '标题'), '<c r="XFD3" s="1"/>')}${row(6, inline('A6', '数'))}${formatted}` },
    ],
  });
  expect(records).toEqual([[], [], ['', '标题'], [], [], ['数']]);
});

test('cells and rows without references follow one another', async () => {
  const data = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c t="inlineStr"><is><t>三</t></is></c></row>';
  expect(await recordsOf({ sheets: [{ data }] })).toEqual([['1', '2'], ['三']]);
});

test('what lies under a merged cell is not seen', async () => {
  const parts = rawParts({
    sheets: [
      {
        data:
          row(1, inline('A1', '标题'), inline('B1', '盖住'), inline('C1', '盖住')) +
          row(2, inline('A2', '城东'), inline('B2', '3')) +
          row(3, inline('A3', '盖住'), inline('B3', '4')) +
          row(4, inline('A4', '盖住')),
      },
    ],
  });
  const merges =
    '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A4"/><mergeCell ref="F1:XFD1048576"/></mergeCells>';
  const merged = parts.map((part) => ({ ...part, data: String(part.data).replace('</sheetData>', `$&${merges}`) }));
  expect(await readWorkbook(rawZip(merged))).toMatchObject({
    sheets: [{ records: [['标题'], ['城东', '3'], ['', '4']] }],
  });
});

test('codes of conditional formats are not those of cells', async () => {
  const parts = rawParts({ formats: [30], sheets: [{ data: row(1, '<c r="A1" s="1"><v>44990</v></c>') }] });
  const dxfs = '<dxfs><dxf><numFmt numFmtId="30" formatCode="@"/></dxf></dxfs></styleSheet>';
  const changed = parts.map((part) => ({ ...part, data: String(part.data).replace('</styleSheet>', dxfs) }));
  expect(await readWorkbook(rawZip(changed))).toMatchObject({ sheets: [{ records: [['2023-03-05']] }] });
});

test('hidden sheets are passed over with a note', async () => {
  const read = await readWorkbook(
    rawBook({
      sheets: [
        { name: '底稿', state: 'hidden', data: row(1, inline('A1', '旧')) },
        { name: '自评', data: row(1, inline('A1', '新')) },
        { name: '参数', state: 'veryHidden', data: '' },
      ],
    }),
  );
  expect(read).toEqual({
    sheets: [{ name: '自评', records: [['新']] }],
    notices: [
      { level: 'note', sheet: '底稿', line: null, message: '工作表“底稿”是隐藏的，没有读取' },
      { level: 'note', sheet: '参数', line: null, message: '工作表“参数”是隐藏的，没有读取' },
    ],
  });
});

test('zips with sizes in 64 bits, and workbooks with macros', async () => {
  const parts = rawParts({ sheets: [{ data: row(1, inline('A1', '甲')) }] });
  const macros = [...parts, { name: 'xl/vbaProject.bin', data: 'x' }];
  for (const bytes of [rawZip(parts, true), rawZip(macros)]) {
    expect(await readWorkbook(bytes)).toMatchObject({ sheets: [{ records: [['甲']] }] });
  }
});

test('other prefixes, the strict form of the standard, UTF-16 parts, names in capitals', async () => {
  const parts = rawParts({ sheets: [{ data: '' }] }).map((part) => {
    const text = String(part.data).replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    );
    if (!part.name.endsWith('sheet1.xml')) return { ...part, data: text };
    const sheet =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<甲>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    return { name: 'xl/Worksheets/Sheet1.xml', data: Buffer.from(`\ufeff${sheet}`, 'utf16le') };
  });
  expect(await readWorkbook(rawZip(parts))).toMatchObject({ sheets: [{ records: [['<甲>']] }] });
});
