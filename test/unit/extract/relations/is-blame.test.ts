import { describe, expect, it } from '@jest/globals';
import type { AspectMention, Language } from '../../../../src/extract/extraction.js';
import { isBlame } from '../../../../src/extract/relations/is-blame.js';

function blames(
  text: string,
  words: string,
  opinion: string | null,
  language: Language,
  feature = 'screen',
): boolean {
  const span = (part: string) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length, text: part };
  };
  const mention: AspectMention = {
    ...span(words),
    feature,
    implicit: false,
    polarity: 'negative',
    confidence: 0.8,
    opinion: opinion === null ? null : span(opinion),
  };
  return isBlame(text, language, mention);
}

describe('whether words bear the blame that was read', () => {
  it.each<[string, string, string, boolean]>([
    ['The screen is dim.', 'screen', 'dim', true],
    ['The screen is not good.', 'screen', 'good', true],
    ['The screen is a bit small.', 'screen', 'small', true],
    ['The screen gets five stars.', 'screen', 'gets five stars', false],
    ['The screen is in color.', 'screen', 'in color', false],
    ['I was worried that the screen is dim.', 'screen', 'dim', false],
    ['I think the screen is dim.', 'screen', 'dim', true],
    ['No problems as the screen is bright.', 'screen', 'problems', false],
    ['The screen is not annoying.', 'screen', 'annoying', false],
    ['The screen is not only dull but small.', 'screen', 'dull', true],
    ['I am a heavy reader and the screen is fine.', 'screen', 'heavy', false],
    ['No lag amazing screen.', 'screen', 'amazing', false],
    ['The screen is fine and the stand wobbles badly.', 'screen', 'wobbles', false],
    ['At first the screen looked dim, but it is fine.', 'screen', 'dim', false],
    ['People say the screen is dim, but it is not.', 'screen', 'dim', false],
    ['If the screen gets dim, charge it.', 'screen', 'dim', false],
    ['It would be nice if the screen was less dim.', 'screen', 'dim', true],
    ['If I had left the screen as it was it would still be broken.', 'screen', 'broken', false],
    ['Louder than some more expensive screens.', 'screens', 'expensive', false],
    ['Very expensive screen.', 'screen', 'expensive', true],
    ['I changed the screen, Echo did the rest.', 'screen', 'Echo', false],
    ['No more screen.', 'screen', 'No', false],
    ['Straightforward to screen too.', 'screen', 'Straightforward', false],
    ['The screen is Terrible.', 'screen', 'Terrible', true],
    ['Love it but terrible screen, Horrible sound.', 'sound', 'Horrible', true],
    ['It could be so much better if the screen actually worked decently.', 'screen', 'decently', true],
    ["It would be perfect if the screen wasn't so dim.", 'screen', 'dim', true],
    ['Now I know how bad the screen is.', 'screen', 'bad', true],
    ['You can see how dim the screen is.', 'screen', 'dim', true],
    ['We will see how the screen holds, it looks dim.', 'screen', 'dim', false],
    ['I wanted to see if the screen is dim.', 'screen', 'dim', false],
    ['The screen could not be worse.', 'screen', 'worse', true],
    ["Couldn't be a worse screen.", 'screen', 'worse', true],
    ['The screen is not worse.', 'screen', 'worse', false],
    ['At first the screen was bad, but now it is even worse.', 'screen', 'bad', true],
    ['At first the screen was bad, but it has no problems now.', 'screen', 'bad', false],
    ['At first the screen was bad, but now the sound is bad.', 'screen', 'bad', false],
    ['People complain about the screen but I find that it is awful.', 'screen', 'complain', true],
  ])('%s', (text, words, opinion, expected) => {
    expect(blames(text, words, opinion, 'en')).toBe(expected);
  });

  it('blames no price by what is said for it', () => {
    expect(blames('For the price the only problem is the sound.', 'price', 'problem', 'en', 'price')).toBe(
      false,
    );
    expect(blames('The price is a problem.', 'price', 'problem', 'en', 'price')).toBe(true);
  });

  it.each<[string, string, string, boolean]>([
    ['屏幕很暗', '屏幕', '很暗', true],
    ['屏幕太小', '屏幕', '太小', true],
    ['反应太快了', '反应', '太快', false],
    ['外壳亮滑', '外壳', '亮', false],
    ['不支持红外', '红外', '支持', true],
    ['担心屏幕很暗', '屏幕', '很暗', false],
    ['拍照不是一般的好', '拍照', '不是一般', false],
    ['运行飞一般的感觉', '运行', '一般', false],
    ['快递小哥很好', '快递', '小', false],
    ['系统有点卡', '系统', '卡', true],
    ['上网可以插两张卡', '上网', '卡', false],
    ['信号好,还能用流量卡', '信号', '卡', false],
    ['存储有TF卡槽', '存储', '卡', false],
    ['系统卡不卡还要再看', '系统', '卡', false],
    ['运行速度不用多说', '速度', '不用多说', false],
    ['待机太厉害了', '待机', '太厉害了', false],
    ['重量没有特别重', '重量', '没有特别重', false],
    ['绝对不是信号差造成的', '信号', '差', false],
    ['质量不比别人差', '质量', '差', false],
    ['并没有占据太多的空间', '空间', '太多', false],
    ['不然充电会很慢', '充电', '很慢', false],
    ['充电速度稍快', '充电速度', '稍快', false],
    ['外壳不容易留指纹', '外壳', '不容易', false],
    ['操作不容易', '操作', '不容易', true],
    ['软件装的不多', '软件', '不多', false],
    ['软件不多', '软件', '不多', true],
    ['弱光拍照清晰', '拍照', '弱', false],
    ['屏幕和别的差别不大', '屏幕', '不大', false],
    ['拿电池重启', '电池', '重', false],
    ['维修费五百', '维修', '费', false],
    ['耗电很费', '耗电', '费', true],
    ['扩展卡放得下', '扩展', '卡', false],
    ['翻页会卡一下', '翻页', '卡', true],
    ['续航多了一个小时', '续航', '一个小时', false],
    ['续航才一个小时', '续航', '一个小时', true],
    ['待机一般为四天', '待机', '一般', false],
    ['拍照会不好么', '拍照', '不好', false],
    ['不喜欢太大的屏幕', '屏幕', '不喜欢', false],
    ['现在不是死机就是黑屏', '现在', '不是死机', true],
    ['不是死机，就是黑屏', '死机', '死机', true],
    ['没想到电池这么差', '电池', '没想到', true],
    ['性价比一般', '性价比', '一般', true],
    ['摄像一般', '摄像', '一般', true],
    ['色彩还原一般', '色彩', '一般', true],
    ['拍照像一般手机', '拍照', '一般', false],
    ['内存16g太小', '内存', '太小', true],
    ['内存1G小了点', '内存', '小', true],
    ['内存少', '内存', '少', true],
    ['运存很少', '运存', '很少', true],
    ['应用很少', '应用', '很少', true],
    ['拍照用的少', '拍照', '少', false],
    ['机身8毫米厚', '机身', '厚', false],
    ['机身8毫米太厚', '机身', '太厚', true],
    ['系统卡2秒才打开', '系统', '卡', true],
    ['系统卡两三秒', '系统', '卡', true],
    ['系统一卡一卡的', '系统', '卡', true],
    ['系统有点小卡', '系统', '卡', true],
    ['卡2没有信号', '信号', '卡', true],
    ['卡2信号好', '信号', '卡', false],
    ['不得不说电池很差', '电池', '很差', true],
    ['不能不说电池差', '电池', '差', true],
    ['不说电池差', '电池', '差', false],
    ['不是信号不好就是声音小', '信号', '不好', true],
    ['在光线较暗的地方拍摄效果比较差', '拍摄效果', '较暗', true],
    ['光线很弱的地方拍照模糊', '拍照', '很弱', true],
    ['光线很弱的地方拍照清晰', '拍照', '很弱', false],
    ['系统安装费了很大的事', '系统安装', '费', true],
    ['否则系统就卡在那里', '系统', '卡', true],
    ['要不然价钱不会这么低', '价钱', '不会这么低', false],
    ['系统老是自动重启', '系统', '重', true],
    ['系统有一点点小卡', '系统', '卡', true],
    ['系统只能用小卡', '系统', '卡', false],
    ['曝光很严重', '曝光', '很严重', true],
    ['屏幕漏光严重', '屏幕', '严重', true],
    ['发热不太严重', '发热', '不太严重', false],
    ['升级内存要费点劲', '内存', '费', true],
    ['质量不好买来后悔', '质量', '不好', true],
    ['待机一般情况下只有一天', '待机', '一般', true],
    ['待机一般情况下很好', '待机', '一般', false],
    ['全面屏感觉也不是太大', '全面屏', '也不是太大', false],
    ['看了很多评论，说分辨率不高', '分辨率', '不高', false],
    ['我想说分辨率不高', '分辨率', '不高', true],
  ])('%s', (text, words, opinion, expected) => {
    expect(blames(text, words, opinion, 'zh')).toBe(expected);
  });

  it('takes a screen that is not too big for no fault, and a sound that is not for one', () => {
    expect(blames('声音不是太大', '声音', '不是太大', 'zh', 'sound')).toBe(true);
    expect(blames('屏幕不是太大', '屏幕', '不是太大', 'zh', 'screen')).toBe(false);
  });

  it('blames no price that tempts', () => {
    expect(blames('The price was hard to pass up.', 'price', 'hard', 'en', 'price')).toBe(false);
    expect(blames('A ridiculous price.', 'price', 'ridiculous', 'en', 'price')).toBe(false);
    expect(blames('The price is crazy.', 'price', 'crazy', 'en', 'price')).toBe(true);
    expect(blames('The price is ridiculous for what you get.', 'price', 'ridiculous', 'en', 'price')).toBe(
      true,
    );
    expect(blames('Why pay higher prices for that.', 'prices', 'higher', 'en', 'price')).toBe(false);
    expect(blames('The price is too high.', 'price', 'high', 'en', 'price')).toBe(true);
  });

  it.each([
    ['Not too big and not too small.', 'small', 'size', false],
    ['It is bigger than a phone.', 'bigger', 'size', false],
    ['It is almost impossible to break.', 'break', 'durability', false],
    ['It is too small.', 'small', 'size', true],
    ['It breaks at once.', 'breaks', 'durability', true],
    ['It is not intuitive.', 'intuitive', 'ease of use', true],
  ])('the way of speaking in "%s"', (text, words, feature, expected) => {
    const start = text.indexOf(words);
    const mention: AspectMention = {
      start,
      end: start + words.length,
      text: words,
      feature,
      implicit: true,
      polarity: 'negative',
      confidence: 0.4,
      opinion: null,
    };
    expect(isBlame(text, 'en', mention)).toBe(expected);
  });
});
