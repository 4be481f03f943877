import type { DisplayLanguage } from '../../../domain/localised-name.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { catalogueWords } from '../../catalogue/catalogue-words.js';

/** What prices are said in where the shop has prices in it. */
const CURRENCY_OF: Readonly<Partial<Record<DisplayLanguage, string>>> = { zh: 'CNY' };

/** The currency that goes with `language`, where the shop has prices in it; else undefined. */
export function languageCurrency(snapshot: Snapshot, language: DisplayLanguage): string | undefined {
  const own = CURRENCY_OF[language];
  return own !== undefined && catalogueWords(snapshot).currencies.includes(own) ? own : undefined;
}
