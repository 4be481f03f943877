import type { InteractionMatrix } from '../scorer.js';

/**
 * R'R times `block` (items × `count`, row-major), where R has the weight w of each interaction (1 without weights) times
 * the `scale` of its item, and R' the same over the divisor of its user (1 when left out).
 */
export function multiplyByGram(
  { byUser, itemCount, userCount }: InteractionMatrix,
  scale: Float64Array,
  block: Float64Array,
  count: number,
  divisorOf: (user: number) => number = () => 1,
): Float64Array {
  const { pointers, indices, weights } = byUser;
  const out = new Float64Array(itemCount * count);
  const sum = new Float64Array(count);
  for (let user = 0; user < userCount; user += 1) {
    const [from, to] = [pointers[user] as number, pointers[user + 1] as number];
    if (from === to) continue;
    const divisor = divisorOf(user);
    sum.fill(0);
    for (let e = from; e < to; e += 1) {
      const item = indices[e] as number;
      const weight = (weights?.[e] ?? 1) * (scale[item] as number);
      for (let c = 0; c < count; c += 1) (sum[c] as number) += weight * (block[item * count + c] as number);
    }
    for (let e = from; e < to; e += 1) {
      const item = indices[e] as number;
      const weight = ((weights?.[e] ?? 1) * (scale[item] as number)) / divisor;
      for (let c = 0; c < count; c += 1) (out[item * count + c] as number) += weight * (sum[c] as number);
    }
  }
  return out;
}
