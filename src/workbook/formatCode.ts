/** A number format taken apart: its sections, and in each what is a literal and what a placeholder. */

export interface Piece {
  readonly is: 'literal' | 'symbol';
  readonly text: string;
}

export interface Section {
  readonly pieces: readonly Piece[];
  /** `[>=100]`: the numbers it is for, when it says so. */
  readonly condition: { readonly operator: string; readonly value: number } | null;
  /** Spelling of digits in Chinese, `[DBNum1]`. */
  readonly spelt: boolean;
}

const symbols =
  /^(AM\/PM|A\/P|上午\/下午|General|G\/通用格式|\[[hms]+\]|y+|m+|d+|h+|s+|e[+-]|e+|a{3,4}|g+|[0#?.,%@/])/i;

/** What square brackets mean that are not a count of hours: colours, a currency or language, a condition, spelt digits. */
function bracket(inside: string, section: { pieces: Piece[]; condition: Section['condition']; spelt: boolean }) {
  const condition = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(inside);
  const currency = /^\$([^-]+)/.exec(inside);
  if (condition) section.condition = { operator: condition[1] ?? '', value: Number(condition[2]) };
  else if (currency) section.pieces.push({ is: 'literal', text: currency[1] ?? '' });
  else if (/^DBNum/i.test(inside)) section.spelt = true;
}

/** The most characters that a program lets one type. */
const longest = 255;

/** Takes a format code apart; null for one that no program would write. */
export function parseFormat(code: string): readonly Section[] | null {
  if (code.length > longest) return null;
  const fresh = () => ({ pieces: [] as Piece[], condition: null as Section['condition'], spelt: false });
  const sections = [fresh()];
  let at = 0;
  while (at < code.length) {
    const section = sections[sections.length - 1] ?? fresh();
    const literal = (text: string) => section.pieces.push({ is: 'literal', text });
    const character = code[at] ?? '';
    const symbol = symbols.exec(code.slice(at, at + 50))?.[0];
    if (symbol !== undefined) {
      section.pieces.push({ is: 'symbol', text: symbol });
      at += symbol.length;
    } else if (character === ';') {
      sections.push(fresh());
      at += 1;
    } else if (character === '"') {
      const end = code.indexOf('"', at + 1);
      literal(code.slice(at + 1, end < 0 ? undefined : end));
      at = end < 0 ? code.length : end + 1;
    } else if (character === '\\' || character === '!') {
      literal(code[at + 1] ?? '');
      at += 2;
    } else if (character === '_' || character === '*') {
      // As wide as the next character, or filled with it: neither is part of what is read.
      at += 2;
    } else if (character === '[') {
      const end = code.indexOf(']', at);
      if (end < 0) return null;
      bracket(code.slice(at + 1, end), section);
      at = end + 1;
    } else {
      literal(character);
      at += 1;
    }
  }
  return sections;
}

const operators: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '<>': (a, b) => a !== b,
};

/** The section that a number is shown by, and whether its sign is left to the section. */
export function sectionFor(
  value: number,
  sections: readonly Section[],
): { section: Section; unsigned: boolean } | null {
  const numbers = sections.slice(0, 3);
  const [first, second, third] = numbers;
  if (!first) return null;
  if (numbers.some(({ condition }) => condition)) {
    const meets = numbers.find(({ condition }) => condition && operators[condition.operator]?.(value, condition.value));
    return { section: meets ?? numbers.find(({ condition }) => !condition) ?? first, unsigned: false };
  }
  if (value < 0 && second) return { section: second, unsigned: true };
  return { section: value === 0 && third ? third : first, unsigned: false };
}
