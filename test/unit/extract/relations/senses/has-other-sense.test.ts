import { describe, expect, it } from '@jest/globals';
import type { AspectMention, Language } from '../../../../../src/extract/extraction.js';
import { hasOtherSense } from '../../../../../src/extract/relations/senses/has-other-sense.js';

function mention(text: string, words: string, feature: string): AspectMention {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length, text: words };
  return { ...span, feature, implicit: false, polarity: 'positive', confidence: 0.9, opinion: null };
}

const isOther = (
  text: string,
  words: string,
  feature: string,
  language: Language,
  category = 'tablet',
): boolean => hasOtherSense(text, language, mention(text, words, feature), category);

describe('what a word means', () => {
  it.each([
    ['I turned the light off.', 'light', 'weight', true],
    ['It runs all our lights.', 'lights', 'weight', true],
    ['It is light and thin.', 'light', 'weight', false],
    ['Progress always has a price.', 'price', 'price', true],
    ['I saw the prices go up.', 'prices', 'price', true],
    ['The price is fair.', 'price', 'price', false],
    ['Such power in a small package!', 'package', 'packaging', true],
    ['The package was torn.', 'package', 'packaging', false],
    ['It helped us cut the cord.', 'cord', 'cable', true],
    ['Better than our cable company.', 'cable', 'cable', true],
    ['The cord is too short.', 'cord', 'cable', false],
    ['Plays every music service.', 'service', 'customer service', true],
    ['The service was friendly.', 'service', 'customer service', false],
    ['Good for everyday use.', 'use', 'ease of use', true],
    ['It is easy to use.', 'use', 'ease of use', false],
    ['It got here fast.', 'fast', 'speed', true],
    ['It is fast.', 'fast', 'speed', false],
    ['Without their services it does little.', 'services', 'customer service', true],
    ['I am not that big of a fan.', 'big', 'size', true],
    ['The quality of the sound is good.', 'quality', 'build quality', true],
    ['She loves to watch videos.', 'videos', 'video quality', true],
    ['The videos come out sharp.', 'videos', 'video quality', false],
    ['I am not big on gadgets.', 'big', 'size', true],
    ['They charge you for it.', 'charge', 'charging', true],
    ['I like my daily flash briefing.', 'flash', 'flash', true],
    ['Loaded with books and games.', 'games', 'gaming performance', true],
    ['She uses it for both games and apps.', 'games', 'gaming performance', true],
    ['Lots of apps and games available.', 'games', 'gaming performance', true],
    ['It plays games well.', 'games', 'gaming performance', false],
    ['Great for games.', 'games', 'gaming performance', false],
    ['The games run smoothly.', 'games', 'gaming performance', false],
    ['I have to get a card for more memory.', 'memory', 'memory', true],
    ['It has more memory than I need.', 'memory', 'memory', false],
    ['Recharging is really fast.', 'fast', 'speed', true],
    ['The autofocus feels slow.', 'slow', 'speed', true],
    ['It charges well and is fast.', 'fast', 'speed', false],
    ['The night light is soft.', 'night light', 'weight', true],
    ['I lost weight with it.', 'weight', 'weight', true],
    ['It tracks weight training.', 'weight', 'weight', true],
    ['The weight is low.', 'weight', 'weight', false],
    ['The vocals are thin.', 'thin', 'size', true],
    ['The tablet is thin.', 'thin', 'size', false],
    ['In its eco mode it is quiet.', 'quiet', 'fan noise', true],
    ['Under load it is quiet.', 'quiet', 'fan noise', false],
    ['The tip of the plug bent.', 'tip', 'ear tips', true],
  ])('%s (%s)', (text, words, feature, expected) => {
    const category = feature === 'fan noise' ? 'laptop' : 'tablet';
    expect(isOther(text, words, feature, 'en', category)).toBe(expected);
  });

  it.each([
    ['京东的速度很快。', '速度', 'speed', true],
    ['手机速度很快。', '速度', 'speed', false],
    ['和以往的手机一个样子,都很快。', '样子', 'design', true],
    ['样子很好看。', '样子', 'design', false],
    ['拍照一般,毕竟价格在那里。', '价格', 'price', true],
    ['价格很便宜。', '价格', 'price', false],
    ['对焦特别快', '快', 'speed', true],
    ['打开应用特别快', '快', 'speed', false],
    ['跑步机旁听着就想举大重量', '重量', 'weight', true],
    ['重量训练也能记录', '重量', 'weight', true],
    ['重量很轻', '重量', 'weight', false],
    ['省电模式下很安静', '安静', 'fan noise', true],
    ['满载也很安静', '安静', 'fan noise', false],
    ['夏天放在电扇旁边', '电扇', 'fan noise', true],
    ['风扇旁边放着降温', '风扇', 'fan noise', true],
    ['还没装手机卡', '卡', 'speed', true],
    ['还没换5G卡', '卡', 'speed', true],
    ['玩游戏有点卡', '卡', 'speed', false],
    ['卡2秒才打开', '卡', 'speed', false],
    ['卡10秒', '卡', 'speed', false],
    ['卡1、2秒才动', '卡', 'speed', false],
    ['卡两三秒', '卡', 'speed', false],
    ['卡一下就死机了', '卡', 'speed', false],
    ['卡一卡就死机了', '卡', 'speed', false],
    ['卡的问题很严重', '卡', 'speed', false],
    ['卡2没有信号', '卡', 'speed', true],
    ['卡一信号好', '卡', 'speed', true],
    ['速度挺快,昨天下单今天收到货', '速度', 'speed', true],
    ['还有提升空间。', '空间', 'storage', true],
    ['存储空间很大。', '空间', 'storage', false],
    ['屏幕音效:屏幕很清晰', '屏幕音效', 'sound', true],
    ['屏幕音效:屏幕清晰,声音洪亮', '屏幕音效', 'sound', false],
  ])('%s (%s)', (text, words, feature, expected) => {
    const category = feature === 'fan noise' ? 'laptop' : 'tablet';
    expect(isOther(text, words, feature, 'zh', category)).toBe(expected);
  });

  it('knows features that only some kinds of products have, where the kind is known', () => {
    expect(isOther('The tips hurt.', 'tips', 'ear tips', 'en', 'earbud')).toBe(false);
    expect(isOther('The tips hurt.', 'tips', 'ear tips', 'en', '')).toBe(false);
    expect(isOther('Lovely silence.', 'silence', 'fan noise', 'en', 'earbud')).toBe(true);
    expect(isOther('太吵了', '吵', 'fan noise', 'zh', 'speaker')).toBe(true);
    expect(isOther('太吵了', '吵', 'fan noise', 'zh', 'laptop')).toBe(false);
  });
});
