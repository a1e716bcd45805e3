/** What stands on every page, and who signs. */

/** Who answers for the sheet, as typed; kept in this browser alone. */
export interface Signing {
  /** 填表人 */
  readonly writer: string;
  /** 所长 */
  readonly head: string;
  /** 联系电话 */
  readonly phone: string;
}

export interface Frame {
  /** With the year that is assessed, and so the edition. */
  readonly shortTitle: string;
  readonly station: string;
  /** The day on which it is printed, in words. */
  readonly date: string;
  readonly checkCode: string;
  /** Who has the last word. */
  readonly proviso: string;
  readonly signing: Signing;
}
