import { createHash } from 'node:crypto';

const TWO_TO_48 = 281_474_976_710_656;

/**
 * A number in (0, 1) that `parts` fix and that looks drawn at random: the first 48 bits of the SHA-256 of the parts, each
 * told with its length so that no two lists are one text, in the middle of their step.
 */
export function hashToUnit(...parts: readonly string[]): number {
  const text = parts.map((part) => `${part.length}:${part}`).join('');
  const digest = createHash('sha256').update(text, 'utf8').digest();
  return (digest.readUIntBE(0, 6) + 0.5) / TWO_TO_48;
}
