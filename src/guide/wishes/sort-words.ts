import { nodeId, slug } from '../../domain/ids.js';
import { directionOf } from '../../domain/vocabulary/direction-of.js';
import { findSpecification } from '../../domain/vocabulary/vocabulary.js';
import type { WishedOrder } from './wishes.js';

/** An order that is asked for by what it goes by, and where the words for it stand in the text. */
export interface SortWords {
  readonly order: WishedOrder;
  readonly start: number;
  readonly end: number;
}

const ENGLISH =
  /\b(?:sort(?:ed)?|order(?:ed)?|rank(?:ed)?|arranged?|list(?:ed)?)(?: (?:them|it|these|those|all|everything|the list|the results))? by (?:the |their |its )?(?=([a-z][a-z -]{1,60}))/u;
const CHINESE =
  /(?:按照?|根据|依照?)(?:商品的?|它们的?)?(\p{Script=Han}{1,12}?)(?:来|进行|给我)?(?:排个?序|排列|排名|排一?下|排|升序|降序)(?:一下|列|序)?/u;
/** What a name of two words and more may be: "battery life", "camera resolution". */
const MOST_WORDS = 3;

const DOWN =
  /^,? ?\(?(?:in )?(?:descending|desc|(?:from )?(?:high(?:est)?|large(?:st)?|big(?:gest)?|long(?:est)?|heav(?:y|iest)|most|expensive) to (?:low(?:est)?|small(?:est)?|short(?:est)?|light(?:est)?|least|cheap)|(?:highest|largest|biggest|longest|heaviest|most|dearest|most expensive) first)/u;
const UP =
  /^,? ?\(?(?:in )?(?:ascending|asc|(?:from )?(?:low(?:est)?|small(?:est)?|short(?:est)?|light(?:est)?|least|cheap) to (?:high(?:est)?|large(?:st)?|big(?:gest)?|long(?:est)?|heav(?:y|iest)|most|expensive)|(?:lowest|smallest|shortest|lightest|least|cheapest) first)/u;
/** 从高到低, with what each end is called. */
const FROM_TO = /(?:从|由)?([高大长重多贵低小短轻少便宜]{1,2})到([高大长重多贵低小短轻少便宜]{1,2})$/u;
const GREAT = /[高大长重多贵]/u;

/** What stands for a specification where it is named more loosely. */
const LOOSE: Readonly<Record<string, string>> = {
  battery: 'battery life',
  screen: 'screen size',
  display: 'screen size',
  size: 'screen size',
  capacity: 'storage',
  lightness: 'weight',
  电池: 'battery life',
  待机: 'battery life',
  屏幕: 'screen size',
  大小: 'screen size',
  尺寸: 'screen size',
  容量: 'storage',
  轻重: 'weight',
};
const OF_POWER_BANK = new Set(['capacity', '容量']);

/** The specification with numbers, or the price, that goods of `category` are sorted by where `words` name it. */
function sortedBy(words: string, language: 'en' | 'zh', category: string): string | undefined {
  if (category === 'power bank' && OF_POWER_BANK.has(words)) return 'battery capacity';
  const loose = LOOSE[words];
  if (loose !== undefined) return loose;
  const found = findSpecification(words, language);
  return found?.kind === 'number' ? found.name : undefined;
}

/** Where it is not said, what is better comes first, and what is neither better nor worse from the most on. */
function usualWay(name: string): WishedOrder['way'] {
  return name === 'price' || directionOf(nodeId('Specification', slug(name))) < 0 ? 'least' : 'most';
}

function readEnglish(text: string, category: string): SortWords | undefined {
  const match = ENGLISH.exec(text);
  const words = match?.[1]?.split(' ').slice(0, MOST_WORDS) ?? [];
  if (match === null) return undefined;
  for (let count = words.length; count > 0; count--) {
    const named = words.slice(0, count).join(' ').trim();
    const name = sortedBy(named, 'en', category);
    if (name === undefined) continue;
    const behind = match.index + match[0].length + named.length;
    const rest = text.slice(behind);
    const [down, up] = [DOWN.exec(rest), UP.exec(rest)];
    const way = down === null ? (up === null ? usualWay(name) : 'least') : 'most';
    return {
      order: { name, way },
      start: match.index,
      end: behind + (down?.[0].length ?? up?.[0].length ?? 0),
    };
  }
  return undefined;
}

function readChinese(text: string, category: string): SortWords | undefined {
  const match = CHINESE.exec(text);
  if (match === null) return undefined;
  const [whole, words = ''] = match;
  const ends = FROM_TO.exec(words);
  const named = ends === null ? words : words.slice(0, ends.index);
  const name = sortedBy(named.replace(/的$/u, ''), 'zh', category);
  if (name === undefined) return undefined;
  const isSaid = ends !== null || /[升降]序/u.test(whole);
  const isDown = ends === null ? whole.includes('降序') : GREAT.test(ends[1] ?? '');
  const way = isSaid ? (isDown ? 'most' : 'least') : usualWay(name);
  return { order: { name, way }, start: match.index, end: match.index + whole.length };
}

/**
 * The order that `text`, in lower case, asks for by the name of what it goes by: "sort by weight", "order by price, high to low",
 * 按重量排, 按价格从高到低排序. Undefined where it asks for none, and by what goods state no number of.
 */
export function readSort(text: string, category: string): SortWords | undefined {
  return readEnglish(text, category) ?? readChinese(text, category);
}
