import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { BREAK } from '../draft/prose.ts';
import type { Finding } from './rule.ts';

/** The longest sentence that can be confirmed, in UTF-16 units. What is longer has no full stops; hashing it for every finding in it would cost too much. */
const longestSentence = 10_000;

/**
 * What a confirmation is kept by: the code, and a hash of the sentence that changes when its words do, and not when its lines are wrapped anew.
 * @returns `undefined` where there is nothing to confirm.
 */
export function fingerprint({ code, sentence }: Pick<Finding, 'code' | 'sentence'>): string | undefined {
  if (sentence === undefined || sentence.length > longestSentence) return undefined;
  return fingerprintOf(code, bytesToHex(sha256(utf8ToBytes(plainWords(sentence)))));
}

/** The fingerprint of a code and a hash of its sentence, in hexadecimal digits. */
export function fingerprintOf(code: string, hash: string): string {
  return `${code} ${hash}`;
}

/** The words of a sentence with one space between each; the borders of table cells are white space too. */
export function plainWords(sentence: string): string {
  return sentence.replaceAll(BREAK, ' ').replace(/\s+/g, ' ').trim();
}

/** Whether a drafter confirmed a finding. Costs nothing where nothing is confirmed. */
export function isConfirmed(finding: Finding, confirmed: ReadonlySet<string> | undefined): boolean {
  if (confirmed === undefined || confirmed.size === 0) return false;
  const found = fingerprint(finding);
  return found !== undefined && confirmed.has(found);
}
