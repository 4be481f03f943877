/** `value` to four decimals, halves up: how confidences and counts with weights are kept. NaN and infinities stay. */
export function roundToFour(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
