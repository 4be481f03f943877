/** Takes the place of a number that is not there: no whole number. */
const NONE = -1;

/**
 * Whole numbers from 0 to 2^53, at most as many as told before: 16 to 32 bytes each in one array, where a Set of millions keeps
 * an object for each number above 2^31 and is at its end at 16 million.
 */
export class NumberSet {
  size = 0;
  private readonly places: Float64Array;
  private readonly mask: number;

  constructor(most: number) {
    const places = 2 ** Math.ceil(Math.log2(2 * most + 1));
    this.places = new Float64Array(places).fill(NONE);
    this.mask = places - 1;
  }

  /** Adds `value`; false where it was there. */
  add(value: number): boolean {
    const { places, mask } = this;
    let place = hashOf(value) & mask;
    for (; places[place] !== NONE; place = (place + 1) & mask) if (places[place] === value) return false;
    places[place] = value;
    this.size++;
    return true;
  }
}

/** Both halves of the number, mixed as the last step of MurmurHash3 does (Appleby 2011). */
function hashOf(value: number): number {
  let hash = Math.imul(Math.floor(value / 2 ** 32), 0x9e3779b1) ^ (value % 2 ** 32);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
