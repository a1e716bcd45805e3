/** Workbooks made by hand, part by part, as other programs and other people would make them. */

import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** What the entry says of itself, when that is not so. */
  readonly size?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
}

const longs = (...values: readonly number[]) => Buffer.from(new BigUint64Array(values.map(BigInt)).buffer);

/** A zip of these entries; `large` writes sizes and places in 64 bits, as some programs do for small files too. */
export function rawZip(entries: readonly RawEntry[], large = false): Uint8Array {
  const [bodies, list] = [[] as Buffer[], [] as Buffer[]];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const data = Buffer.from(entry.data);
    const packed = entry.stored ? data : deflateRawSync(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(entry.flags ?? 0, 2);
    head.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
    head.writeUInt32LE(entry.crc ?? crc32(data), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(entry.size ?? data.length, 18);
    head.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    bodies.push(Buffer.from('PK\u0003\u0004'), head, name, packed);
    if (large) {
      const short = Buffer.from(head);
      short.fill(0xff, 14, 22);
      short.writeUInt16LE(9 + 28, 24);
      const other = Buffer.from([1, 0, 5, 0, 0, 0, 0, 0, 0]);
      const extra = Buffer.concat([Buffer.from([1, 0, 24, 0]), longs(head.readUInt32LE(18), packed.length, at)]);
      other.writeUInt16LE(0x7075, 0);
      place.fill(0xff, 10);
      list.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), short, place, name, other, extra);
    } else list.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, place, name);
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  if (large) {
    end.fill(0xff, 4, 16);
    const { length } = directory;
    const wide = [Buffer.from('PK\u0006\u0006'), longs(44, 0, 0, entries.length, entries.length, length, at)];
    // Versions and numbers of disks take twelve bytes, not sixteen.
    const end64 = Buffer.concat(wide);
    const trimmed = Buffer.concat([end64.subarray(0, 12), end64.subarray(16)]);
    const locator = [Buffer.from('PK\u0006\u0007'), Buffer.alloc(4), longs(at + length), Buffer.from([1, 0, 0, 0])];
    return new Uint8Array(
      Buffer.concat([...bodies, directory, trimmed, ...locator, Buffer.from('PK\u0005\u0006'), end]),
    );
  }
  return new Uint8Array(Buffer.concat([...bodies, directory, Buffer.from('PK\u0005\u0006'), end]));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (sheets: number) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    ['workbook', 'sheet.main'],
    ['styles', 'styles'],
    ['sharedStrings', 'sharedStrings'],
    ...Array.from({ length: sheets }, (_, at) => [`worksheets/sheet${at + 1}`, 'worksheet']),
  ]
    .map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${spreadsheet}.${type}+xml"/>`)
    .join('')}</Types>`;

export interface RawSheet {
  readonly name?: string;
  readonly state?: string;
  /** What stands in `sheetData`. */
  readonly data: string;
}

export interface RawBook {
  readonly sheets: readonly RawSheet[];
  readonly sharedStrings?: string;
  /** Format codes; cells name them by `s`, from 1. */
  readonly formats?: readonly (string | number)[];
  readonly from1904?: boolean;
}

/** The parts of a workbook. */
export function rawParts({ sheets, sharedStrings, formats = [], from1904 }: RawBook): RawEntry[] {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const codes = formats.flatMap((code, at) =>
    typeof code === 'string'
      ? [
          `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"/>`,
        ]
      : [],
  );
  const xfs = formats.map((code, at) => `<xf numFmtId="${typeof code === 'number' ? code : 200 + at}"/>`);
  return [
    { name: '[Content_Types].xml', data: `${declaration}${contentTypes(sheets.length)}` },
    {
      name: '_rels/.rels',
      data: `${declaration}<Relationships xmlns="${packages}">${relationship('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ''}r:id="rId${at + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packages}">${sheets.map((_, at) => relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('')}${relationship('rIdS', 'styles', 'styles.xml')}${relationship('rIdT', 'sharedStrings', '/xl/sharedStrings.xml')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
    },
    ...(sharedStrings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', data: `<sst xmlns="${main}">${sharedStrings}</sst>` }]),
    ...sheets.map(({ data }, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `${declaration}<worksheet xmlns="${main}"><sheetData>${data}</sheetData></worksheet>`,
    })),
  ];
}

/** The bytes of a workbook. */
export const rawBook = (book: RawBook): Uint8Array => rawZip(rawParts(book));
