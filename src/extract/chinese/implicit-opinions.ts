/** The feature that an opinion word tells; `sign` for sizes, whose own sign says only much or little. */
export interface ImpliedFeature {
  readonly feature: string;
  readonly sign?: -1 | 1;
}

const OPINIONS: Readonly<Record<string, string>> = {
  price: '贵 昂贵 便宜 实惠 超值 划算 物超所值 白菜价 物美价廉 优惠',
  weight: '轻便 轻巧 笨重 沉重 轻盈 偏重 死沉 沉 超轻',
  size: '小巧 小巧玲珑 轻薄 纤薄 超薄 臃肿 玲珑',
  speed: '卡顿 卡 流畅 卡死 丝滑 顺滑 死机 闪退 顺畅 掉帧 卡机 跟手',
  heat: '烫 发烫 烫手 滚烫 过热',
  design: '好看 漂亮 美观 时尚 丑 难看 大气 精致 帅气 高大上 土气 靓 拉风',
  'ease of use': '好用 易用 难用 易上手 好上手 上手快 繁琐',
  durability: '耐用 耐造 扛造 抗造 耐刮 耐摔 结实 皮实 坚固 抗摔 经久耐用 易坏',
  'battery life': '费电 省电',
  sound: '耐听 破音 好听 难听 悦耳 动听',
  screen: '护眼 刺眼 反光',
  connectivity: '断连 掉线 断线 断流',
  comfort: '舒服 舒适 夹头 硌手 勒手 闷汗',
  portability: '便携 好携带 易携带',
  'fan noise': '吵 静音 安静',
};

const SIZES: Readonly<Record<string, readonly [feature: string, sign: -1 | 1]>> = {
  重: ['weight', -1],
  轻: ['weight', 1],
  偏轻: ['weight', 1],
  厚: ['size', -1],
  薄: ['size', 1],
};

/** Opinion words that by themselves tell the feature, where no aspect is named in the clause (太重了 → weight). */
export const IMPLICIT_OPINIONS: ReadonlyMap<string, ImpliedFeature> = new Map<string, ImpliedFeature>([
  ...Object.entries(OPINIONS).flatMap(([feature, words]) =>
    words.split(' ').map((word): [string, ImpliedFeature] => [word, { feature }]),
  ),
  ...Object.entries(SIZES).map(([word, [feature, sign]]): [string, ImpliedFeature] => [
    word,
    { feature, sign },
  ]),
]);
