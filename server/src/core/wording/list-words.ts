/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly (string | number)[]): string {
  const last = words.at(-1);
  return words.length < 2 ? String(last ?? '') : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** `Objective 7`, `Objectives 7 and 15`. */
export function objectivesInWords(numbers: readonly number[]): string {
  return `Objective${numbers.length === 1 ? '' : 's'} ${listWords(numbers)}`;
}
