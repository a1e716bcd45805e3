/** A mistake in an edition's files: which file, which field, what was found, what to do. */
export interface RubricProblem {
  /** Relative to the edition's folder: `categories/3.yaml`. */
  readonly file: string;
  /** Path inside the file: `items[0].rules[3].points`; empty for the file as a whole. */
  readonly field: string;
  readonly message: string;
}

/** Thrown by the build when an edition has mistakes: all of them at once. */
export class RubricError extends Error {
  constructor(edition: string, problems: readonly RubricProblem[]) {
    const lines = problems.map(
      ({ file, field, message }) => `  rubric/${edition}/${file}${field ? ` › ${field}` : ''}：${message}`,
    );
    super(`规则数据有 ${problems.length} 处问题，请逐条改正：\n${lines.join('\n')}`);
    this.name = 'RubricError';
  }
}
