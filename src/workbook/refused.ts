/** Why a workbook is not read: thrown from deep inside a stream, caught at the one door, `readWorkbook`. */

const again = '请在 WPS 或 Excel 里打开，另存为 .xlsx 后再选';

/** Carries a sentence for the user, without its last full stop. */
export class Refused extends Error {}

/** The file is not what it should be: cut short, changed on the way, or made by a faulty program. */
export const damaged = (): Refused => new Refused(`表格文件不完整或已损坏，读不出来。${again}；打不开的，请重新要一份`);

/** The file holds more than is read. */
export const tooMuch = (what: string): Refused =>
  new Refused(`${what}，不能读取。请删去用不到的工作表和图片，或把表格分成几份再选`);
