import type { Amount } from './amount.js';
import { followsName, type QuantityText } from './quantity-text.js';

const MEMORY_SIZES = new Set([
  1, 2, 3, 4, 6, 8, 10, 12, 16, 18, 20, 24, 32, 36, 48, 64, 96, 128, 192, 256, 384, 512,
]);

/**
 * Whether a number without a unit is a member of the list that ends in `shared`: `8` of `8+256GB`, `24` of `24, 30
 * and 60 fps`, but not `15` of `iPhone 15, 128GB`. `links` are the separators from the member on, `size` the number of members.
 */
export function isPlausibleMember(
  text: QuantityText,
  member: Amount,
  shared: Amount,
  links: readonly string[],
  size: number,
): boolean {
  if (member.kind === 'han' && shared.kind !== 'han') return false;
  if (/[\p{L}\d)] ?[×*] ?$/u.test(text.normal.slice(Math.max(0, member.start - 3), member.start)))
    return false;
  if (
    Number.isInteger(member.value) &&
    member.value >= 1900 &&
    member.value <= 2100 &&
    shared.unit?.name !== 'mAh' &&
    !shared.unit?.money
  )
    return false;
  const link = (links[0] ?? '').trim();
  const memory = shared.unit?.canonical === 'GB';
  if (memory && !MEMORY_SIZES.has(member.value)) return false;
  if (link === '/' || link === '+') return memory || !followsName(text, member.start);
  if (followsName(text, member.start)) return false;
  if (shared.unit?.name === 'MP' && member.value >= 1e5) return true;
  const ratio = shared.value / Math.max(member.value, 1e-9);
  if (ratio < 0.05 || ratio > 20) return false;
  if (link !== ',') return true;
  return links.some((other, at) => at > 0 && /and|or|&|和|或/u.test(other)) || size > 2;
}
