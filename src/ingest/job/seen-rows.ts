/** Two 32-bit halves of a hash of `text` by UTF-16 code unit. Source: cyrb53 (bryc), both halves kept; not for secrets. */
function hash64(text: string): readonly [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return [a >>> 0, b >>> 0];
}

/**
 * Remembers texts by a 64-bit hash, about 16 bytes each: two of a million different ones are taken for one with a
 * chance of 3 in 100 million.
 */
export class SeenRows {
  private high = new Uint32Array(1024);
  private low = new Uint32Array(1024);
  private count = 0;

  /** Adds `text`; true when it was there already. */
  add(text: string): boolean {
    const [high, low] = hash64(text);
    // Both halves 0 mark an empty place.
    if (this.place(high, low | 1)) return true;
    this.count += 1;
    if (this.count > this.high.length * 0.6) this.grow();
    return false;
  }

  private place(high: number, low: number): boolean {
    const mask = this.high.length - 1;
    for (let at = (high ^ (low >>> 1)) & mask; ; at = (at + 1) & mask) {
      if (this.low[at] === 0) {
        this.high[at] = high;
        this.low[at] = low;
        return false;
      }
      if (this.high[at] === high && this.low[at] === low >>> 0) return true;
    }
  }

  private grow(): void {
    const [high, low] = [this.high, this.low];
    this.high = new Uint32Array(high.length * 2);
    this.low = new Uint32Array(high.length * 2);
    for (const [index, value] of low.entries()) if (value !== 0) this.place(high[index] as number, value);
  }
}
