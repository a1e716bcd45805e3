/** Files that are not CSV, whatever their name says: known by their first bytes. */

const saveAs = '请在 WPS 或 Excel 里打开，另存为“CSV UTF-8（逗号分隔）”后再选';

const heads: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], `这是 Excel 工作簿（.xlsx）或压缩文件，不是 CSV。${saveAs}`],
  [[0x50, 0x4b, 0x05, 0x06], `这是空的压缩文件，不是 CSV。${saveAs}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `这是旧版 Excel、WPS 表格或加密的办公文件（.xls、.et），不是 CSV。${saveAs}`],
  [[0x25, 0x50, 0x44, 0x46], `这是 PDF 文件，不能直接导入。请找到原来的表格，${saveAs.slice(1)}`],
  [[0x89, 0x50, 0x4e, 0x47], `这是图片，不能导入。请填写模板，或${saveAs.slice(1)}`],
  [[0xff, 0xd8, 0xff], `这是图片，不能导入。请填写模板，或${saveAs.slice(1)}`],
  [[0x47, 0x49, 0x46, 0x38], `这是图片，不能导入。请填写模板，或${saveAs.slice(1)}`],
  [[0x52, 0x61, 0x72, 0x21], '这是压缩文件（.rar），请先解压，再选里面的 CSV'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩文件（.7z），请先解压，再选里面的 CSV'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], `这是 RTF 文档，不是表格。请填写模板，或${saveAs.slice(1)}`],
];

/** A sentence for bytes that are another kind of file; null when they may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  const known = heads.find(([head]) => head.every((byte, at) => bytes[at] === byte));
  if (known) return known[1];
  const start = bytes.subarray(0, 4096);
  return start.includes(0) ? `文件里有不是文字的内容，不是 CSV。${saveAs}` : null;
}
