/** Units as they are misspelt, after an amount, and how they are read. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/公克/gu, ' 克'],
  [/(?<=\d ?k? ?)(?:doll[eo]rs?|dolars?|dolla)\b/giu, 'usd'],
  [/(?<=\d ?k? ?)(?:euroes|uros?|eoros?|euors?)\b/giu, 'eur'],
  [/(?<=\d ?k? ?)(?:punds?|pouds?|pounts?)\b/giu, 'gbp'],
  [/(?<=[\d百千万])快(?=钱|以[内下]|左右|[，。,\s]|$)/gu, '块'],
];

/** `raw` with the units of amounts spelt right (`300 dollers`, 500快钱); same length. */
export function withRightUnits(raw: string): string {
  let right = raw;
  for (const [slip, unit] of SLIPS) right = right.replace(slip, (word) => unit.padEnd(word.length));
  return right;
}
