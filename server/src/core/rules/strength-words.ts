const others: Readonly<Record<string, string>> = {
  urge: 'encourage',
  urges: 'encourages',
  urged: 'encouraged',
  urging: 'encouraging',
};
const all = new Map([
  ...Object.entries(others),
  ...Object.entries(others).map(([urge, other]) => [other, urge] as const),
]);

/** A form of "urge" for the same form of "encourage", and the other way round; the case of the first letter stays. */
export function withOtherStrength(word: string): string {
  const other = all.get(word.toLowerCase()) ?? word;
  return word === word.toUpperCase()
    ? other.toUpperCase()
    : /^\p{Lu}/u.test(word)
      ? other.charAt(0).toUpperCase() + other.slice(1)
      : other;
}
