/** The words for 1 to 19, and for 20 to 90. */
export const units: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
export const tens: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** The words for the numbers of objectives, and for some more that drafts cite by mistake. */
const ones = [...units, 'twenty', ...units.slice(0, 9).map((unit) => `twenty-${unit}`), 'thirty'];
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth'.split(
    ' ',
  );

/** What any of the words matches, the longest first; in lower case, for expressions that ignore it. */
export const cardinalWords = longestFirst(ones);
export const ordinalWords = longestFirst(ordinals);

/** The number that a word such as `seven` or `seventh` says; 0 for another word. */
export function numberOfWord(word: string): number {
  const plain = word.toLowerCase();
  return Math.max(ones.indexOf(plain), ordinals.indexOf(plain)) + 1;
}

/** The word for the number of an objective: `seven`; empty for a number beyond those that have one here. */
export function wordOfNumber(number: number): string {
  return ones[number - 1] ?? '';
}

function longestFirst(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
