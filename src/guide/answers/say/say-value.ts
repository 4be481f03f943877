import type { Properties } from '../../../domain/graph-records.js';
import type { DisplayLanguage } from '../../../domain/localised-name.js';
import { clean, sayNumber, sayQuantity } from '../../phrasing/display-words.js';

/** A whole number of these in the canonical unit is said in the other one: 960 h are 40 days, 0.148 kg are 148 g. */
const DAY_HOURS = 24;
const DAYS_FROM = 72;

/**
 * A value of a specification as people say it, from `value`, `valueMax`, `valueText` and `unit`: "148 g", "40 days",
 * "16 GB", "OLED"; undefined where there is none.
 */
export function sayValue(
  { value, valueMax, valueText, unit }: Properties,
  language: DisplayLanguage,
): string | undefined {
  if (typeof value !== 'number')
    return typeof valueText === 'string' && valueText !== '' ? clean(valueText) : undefined;
  const named = typeof unit === 'string' ? unit : undefined;
  const one = (number: number): string => {
    if (named === 'kg' && number < 1)
      return `${sayNumber(Math.round(number * 1e6) / 1e3, language)} ${language === 'zh' ? '克' : 'g'}`;
    if (named === 'h' && number >= DAYS_FROM && number % DAY_HOURS === 0)
      return language === 'zh' ? `${number / DAY_HOURS}天` : `${number / DAY_HOURS} days`;
    if (named === 'GB' && number >= 1000 && (number % 1024 === 0 || number % 1000 === 0))
      return `${number / (number % 1024 === 0 ? 1024 : 1000)} TB`;
    return sayQuantity(number, named, language);
  };
  return typeof valueMax === 'number' && valueMax !== value ? `${one(value)} – ${one(valueMax)}` : one(value);
}

/**
 * Values of one parameter side by side, each as {@link sayValue} says it, but all in the unit of the parameter where that
 * would put them in several: 0.94 kg and 1.08 kg, not 940 g and 1.08 kg.
 */
export function sayValues(all: readonly Properties[], language: DisplayLanguage): (string | undefined)[] {
  const said = all.map((one) => sayValue(one, language));
  const isPlain = all.every(({ valueMax }) => valueMax === undefined);
  const units = new Set(
    said.flatMap((text, place) =>
      typeof all[place]?.value === 'number' && text !== undefined ? [text.replace(/[\d.,\s]/gu, '')] : [],
    ),
  );
  if (!isPlain || units.size < 2) return said;
  return said.map((text, place) => {
    const { value, unit } = all[place] as Properties;
    return typeof value === 'number'
      ? sayQuantity(value, typeof unit === 'string' ? unit : undefined, language)
      : text;
  });
}
