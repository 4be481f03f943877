import type { SettledPhrase } from './settled-phrase.js';

/** Chinese phrases around single words that would mislead by themselves. */
export const CHINESE_PHRASES: readonly SettledPhrase[] = [
  {
    words: /^(?:卡|卡顿|死机|发热|发烫|延迟|杂音|闪退|黑屏)$/,
    after: /^(?:的)?(?:现象|情况|问题)?[^,，。!！?？;；\n]{0,2}(?:不存在|没有|没出现|没发现|不明显)/,
    polarity: 'positive',
  },
  {
    after: /^[^,，。!！?？;；\n]{0,2}(?:不会|不算|并不)(?:太|很|特别|怎么)(?:大|重|厚|沉|贵|高|烫|热)/,
    polarity: 'positive',
  },
  {
    words: /消耗|耗电|功耗|费电|发热|延迟/,
    after: /^[^,，。!！?？;；\n]{0,3}(?:少|低|小|不多|很慢|不大|不快)/,
    polarity: 'positive',
  },
  {
    words: /软件|广告|应用/,
    before: /(?:自带|预装)(?:的)?$/,
    after: /^[^,，。!！?？;；\n]{0,4}(?:不多|很少|少|没有)/,
    polarity: 'positive',
  },
  {
    words: /^(?:自带|预装)(?:的)?(?:软件|应用)$|^广告$/,
    after: /^[^,，。!！?？;；\n]{0,4}(?:不多|很少|少|没有)/,
    polarity: 'positive',
  },
  {
    before:
      /(?:不会|没有?|未|无|不用担心|不担心|不怕|再也不|告别|杜绝|避免|从不|毫无|很少|基本不|不存在|没出现|没有出现|并未发现)[^,，。!！?？;；\n]{0,14}$/,
    words:
      /^(?:卡|卡顿|死机|发热|发烫|烫|延迟|杂音|漏光|闪退|黑屏|广告|坏点|噪音|刘海|刘海设计|色差|重影|拖影|闪屏|重启|划痕|电流声)$/,
    polarity: 'positive',
  },
  {
    before: /(?:不用担心|不担心|不怕|无需担心|不必担心|不用怕)[^,，。!！?？;；\n]{0,6}$/,
    polarity: 'positive',
  },
  {
    after: /^[^,，。!！?？;；\n]{0,8}(?:没有?(?:任何|什么)?问题|没毛病|毫?无压力|没(?:什么)?压力)/,
    polarity: 'positive',
  },
  {
    after: /^[^,，。!！?？;；\n]{0,4}(?:不用|不必|无需|不需要)(?:多|再|我多)?(?:说|讲|担心|怀疑)/,
    polarity: 'positive',
  },
  {
    after: /^[^,，。!！?？;；\n]{0,4}(?:没得说|没的说|没话说|没得挑|无可挑剔|无敌|杠杠)/,
    polarity: 'positive',
  },
  {
    after:
      /^[^,，。!！?？;；\n]{0,4}(?:有待|需要|还需|仍需|尚需|还需要|有待于)(?:进一步)?(?:提高|提升|改进|改善|加强|优化|完善)/,
    polarity: 'negative',
  },
  {
    after: /^[^,，。!！?？;；\n]{0,2}(?:不敢恭维|一言难尽|感人肺腑|硬伤|短板)/,
    polarity: 'negative',
  },
];
