import { wordList } from './word-list.js';

/** Size and degree words that mean much; good or bad depends on what they are said of. */
export const HIGH_SCALARS: readonly string[] = wordList(
  '大 高 长 久 快 多 重 厚 宽 响 深 粗 硬 大大 巨大 庞大 高大 明显 增加 增大 变大 变快 变高 变长 偏高 偏大 偏厚 偏重 偏长 偏快 大量 漫长 不少',
);

/** Size and degree words that mean little. */
export const LOW_SCALARS: readonly string[] = wordList(
  '小 低 短 慢 少 轻 薄 窄 细 浅 软 低下 变小 变慢 变低 变短 减少 减小 降低 缩短 轻微 微小 偏低 偏小 偏薄 偏轻 偏短 偏慢 偏少',
);
