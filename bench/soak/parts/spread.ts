/** Least, middle and greatest of `values`, in words with `digits` behind the point; "none" of nothing. */
export function spread(values: readonly number[], unit: string, digits = 0): string {
  if (values.length === 0) return 'none';
  const sorted = [...values].sort((a, b) => a - b);
  const [least, middle, greatest] = [0, sorted.length >> 1, sorted.length - 1].map((at) =>
    (sorted[at] as number).toFixed(digits),
  );
  return `${least} / ${middle} / ${greatest} ${unit} (least / middle / most)`;
}
