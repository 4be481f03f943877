import { CARD_NUMBER } from './card-number.js';
import type { WordSense } from './word-sense.js';

/** Chinese words that name a feature, where they mean something else. */
export const CHINESE_SENSES: readonly WordSense[] = [
  // A heading of screen and sound, where only the screen is spoken of.
  {
    feature: 'sound',
    words: /屏/,
    after:
      /^ ?[:：](?=[^:：\n]{0,48}(?:屏|显示|分辨|画|清晰|看|亮度|色))(?:(?!音|声|喇叭|外放|听|耳机|响)[^:：\n])*(?:[:：]|$)/,
  },
  // The speed of the shop and of the post.
  {
    feature: 'speed',
    words: /速度|效率|反应|响应/,
    before:
      /(?:京东|快递|物流|发货|送货|配送|派送|到货|收货|卖家|店家|商家|客服|下单|售后)[^,，。!！?？;；\n]{0,6}$/,
  },
  // What else is quick or slow.
  {
    feature: 'speed',
    words: /^(?:很|挺|真|太|好|非常|飞|超|够)?(?:快|慢|速度)$/,
    before:
      /(?:充电|快充|回血|充满|对焦|连接|配对|同步|安装|打印|上手)(?:的)?(?:速度)?(?:是|也|都|很|真|挺|太|非常|超|得|特别|贼)*$/,
  },
  { feature: 'build quality', words: /服务|客服|售后|物流|快递|态度/ },
  // What hurts one's feelings.
  { feature: 'comfort', before: /(?:心理|心里|心情|情绪)[^,，。!！?？;；\n]{0,3}$/ },
  // What one lifts, and what somebody weighs.
  {
    feature: 'weight',
    words: /重量/,
    before: /(?:[加减上增推举]|想加|练|卧推|杠铃|哑铃|深蹲|硬拉)(?:大|点|些|了|的)?$/,
  },
  { feature: 'weight', words: /^(?:体重|重量训练|负重训练)/ },
  { feature: 'weight', words: /重量/, after: /^(?:训练|级别|级的)/ },
  // As quiet as its own quiet mode.
  {
    feature: 'fan noise',
    words: /^(?:安静|静音)$/,
    before: /(?:静音|安静|节能|省电|低功耗)模式(?:下|里|时)?[^。!！?？;；\n]{0,12}$/,
  },
  { feature: 'fan noise', words: /^(?:安静|静音)$/, after: /^模式/ },
  // A fan that cools the room.
  { feature: 'fan noise', words: /^(?:电?风扇|电扇)$/, after: /^(?:底下|下面|旁边|前面|对着)/ },
  { feature: 'fan noise', words: /^(?:电风扇|电扇|吊扇)/ },
  { feature: 'speed', words: /快递|物流|京东|发货|送货|配送|客服/ },
  {
    feature: 'speed',
    words: /^速度$/,
    after: /^[^。!！?？;；\n]{0,16}(?:下单|下的单|到货|就到|送到|收到货)/,
  },
  { feature: '体验', before: /(?:购物|网购|购买)的?$/ },
  { feature: 'speed', words: /^卡$/, before: /(?:换|装|插|办)(?:了|过|我|这|张|5g|的|个|新)*$/i },
  // A card.
  {
    feature: 'speed',
    words: /^卡+$/,
    before:
      /(?:手机|电话|张|sim|门禁|公交|银行|内存|充值|流量|电信|移动|联通|双|副|主|插|装|换|充不进|插不进|e|扩展|拓展|大王)$/i,
  },
  { feature: 'speed', words: /^卡+$/, after: /^(?:里|槽|片|号|托|针|都不知道|的钱|和|插)/ },
  { feature: 'speed', words: /^卡+$/, after: CARD_NUMBER },
  // 毕竟价格在那里: what excuses the rest judges no price.
  { feature: 'price', before: /毕竟(?:这个?|它的)?$/, after: /^(?:就|也)?(?:摆|放)?在(?:那|这)/ },
  {
    feature: 'storage',
    words: /^空间$/,
    before: /(?:提升|改进|进步|想象|上升|升值|降价|优化|发展|活动|升级|改善|隐私|上涨|讨价还价)的?$/,
  },
  { feature: 'size', words: /^(?:大|小|厚|薄)$/, after: /^(?:道|爱|气|方|牌|厂|品牌)/ },
  { feature: 'cable', words: /^线$/, before: /(?:在|上|下|曲|直|热|专|无|有|一|全)$/ },
  { feature: 'stylus', words: /^笔$/, before: /(?:一|这|那|几|每)$/ },
  { feature: 'software', words: /^系统$/, before: /(?:音响|监控|门禁|支付|售后|客服|物流)$/ },
  { feature: 'packaging', words: /^盒子?$/, before: /(?:机顶|电视|充电|耳机|饭|药)$/ },
  {
    feature: 'security',
    words: /^(?:安全|放心)$/,
    before: /(?:购物|支付|买得|包装|配送|物流)[^,，。!！?？;；\n]{0,3}$/,
  },
  // 和以前一个样子: as before.
  { feature: 'design', words: /^样子$/, before: /(?:一个|这个|什么|那个)$/ },
];
