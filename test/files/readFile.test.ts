import { describe, expect, test } from 'vitest';
import { columns } from '../../src/entries/row.ts';
import { type ReadFile, readFile, readTextFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { encoders } from '../csv/encode.ts';

const codes = new Set(slotsOf(loadEdition('2023').rubric).keys());
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): ReadFile => readTextFile(bytes(text), codes);

function table(result: ReadFile) {
  if ('error' in result) throw new Error(result.error);
  return result;
}
const error = (result: ReadFile) => ('error' in result ? result.error : 'no error');

const records = [
  ['标题', '', '', ''],
  ['条款', '数值', '司法所', '说明'],
  ['2.2.1', '1', '城东司法所', '含 , 逗号; 分号，全角'],
  ['2.2.4', '8', '', '有"引号"和\n换行'],
  ['', '', '', ''],
  ['7.1.1', '60', '城西司法所', ''],
];

const quote = (cell: string, delimiter: string) =>
  [delimiter, '"', '\n'].some((special) => cell.includes(special)) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe.each(Object.entries(encoders))('%s', (_, encode) => {
  test.each([
    ['comma', ','],
    ['tab', '\t'],
    ['semicolon', ';'],
  ])('%s, with any line end', (_name, delimiter) => {
    const wanted = table(read(records.map((record) => record.map((cell) => quote(cell, ',')).join(',')).join('\n')));
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = records.map((record) => record.map((cell) => quote(cell, delimiter)).join(delimiter)).join(lineEnd);
      expect(table(readTextFile(encode(text), codes)).rows).toEqual(wanted.rows);
      expect(table(readTextFile(encode(text + lineEnd), codes)).rows).toEqual(wanted.rows);
    }
  });
});

test('line is the row number that a spreadsheet shows, title and blank rows counted', () => {
  const text = records.map((record) => record.map((cell) => quote(cell, ',')).join(',')).join('\r\n');
  expect(table(read(text)).rows.map(({ line }) => line)).toEqual([3, 4, 6]);
});

test('a station is carried down, also by a line that holds nothing else', () => {
  const text = '条款,数值,司法所\n2.2.1,1,\n2.2.1,1,甲所\n2.2.3,1,\n,,乙所\n2.2.1,2,\n';
  expect(table(read(text)).rows.map(({ station }) => station)).toEqual(['', '甲所', '甲所', '乙所']);
});

test('columns are found by name or alias, in any order, with spaces and full-width letters', () => {
  const text = '备 注,ｃｏｄｅ, 单位 ,数 值,理由,计量单位\nx,2.2.1,甲所,1,y,件\n';
  const [row] = table(read(text)).rows;
  expect(row).toMatchObject({ code: '2.2.1', value: '1', station: '甲所', note: 'x；y', extra: [] });
});

test('a column that is not read is named, kept, and never used as a key', () => {
  const found = table(read('条款,数值,__proto__,constructor,\n2.2.1,1,甲,乙,丙\n'));
  expect(found.rows[0]?.extra).toEqual([
    ['__proto__', '甲'],
    ['constructor', '乙'],
    ['第 5 列（没有表头）', '丙'],
  ]);
  expect(found.notices.map(({ line, column, level }) => [line, column, level])).toEqual([
    [1, '__proto__', 'note'],
    [1, 'constructor', 'note'],
    [1, '第 5 列（没有表头）', 'note'],
  ]);
});

test('a template’s own columns are known and not read', () => {
  expect(table(read('条款,类别,考核内容,扣分标准,填法,计量单位,数值\n2.2.1,a,b,c,d,e,1\n')).notices).toEqual([]);
});

test('two aliases of a required column need a choice; its own name settles it', () => {
  expect(error(read('编号,代码,数值\n2.2.1,x,1\n'))).toContain('“编号”、“代码”');
  expect(table(read('条款,代码,数值\n2.2.1,x,1\n')).rows[0]).toMatchObject({ code: '2.2.1', extra: [['代码', 'x']] });
});

test('remarks are noted, not scored, and are no station', () => {
  const text = '司法所,条款,数值\n甲所,2.2.1,1\n合　 计：,,99\n注：以上属实,,\n,2.2.3,1\n填表人张某,,\n';
  const found = table(read(text));
  expect(found.rows.map(({ line, station }) => [line, station])).toEqual([
    [2, '甲所'],
    [5, '甲所'],
  ]);
  expect(found.notices.map(({ line }) => line)).toEqual([3, 4, 6]);
});

test('a line that says something but has neither code nor figure is not passed over in silence', () => {
  const found = table(read('条款,数值,说明\n2.2.1,1,\n,,另有一件待核\n'));
  expect(found.notices).toMatchObject([{ line: 3, level: 'note', column: columns.code }]);
});

test('a quote inside an unquoted field is text; one that is never closed is an error with its line', () => {
  expect(table(read('条款,数值,说明\n2.2.1,1,他说"好"了\n')).rows[0]?.note).toBe('他说"好"了');
  const found = table(read('条款,数值,说明\n2.2.1,1,\n2.2.3,1,"没有结束\n2.2.4,3,\n'));
  expect(found.notices).toMatchObject([{ level: 'error', line: 3 }]);
  expect(found.rows.map(({ code }) => code)).toEqual(['2.2.1', '2.2.3', '2.2.4']);
});

test('a stray quote damages its own line only', () => {
  const found = table(read('条款,数值,说明\n3.1.1,0,"他说"好"的\n3.1.2,1,甲\n3.1.4,2,"乙"\n3.1.5,0,"丙\n3.1.6,1,丁\n'));
  expect(found.rows.map(({ line, code, note }) => [line, code, note])).toEqual([
    [2, '3.1.1', '"他说"好"的'],
    [3, '3.1.2', '甲'],
    [4, '3.1.4', '乙'],
    [5, '3.1.5', '"丙'],
    [6, '3.1.6', '丁'],
  ]);
  expect(found.notices.map(({ level, line }) => `${level} ${line}`)).toEqual(['error 2', 'error 5']);
});

test('a few damaged characters do not turn the whole file into nonsense', () => {
  const whole = bytes('条款,数值,说明\n2.2.1,1,这里有一段很长的说明文字，足够看出是什么编码\n');
  const cut = Uint8Array.from([...whole.subarray(0, whole.length - 2), 0x0a]);
  const found = table(readTextFile(cut, codes));
  expect(found.seen.text?.encoding).toBe('UTF-8');
  expect(found.rows[0]?.note).toContain('这里有一段');
  expect(found.notices).toMatchObject([{ level: 'warning' }]);
});

test('a table under another delimiter that lacks a column is told so', () => {
  expect(error(read('条款\t得分\n1.1.1\t2\n'))).toContain('缺少“数值”');
});

test('two columns of one required name need a choice', () => {
  expect(error(read('条款,数值,数值\n2.2.1,1,2\n'))).toContain('几列');
});

test('an error of quotes belongs to its row', () => {
  const found = table(read('条款,数值,说明\n2.2.1,1,\n2.2.3,1,"没有结束\n'));
  expect(found.notices).toMatchObject([{ level: 'error', line: 3, row: found.rows[1]?.id }]);
});

test('GB18030 that is cut within a character loads, and what is damaged is said', () => {
  const whole =
    encoders['GB18030']?.('条款,数值,说明\n2.2.1,1,这里有一段很长的说明文字，足够看出是什么编码\n') ?? bytes('');
  const found = table(readTextFile(Uint8Array.from([...whole.subarray(0, whole.length - 2), 0x0a]), codes));
  expect(found.seen.text).toMatchObject({ encoding: 'GB18030', certain: false });
  expect(found.notices).toMatchObject([{ level: 'warning' }]);
  expect(found.rows[0]?.note).toContain('这里有一段很长的说明文字');
});

test('a NUL in a text is damage, and never reaches a draft', () => {
  const found = table(readTextFile(bytes(`${'条款,数值,说明\n2.2.1,1,'}${'长'.repeat(3000)}\0尾\n`), codes));
  expect(found.rows[0]?.note).toMatch(/长\ufffd尾$/);
  expect(found.notices).toMatchObject([{ level: 'warning' }]);
});

test('a table of very many columns is refused with a sentence', () => {
  expect(error(read(`条款,数值${',备用'.repeat(500)}\n2.2.1,1\n`))).toContain('502 列');
});

test('quotes that are never closed do not make a large file slow', () => {
  const open = `条款,数值,说明\n${`2.2.1,0,"${'长'.repeat(40)}\n`.repeat(20_000)}`;
  expect(table(read(open)).rows.length).toBe(20_000);
});

test('a file made to be slow is not', () => {
  const stray = `条款,数值\n${'2.2.1,1,"x"y\n'.repeat(20_000)}`;
  expect(table(read(stray)).rows).toHaveLength(20_000);
  expect(table(read(`条款,数值\n2.2.1,1${' '.repeat(200_000)}1\n`)).rows).toHaveLength(1);
});

test('a header further down than the twentieth record is not found', () => {
  const header = '条款,数值\n2.2.1,1\n';
  expect(table(read('x\n'.repeat(19) + header)).rows[0]?.line).toBe(21);
  expect(error(read('x\n'.repeat(20) + header))).toContain('没有找到表头');
});

test('what cannot be read gets a sentence', async () => {
  const files = [
    bytes(''),
    bytes(' \n \n'),
    Uint8Array.of(0x50, 0x4b, 3, 4),
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
    bytes('%PDF-1.4'),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
    bytes('Rar!\x1a'),
    Uint8Array.of(0x31, 0, 0x32, 0),
    Uint8Array.of(0xff, 0xfe, 0x00),
    Uint8Array.of(0xff, 0xff, 0xff, 0x41),
    bytes('条款,得分\n1.1.1,2\n'),
    bytes('姓名,年龄\n张,3\n'),
    bytes('条款,数值\n\n,\n'),
  ];
  const sentences = await Promise.all(files.map(async (file) => error(await readFile(file, codes))));
  expect(sentences).toMatchInlineSnapshot(`
    [
      "文件是空的，请检查是否存错，或重新导出",
      "文件里没有文字，请检查是否存错，或重新导出",
      "表格文件不完整或已损坏，读不出来。请在 WPS 或 Excel 里打开，另存为 .xlsx 后再选；打不开的，请重新要一份",
      "这是旧格式的表格（.xls、.et），这里读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx 或 CSV 再选",
      "这是 PDF 文件，读不出表格里的数。请找到原来的表格，或下载模板填好再选",
      "这是图片，读不出里面的数。请找到原来的表格，或下载模板填好再选",
      "这是压缩文件（.rar），请先解压，再选里面的表格",
      "文件里有不是文字的内容，读不出表格。请在 WPS 或 Excel 里打开，另存为 .xlsx 或 CSV 再选",
      "文件内容有损坏（UTF-16），请在 WPS 里重新另存为 .xlsx 或 CSV",
      "看不懂文件的文字编码，请在 WPS 里打开后另存为 .xlsx，或“CSV UTF-8（逗号分隔）”再试",
      "缺少“数值”列，请在表头补上（现有的列：条款、得分）",
      "前 20 行里没有找到表头。表头要有“条款”和“数值”两列，请对照模板补上",
      "表头下面没有数据，请填好后再导入",
    ]
  `);
});
