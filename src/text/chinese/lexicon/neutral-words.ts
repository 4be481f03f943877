import { wordList } from './word-list.js';

/** Words that say something is neither good nor bad. */
export const NEUTRAL_WORDS: readonly string[] = wordList(
  '中规中矩 中等 不好不坏 不功不过 无功无过 普普通通 中庸 见仁见智 因人而异 无所谓 没感觉',
);
