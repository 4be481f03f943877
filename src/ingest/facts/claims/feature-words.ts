import { findAudience, findCategory, findFeature } from '../../../domain/vocabulary/vocabulary.js';
import { wordSet } from '../../../extract/english/lexicon/word-lists.js';

/** Kinds of things that are no part of others. */
const DEVICES: ReadonlySet<string> = new Set([
  'phone',
  'laptop',
  'tablet',
  'smartwatch',
  'fitness tracker',
  'tv',
  'game console',
  'drone',
  'e-reader',
  'desktop',
]);

/** Last words of what is no feature of a thing: the thing itself, people, buying. */
const NO_FEATURES = wordSet(`
  item items thing things stuff tool tools toy product products device devices unit machine gadget model edition version
  tablet tablets reader readers actor actors streamer companion starter gift present purchase buy deal bargain investment solution
  addition introduction alternative choice option options brand company technology reaction reactions
  member members membership user users person people guy customer customers kid kids child children son sons daughter wife
  husband mom dad friend friends family grandson granddaughter baby teen teens adult adults student students
  bell bells whistle whistles bang discount offer offers kudos
  宝贝 商品 产品 东西 机子 整机子 机型 国货 国产手机 正品 购物 购物体验 换机 方向 物体 粉丝 发票 男女 阵营 竞争力
  好友 手掌 礼品 媳妇儿 妹妹 弟弟 姐姐 哥哥 婆婆 公公 民族品牌 朋友 同事 优惠 客户态度 活动
`);
/** Words that are no feature alone, though others that end in them are ("response time"). */
const NONE_ALONE = wordSet(`
  feature features work play fun love life day time year progress direction shopping ordering feedback conversation
  information experience experiences
  时间 距离 预计 表示 全程 相应 反映 省钱 生命周期 王者 力度 位置 天气 风景 评价 评论 感觉 问题 缺点 优点 总体 整体 综合
  时候 感受 生活 工作 心情 情况 原因 地方 角度 处理 步骤 气泡膜 导致 新款 密码 相信 参数 效果 关键 电话 处理方式 好象 好像 历史
`);

/** Whether a word means the whole product: its own kind, or a kind of product that is no feature of another. */
export function isTheProduct(word: string, category: string | undefined): boolean {
  const kind = findCategory(word);
  if (kind !== undefined) return kind.name === category || findFeature(word) === undefined;
  // "A good starter tablet": what nobody knows as a feature and ends in a kind of device is a device.
  const last = lastWord(word);
  return last !== word && findFeature(word) === undefined && DEVICES.has(findCategory(last)?.name ?? '');
}

function lastWord(words: string): string {
  return words.slice(words.lastIndexOf(' ') + 1);
}

/** Whether words that the ontology does not know can be no feature by their last one: "family member", 婆婆. */
export function isNoFeature(words: string): boolean {
  if (findFeature(words) !== undefined) return false;
  return NONE_ALONE.has(words) || NO_FEATURES.has(lastWord(words)) || findAudience(words) !== undefined;
}
