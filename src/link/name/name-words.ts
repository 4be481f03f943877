import { unitOf } from '../record/units.js';
import { speltName } from './spelt-name.js';

const CHUNK = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.\-/_~]*/gu;
const HAN_RUN = /\p{Script=Han}+/gu;
const NUMBER = /^\d+(?:\.\d+)?$/;
const AMOUNT = /^(\d+(?:\.\d+)?)([^\d.]+)$/u;

/** "2.0" is 2, but "07" and "7" may be two. */
const plainNumber = (digits: string): string => digits.replace(/\.0+$/, '');

/** The number and unit that `word` writes, in one spelling; undefined when it writes none. */
function amountOf(word: string): string | undefined {
  const [, digits, sign] = AMOUNT.exec(word) ?? [];
  const unit = sign === undefined ? undefined : unitOf(sign);
  return unit === undefined ? undefined : `${plainNumber(digits as string)}${unit.sign}`;
}

/** What one chunk between spaces is made of: signs inside model numbers go, words and amounts are set apart. */
function partsOf(chunk: string): string[] {
  const own = chunk.replace(/(?<!\d)\.|\.(?!\d)/g, '');
  const sides = own.split(/[/_]/).filter((side) => side !== '');
  // "f/1.8" is one word, "S23/S24" is two.
  const whole = sides.every((side) => side.length > 1) ? sides : [sides.join('')];
  return whole.flatMap((side) => {
    const parts = side.split('-').filter((part) => part !== '');
    if (
      !/\d/.test(side) ||
      parts.some(
        (part, i) => amountOf(part) !== undefined && i > 0 && amountOf(parts[i - 1] as string) !== undefined,
      )
    )
      return parts;
    if (parts.length === 2 && NUMBER.test(parts[0] as string) && unitOf(parts[1] as string) !== undefined)
      return parts;
    // Between digits the sign stays: "24-105mm" is a range, not a number.
    return [parts.join('-').replace(/(?<!\d)-|-(?!\d)/g, '')];
  });
}

/** Whether `word` is a number alone or with its unit. */
export function isNumber(word: string): boolean {
  return NUMBER.test(word) || amountOf(word) !== undefined;
}

/** Whether `word` is a number alone: which product of a series, rather than how much of something. */
export function isBareNumber(word: string): boolean {
  return NUMBER.test(word);
}

/**
 * The words of a name in their order, spelt as `speltName` does: a number and its unit are one word ("128 GB" → 128gb),
 * and so is a model number however it is cut ("WH-1000XM5" → wh1000xm5). Runs of Chinese that are not known are words.
 * Linear; '' has none.
 */
export function nameWords(name: string): string[] {
  const words: string[] = [];
  const spaced = speltName(name).replace(HAN_RUN, ' $& ');
  for (const [chunk] of spaced.matchAll(CHUNK)) {
    for (const part of partsOf(chunk)) {
      const previous = words.at(-1);
      const unit = previous !== undefined && NUMBER.test(previous) ? unitOf(part) : undefined;
      if (unit !== undefined) words[words.length - 1] = `${previous as string}${unit.sign}`;
      else words.push(amountOf(part) ?? (NUMBER.test(part) ? plainNumber(part) : part));
    }
  }
  return words;
}
