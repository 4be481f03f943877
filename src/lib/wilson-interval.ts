/**
 * The Wilson score interval of a proportion (Wilson 1927): `positive` of `total` at about 95 % (z = 1.96), within 0..1.
 * No observation gives the whole range.
 */
export function wilsonInterval(
  positive: number,
  total: number,
  z = 1.96,
): { readonly low: number; readonly high: number } {
  if (total <= 0) return { low: 0, high: 1 };
  const share = positive / total;
  const denominator = 1 + (z * z) / total;
  const centre = (share + (z * z) / (2 * total)) / denominator;
  const margin = (z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total))) / denominator;
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
