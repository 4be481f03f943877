import { BRANDS, LINES } from '../../domain/vocabulary/brands.js';
import { CATEGORIES } from '../../domain/vocabulary/categories.js';
import type { VocabularyEntry } from '../../domain/vocabulary/vocabulary-entry.js';
import { CHINESE_COLOURS } from '../chinese-colours.js';

/** Colours, editions and conditions as Chinese offers say them, and the English word that features know. */
const OTHERS: Readonly<Record<string, string>> = {
  ...CHINESE_COLOURS,
  午夜黑: 'black',
  曜石黑: 'black',
  星光银: 'silver',
  深空灰: 'grey',
  天青蓝: 'blue',
  雪域白: 'white',
  陶瓷白: 'white',
  原色钛: 'titanium',
  标准版: 'standard',
  专业版: 'professional',
  豪华版: 'deluxe',
  家庭版: 'home',
  旗舰版: 'ultimate',
  青春版: 'lite',
  企业版: 'enterprise',
  教育版: 'academic',
  学生版: 'academic',
  升级版: 'upgrade',
  翻新: 'refurbished',
  二手: 'used',
  套装: 'kit',
  适用: 'for',
};

function pairsOf(entries: readonly VocabularyEntry[]): (readonly [string, string])[] {
  return entries.flatMap(({ name, nameZh, synonyms }) =>
    [nameZh, ...synonyms.zh]
      .filter((zh) => /^\p{Script=Han}{2,}$/u.test(zh))
      .map((zh) => [zh, name] as const),
  );
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ...pairsOf(CATEGORIES),
  ...pairsOf(LINES),
  ...pairsOf(BRANDS),
  ...Object.entries(OTHERS),
]);

// Longest first, so that 小米手机 is not cut into a shorter name it begins with. Plain words: linear.
const PATTERN = new RegExp([...ALIASES.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** `text` with Chinese names of makers, lines, categories and colours in their English form, set apart by spaces. */
export function withoutAliases(text: string): string {
  return text.replace(PATTERN, (alias) => ` ${ALIASES.get(alias) ?? alias} `);
}
