/** Makers whose names are two words. */
const TWO_WORDS = new Set([
  'sony ericsson',
  'western digital',
  'bang & olufsen',
  'audio technica',
  'konica minolta',
  'general electric',
  'bowers & wilkins',
  'cooler master',
  'turtle beach',
  'harman kardon',
  'benq siemens',
  'yota devices',
]);

/**
 * The maker that a product's name begins with: its first word (two for makers known by two), or the Chinese characters
 * at its beginning where other writing follows ("荣耀V30 PRO" → 荣耀). Undefined for an empty name.
 */
export function makerOf(name: string): string | undefined {
  const words = name.trim().split(/\s+/);
  const two = words.slice(0, 2).join(' ');
  if (TWO_WORDS.has(two.toLowerCase())) return two;
  const first = words[0] ?? '';
  const chinese = /^\p{Script=Han}{2,4}(?=[^\p{Script=Han}])/u.exec(first)?.[0];
  return chinese ?? (first === '' ? undefined : first.slice(0, 100).toWellFormed());
}
