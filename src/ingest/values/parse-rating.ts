import { parseNumber } from './parse-number.js';

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
const OUT_OF = new RegExp(
  String.raw`^\D{0,20}${NUMBER}\s{0,3}(?:out of|of|\/|von|sur|de|분의)\s{0,3}(\d{1,3})(?!\d)`,
  'i',
);
const PERCENT = new RegExp(String.raw`^${NUMBER}\s?%`);
const STARS = new RegExp(String.raw`^${NUMBER}\s?(?:stars?|星|分|颗星)?\.?$`, 'i');
const CHINESE: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5 };

/**
 * A rating on the scale of 0 to 5: "4.0 out of 5 stars", "8/10", "85%", "★★★★☆", "4星", "五星好评", "4,5". `scale` is
 * the best note where the cell does not say it (5). Undefined for what is no rating or lies beyond its scale.
 */
export function parseRating(text: string, scale = 5): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const full = (plain.match(/[★⭐]/gu) ?? []).length;
  if (full > 0) return full <= 5 ? full : undefined;
  const of = OUT_OF.exec(plain);
  if (of !== null) return scaled(of[1] as string, Number(of[2]));
  const percent = PERCENT.exec(plain);
  if (percent !== null) return scaled(percent[1] as string, 100);
  const stars = STARS.exec(plain);
  if (stars !== null) return scaled(stars[1] as string, scale);
  const chinese = /^([一二两三四五])(?:颗)?星/.exec(plain);
  return chinese === null ? undefined : CHINESE[chinese[1] as string];
}

function scaled(number: string, best: number): number | undefined {
  const value = parseNumber(number, number.includes(',') ? 'comma' : 'point');
  if (value === undefined || best <= 0 || value > best) return undefined;
  return Math.round((value / best) * 5 * 100) / 100;
}
