/** Where a heading may break: Chinese marks no words, so an edition lists those that its headings keep whole. */

/** The text in parts: each listed phrase that stands in it, and what lies between. A longer phrase holds a shorter. */
export function phrasesIn(text: string, phrases: readonly string[]): string[] {
  const [found] = phrases
    .map((phrase) => ({ phrase, at: text.indexOf(phrase) }))
    .filter(({ phrase, at }) => at >= 0 && phrase !== '')
    .sort((a, b) => a.at - b.at || b.phrase.length - a.phrase.length);
  if (!found) return text === '' ? [] : [text];
  const { phrase, at } = found;
  const rest = phrasesIn(text.slice(at + phrase.length), phrases);
  return [...(at > 0 ? [text.slice(0, at)] : []), phrase, ...rest];
}
