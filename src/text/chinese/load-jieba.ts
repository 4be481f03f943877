import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { PRODUCT_DICTIONARY } from './product-dictionary.js';

// Higher than nearly all words of the general dictionary, so that a product word wins over its parts.
const PRODUCT_WORD_FREQUENCY = 2_000;

let loaded: Jieba | null | undefined;

/**
 * The jieba segmenter with its shipped dictionary and ours, loaded once (about .4 s); null where the
 * platform has no binary of it.
 */
export function loadJieba(): Jieba | null {
  if (loaded === undefined) loaded = tryLoad();
  return loaded;
}

function tryLoad(): Jieba | null {
  try {
    const require = createRequire(import.meta.url);
    const { Jieba: Segmenter } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
    const { dict } = require('@node-rs/jieba/dict.js') as typeof import('@node-rs/jieba/dict.js');
    const jieba = Segmenter.withDict(dict);
    const lines = [...PRODUCT_DICTIONARY]
      .filter(([word]) => word.length > 1 && jieba.cut(word, false).length > 1)
      .map(([word, tag]) => `${word} ${PRODUCT_WORD_FREQUENCY} ${tag}`);
    jieba.loadDict(new TextEncoder().encode(`${lines.join('\n')}\n`));
    return jieba;
  } catch {
    return null;
  }
}
