/**
 * Right behind 卡, that it is a card: one that is numbered or counted (卡2, 卡一), and no stutter that lasts or repeats (卡2秒,
 * 卡两三秒, 卡一下, 一卡一卡).
 */
export const CARD_NUMBER =
  /^(?:\d+(?![\d.]|[、~-]\d+ ?[秒分]| ?(?:[秒分次下多几]|个?小时))|[一二两](?!\d|[一二两三四五几半下点些会直阵秒分次动顿]|个?(?:小时|钟头)|(?<=一)卡))/;
