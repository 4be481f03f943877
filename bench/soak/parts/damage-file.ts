import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import type { SeededRandom } from '../../../src/lib/seeded-random.js';

const PAGE = 4_096;

/** Ways in which the pages of a file may be torn; `end` is those at its end, `any` a page anywhere. */
export const DAMAGES = [
  'cut between pages',
  'cut within a page',
  'last pages zeroed',
  'last page half zeroed',
  'last page half written',
  'any page zeroed',
  'any page half written',
  'any page half of chance',
] as const;
export type Damage = (typeof DAMAGES)[number];

/**
 * Tears the pages of `file` as `damage` says; gives where, in words. A page that is half written has in its second half
 * what stood there in the file `older`, or nothing.
 */
export function damageFile(file: string, damage: Damage, random: SeededRandom, older: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return 'nowhere';
  const below = (limit: number): number => Math.floor(random.next() * limit);
  const pages = Math.max(1, Math.floor(size / PAGE));
  const count = 1 + below(Math.min(4, pages));
  const handle = openSync(file, 'r+');
  const put = (bytes: Buffer, at: number): string => {
    writeSync(handle, bytes, 0, bytes.length, at);
    return `${bytes.length} bytes at ${at} of ${size}`;
  };
  const before = existsSync(older) ? readFileSync(older) : Buffer.alloc(0);
  const secondHalf = (page: number): string => {
    const half = Buffer.alloc(PAGE / 2);
    before.subarray(page + PAGE / 2, page + PAGE).copy(half);
    return put(half, page + PAGE / 2);
  };
  const cut = (length: number): string => {
    ftruncateSync(handle, Math.max(0, length));
    return `at ${Math.max(0, length)} of ${size}`;
  };
  // Frames of a journal are not at multiples of a page: what is torn is counted from the end.
  const last = Math.max(0, size - PAGE);
  const any = below(pages) * PAGE;
  try {
    switch (damage) {
      case 'cut between pages':
        return cut(size - count * PAGE);
      case 'cut within a page':
        return cut(size - count * PAGE + 1 + below(PAGE - 1));
      case 'last pages zeroed':
        return put(Buffer.alloc(Math.min(size, count * PAGE)), Math.max(0, size - count * PAGE));
      case 'last page half zeroed':
        return put(Buffer.alloc(Math.min(PAGE / 2, size)), Math.max(0, size - PAGE / 2));
      case 'last page half written':
        return secondHalf(last);
      case 'any page zeroed':
        return put(Buffer.alloc(PAGE), any);
      case 'any page half written':
        return secondHalf(any);
      case 'any page half of chance':
        return put(Buffer.from(Array.from({ length: PAGE / 2 }, () => below(256))), any + PAGE / 2);
    }
  } finally {
    closeSync(handle);
  }
}
