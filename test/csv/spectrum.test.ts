/** The cases of csv-spectrum, and the known edge cases of parsers as PapaParse tests them, made anew: read by RFC 4180 and the contract. */

import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/csv/records.ts';
import type { Delimiter } from '../../src/csv/textManner.ts';
import { oneLineEnd } from '../../src/csv/textManner.ts';
import { openText } from '../../src/files/openText.ts';
import { encoders } from './encode.ts';

type Cells = readonly (readonly string[])[];
type Case = readonly [name: string, text: string, cells: Cells];

const recordsOf = (text: string, delimiter: Delimiter = ',') => readRecords(oneLineEnd(text), delimiter);

/** What comes of bytes when only the delimiter is given. */
function opened(bytes: Uint8Array, delimiter: Delimiter = ',') {
  const file = openText(bytes, { delimiter });
  if ('error' in file) throw new Error(file.error);
  return { records: file.sheets[0]?.records, encoding: file.text?.encoding, notices: file.notices };
}

const spectrum: readonly Case[] = [
  [
    'comma_in_quotes',
    'first,last,address,city,zip\nJohn,Doe,120 any st.,"Anytown, WW",08123',
    [
      ['first', 'last', 'address', 'city', 'zip'],
      ['John', 'Doe', '120 any st.', 'Anytown, WW', '08123'],
    ],
  ],
  [
    'empty',
    'a,b,c\n1,"",""\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'empty_crlf',
    'a,b,c\r\n1,"",""\r\n2,3,4',
    [
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', '3', '4'],
    ],
  ],
  [
    'escaped_quotes',
    'a,b\n1,"ha ""ha"" ha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ],
  ],
  [
    'json',
    'key,val\n1,"{""type"": ""Point"", ""coordinates"": [102.0, 0.5]}"\n',
    [
      ['key', 'val'],
      ['1', '{"type": "Point", "coordinates": [102.0, 0.5]}'],
    ],
  ],
  [
    'location_coordinates',
    `Phone,Location Coordinates,Cities\n2095257564,37°36'37.8"N 121°2'17.9"W,Modesto`,
    [
      ['Phone', 'Location Coordinates', 'Cities'],
      ['2095257564', `37°36'37.8"N 121°2'17.9"W`, 'Modesto'],
    ],
  ],
  [
    'newlines',
    'a,b,c\n1,2,3\n"Once upon \na time",5,6\n7,8,9\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    'newlines_crlf',
    'a,b,c\r\n1,2,3\r\n"Once upon \r\na time",5,6\r\n7,8,9\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['Once upon \na time', '5', '6'],
      ['7', '8', '9'],
    ],
  ],
  [
    'quotes_and_newlines',
    'a,b\n1,"ha \n""ha"" \nha"\n3,4\n',
    [
      ['a', 'b'],
      ['1', 'ha \n"ha" \nha'],
      ['3', '4'],
    ],
  ],
  [
    'simple',
    'a,b,c\n1,2,3\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'simple_crlf',
    'a,b,c\r\n1,2,3\r\n',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
    ],
  ],
  [
    'utf8',
    'a,b,c\n1,2,3\n4,5,ʤ',
    [
      ['a', 'b', 'c'],
      ['1', '2', '3'],
      ['4', '5', 'ʤ'],
    ],
  ],
];

/** Texts whose quotes are as they should be. */
const sound: readonly Case[] = [
  ['spaces at the edges of a plain field', 'a,\tb ,c', [['a', '\tb ', 'c']]],
  ['spaces inside quotes', 'A," B  ",C', [['A', ' B  ', 'C']]],
  ['spaces around quotes: they do not open a field', 'A, "B" ,C', [['A', ' "B" ', 'C']]],
  ['spaces after a closing quote', 'A,"B" ,C\nD,"E"  \nF', [['A', 'B', 'C'], ['D', 'E'], ['F']]],
  ['a delimiter inside quotes', 'A,"B,B",C', [['A', 'B,B', 'C']]],
  [
    'a delimiter and a line end inside quotes, in the last field',
    'a,b,"c,c\nc"\nd,e,f',
    [
      ['a', 'b', 'c,c\nc'],
      ['d', 'e', 'f'],
    ],
  ],
  ['line ends inside several quoted fields', 'A,"B\nB","C\nC\n\nC"', [['A', 'B\nB', 'C\nC\n\nC']]],
  ['doubled quotes', 'A,"B""B""B",C', [['A', 'B"B"B', 'C']]],
  ['doubled quotes at both ends', 'A,"""B""",C', [['A', '"B"', 'C']]],
  ['quotes around a delimiter', 'A,""",""",C', [['A', '","', 'C']]],
  ['a quote after a delimiter', 'A,",""",C', [['A', ',"', 'C']]],
  ['a quote before a delimiter', 'A,""",",C', [['A', '",', 'C']]],
  ['five quotes in a row', '"1","cnonce="""",nc=""""","2"', [['1', 'cnonce="",nc=""', '2']]],
  ['a field of only quotes', '"""",""""""', [['"', '""']]],
  ['quotes inside a plain field', 'A,B "B",C', [['A', 'B "B"', 'C']]],
  ['a quote at the end of a plain field', 'A,B",C', [['A', 'B"', 'C']]],
  [
    'a quote inside two plain fields, lines apart',
    'A,B",C\nD,E",F',
    [
      ['A', 'B"', 'C'],
      ['D', 'E"', 'F'],
    ],
  ],
  [
    'doubled quotes at the end of a line',
    'a,b,"c""c"""\nd,e,f',
    [
      ['a', 'b', 'c"c"'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'an empty quoted field at the end of a line and of the text',
    'a,b,""\na,b,""',
    [
      ['a', 'b', ''],
      ['a', 'b', ''],
    ],
  ],
  [
    'lines that begin with a quoted or an empty field',
    '"a",b\n,"c"\n,d',
    [
      ['a', 'b'],
      ['', 'c'],
      ['', 'd'],
    ],
  ],
  [
    'several empty fields in a row',
    'a,b,,,c,d\n,,e,,,f',
    [
      ['a', 'b', '', '', 'c', 'd'],
      ['', '', 'e', '', '', 'f'],
    ],
  ],
  [
    'nothing but delimiters',
    ',,\n,,,',
    [
      ['', '', ''],
      ['', '', '', ''],
    ],
  ],
  [
    'a delimiter at the end of each line',
    'a,b,\n1,2,\n',
    [
      ['a', 'b', ''],
      ['1', '2', ''],
    ],
  ],
  ['records of different lengths', 'a,b,c\n1\n1,2,3,4,5\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4', '5']]],
  ['a single field', 'Abc def', [['Abc def']]],
  ['a single column with blank lines', 'a\nb\n\n\nc\n', [['a'], ['b'], [''], [''], ['c']]],
  ['blank lines at the end: only the last line end closes a record', 'a,b\n\n\n', [['a', 'b'], [''], ['']]],
  ['lines that begin with a number sign are no comments', '#a,b\n#c', [['#a', 'b'], ['#c']]],
  [
    'a lone CR ends a line',
    'a,b\rc,d\r',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a lone CR inside quotes is a line end of the cell', 'a,"b\rc"', [['a', 'b\nc']]],
  ['line ends of all kinds in one text', 'a\nb\rc\r\nd', [['a'], ['b'], ['c'], ['d']]],
  ['full-width commas and quotes are text', 'a，b,“c，d”', [['a，b', '“c，d”']]],
  ['separators of other programs are text', 'a|b,c\u001ed\u001fe', [['a|b', 'c\u001ed\u001fe']]],
  ['numbers and words stay as they are written', '007,1e3,-4.50,true,NULL', [['007', '1e3', '-4.50', 'true', 'NULL']]],
];

/** Texts whose quotes do not pair; the lines concerned are split plainly. */
const unsound: readonly (readonly [...Case, lines: readonly number[]])[] = [
  [
    'a quote that is never closed',
    'a,"b,c\nd,e,f',
    [
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
    ],
    [1],
  ],
  [
    'a quoted field with a quote before its delimiter',
    '"a,"b,c"\nd,e,f',
    [
      ['"a', '"b', 'c"'],
      ['d', 'e', 'f'],
    ],
    [1],
  ],
  [
    'text after a closing quote',
    'a,"b"c,d\ne,f,g',
    [
      ['a', '"b"c', 'd'],
      ['e', 'f', 'g'],
    ],
    [1],
  ],
  [
    'text after a closing quote that closes on the next line',
    'a,"b,c\nd"e,f,g',
    [
      ['a', '"b', 'c'],
      ['d"e', 'f', 'g'],
    ],
    [1],
  ],
  [
    'unescaped quotes in a quoted field, then a sound line',
    'a,"他说"好"了"\n"d,d",e',
    [
      ['a', '"他说"好"了"'],
      ['d,d', 'e'],
    ],
    [1],
  ],
  [
    'a quote that is never closed in the last line',
    'a,b\nc,"d',
    [
      ['a', 'b'],
      ['c', '"d'],
    ],
    [2],
  ],
  ['one quote alone', 'a\n"\nb', [['a'], ['"'], ['b']], [2]],
];

test.each(spectrum)('csv-spectrum: %s', (_, text, cells) => {
  expect(recordsOf(text)).toEqual({ records: cells, badQuotes: [] });
});

test.each(sound)('%s', (_, text, cells) => {
  expect(recordsOf(text)).toEqual({ records: cells, badQuotes: [] });
});

test.each(unsound)('%s', (_, text, cells, lines) => {
  expect(recordsOf(text)).toEqual({ records: cells, badQuotes: lines });
  expect(opened(new TextEncoder().encode(text)).notices).toMatchObject(lines.map((line) => ({ level: 'error', line })));
});

test('nothing at all is no record', () => {
  expect(recordsOf('')).toEqual({ records: [], badQuotes: [] });
});

test.each([
  ['tab', '\t'],
  ['semicolon', ';'],
] as const)('the same holds under the delimiter %s', (_, delimiter) => {
  // Tab and comma change places, so that a cell with a tab now holds a comma.
  const swapped = (text: string) =>
    text.replace(/[,\t;]/g, (mark) => (mark === ',' ? delimiter : mark === delimiter ? ',' : mark));
  for (const [name, text, cells] of [...spectrum, ...sound, ...unsound]) {
    const wanted = cells.map((record) => record.map(swapped));
    expect(recordsOf(swapped(text), delimiter).records, name).toEqual(wanted);
  }
});

describe.each(Object.entries(encoders))('%s', (encoding, encode) => {
  test('gives the same cells, and no mark of its own in the first', () => {
    // Letters that GB18030 writes in two bytes; the quotes are what matters here.
    const cases = [...spectrum, ...sound].map(([name, text, cells]) => {
      const readable = (cell: string) => cell.replaceAll('ʤ', '甲').replaceAll('°', '度');
      return [name, `标题,${readable(text)}`, cells.map((record) => record.map(readable))] as const;
    });
    for (const [name, text, [first = [], ...rest]] of cases) {
      const found = opened(encode(text));
      expect(found.records, name).toEqual([['标题', ...first], ...rest]);
      expect(found.encoding, name).toBe(encoding.replace(' with BOM', ''));
      expect(found.notices, name).toEqual([]);
    }
  });
});
