/** How much of a workbook is read: far more than any ledger holds, little enough for an old office computer. */

export const limits = {
  /** Bytes of the file. */
  file: 50 * 1024 * 1024,
  /** Bytes of all the parts that are read, unpacked. */
  unpacked: 300 * 1024 * 1024,
  /** Parts in the package. */
  parts: 20_000,
  sheets: 200,
  /** Rows and columns that hold something; those that are only formatted do not count. */
  rows: 200_000,
  columns: 200,
  /** Cells that hold something, in the whole workbook. */
  cells: 4_000_000,
  /** Characters in those cells together: one long shared text can stand in very many of them. */
  characters: 60_000_000,
  /** Distinct texts, cell formats, and the codes of number formats among them. */
  texts: 4_000_000,
  formats: 100_000,
  formatCodes: 5000,
  /** Characters of one tag or text of XML, and how deep elements stand in one another. */
  token: 300_000,
  depth: 100,
} as const;
