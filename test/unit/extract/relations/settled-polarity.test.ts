import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../../src/extract/extraction.js';
import { settledPolarity } from '../../../../src/extract/relations/settled-polarity.js';

function settled(text: string, words: string, language: Language, feature?: string): string | undefined {
  const start = text.indexOf(words);
  return settledPolarity(text, language, { start, end: start + words.length, text: words, feature });
}

describe('phrases that settle a polarity', () => {
  it.each([
    ['The software needs a lot of improvement.', 'software', 'negative'],
    ['All it needs is... no, it needs a better camera.', 'camera', 'negative'],
    ['The battery life is a +.', 'battery life', 'positive'],
    ['The portability is hard to beat.', 'portability', 'positive'],
    ['Well worth the price.', 'price', 'positive'],
    ["I don't think it is worth the price.", 'price', 'negative'],
    ['No other tablet can match the price.', 'price', 'positive'],
    ['It helps with storage issues.', 'storage', 'positive'],
    ['It holds a charge for days.', 'charge', 'positive'],
    ["It doesn't hold a charge.", 'charge', 'negative'],
    ['It lasts a long time on one charge.', 'charge', 'positive'],
    ['I can read without any eye strain.', 'eye strain', 'positive'],
    ['The sound is well above average.', 'sound', 'positive'],
    ['Sound is not so good.', 'Sound', 'negative'],
    ["I can't justify the price.", 'price', 'negative'],
    ['It is less expensive.', 'expensive', 'positive'],
    ['It is expensive.', 'expensive', undefined],
    ['It holds the tablet.', 'tablet', undefined],
    ['The screen is fine.', 'screen', undefined],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'en')).toBe(polarity);
  });

  it.each([
    ['性能不用多说,一直很强。', '性能', 'positive'],
    ['画质没得说。', '画质', 'positive'],
    ['拍照没什么好说的，很清晰。', '拍照', 'positive'],
    ['拍照没什么可说的，很差。', '拍照', undefined],
    ['系统自动重起', '系统自动', 'negative'],
    ['支持定时自动重启', '自动', undefined],
    ['系统还需优化。', '系统', 'negative'],
    ['没有杂音', '杂音', 'positive'],
    ['没有任何的卡顿', '卡顿', 'positive'],
    ['卡顿不存在的', '卡顿', 'positive'],
    ['有点卡顿', '卡顿', undefined],
    ['再也不用担心内存不够用', '内存', 'positive'],
    ['待机一天没问题', '待机', 'positive'],
    ['自带软件不多', '自带软件', 'positive'],
    ['屏幕很亮。', '屏幕', undefined],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'zh')).toBe(polarity);
  });
});

describe('features of which much is a fault', () => {
  it.each([
    ['The fans roar like a jet.', 'fans', 'negative'],
    ['Open a browser and the fan is noisy.', 'fan', 'negative'],
    ['You hear these fans next door, they get loud at once.', 'fans', 'negative'],
    ['The noisy fan drives me mad.', 'fan', 'negative'],
    ['The fan is not loud.', 'fan', 'positive'],
    ['The fan is hardly audible.', 'fan', 'positive'],
    ["The fan isn't annoying, and loud it is never.", 'fan', undefined],
    ['It has no fan.', 'fan', 'positive'],
    ['No fan in this class is quiet.', 'fan', undefined],
    ['The fan is quiet.', 'fan', undefined],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'en', 'fan noise')).toBe(polarity);
  });

  it.each([
    ['风扇响得像拖拉机', '风扇', 'fan noise', 'negative'],
    ['风扇一开隔壁都听得见', '风扇', 'fan noise', 'negative'],
    ['风扇听不见', '风扇', 'fan noise', undefined],
    ['风扇虽然听得见但不烦人', '风扇', 'fan noise', undefined],
    ['发热能煎蛋', '发热', 'heat', 'negative'],
    ['风扇真的炸裂', '风扇', 'fan noise', 'negative'],
    ['风扇一点都不吵', '风扇', 'fan noise', undefined],
    ['性能炸裂', '性能', 'speed', undefined],
    ['重量压手', '重量', 'weight', 'negative'],
    ['重量压得住', '重量', 'weight', undefined],
    ['戴一天耳朵不疼', '戴一天耳朵不疼', 'comfort', 'positive'],
  ])('%s', (text, words, feature, polarity) => {
    expect(settled(text, words, 'zh', feature)).toBe(polarity);
  });

  it('blames heat by what it does', () => {
    expect(settled('The heat burns my legs.', 'heat', 'en', 'heat')).toBe('negative');
    expect(settled('The heat never burns my legs.', 'heat', 'en', 'heat')).toBeUndefined();
  });

  it('blames by what is said of a sound or a strap, where the same word praises other parts', () => {
    expect(settled('The voices sound lovely, the bass is thin.', 'bass', 'en', 'bass')).toBe('negative');
    expect(settled('The body is thin.', 'body', 'en', 'size')).toBeUndefined();
    expect(settled('The strap feels cheap.', 'strap', 'en', 'strap')).toBe('negative');
    expect(settled('The strap is cheap to replace.', 'strap', 'en', 'strap')).toBeUndefined();
    expect(settled('腕带偏硬', '腕带', 'zh', 'strap')).toBe('negative');
    expect(settled('腕带硬朗', '腕带', 'zh', 'strap')).toBeUndefined();
  });
});

describe('wishes and sayings', () => {
  it.each([
    ["I'd have loved a memory card slot.", 'memory card slot', 'negative'],
    ['I would like to see a bigger battery.', 'battery', 'negative'],
    ['I was hoping for a brighter screen.', 'screen', 'negative'],
    ['We wish it had a second port.', 'port', 'negative'],
    ['I would like to praise the screen.', 'screen', undefined],
    ['The menu could be clearer.', 'menu', 'negative'],
    ["The menu couldn't be clearer.", 'menu', undefined],
    ['The zoom is a bit soft.', 'zoom', 'negative'],
    ['The zoom is a bit better.', 'zoom', undefined],
    ['The microphone cuts in late.', 'microphone', undefined],
    ['The alarm comes late.', 'alarm', 'negative'],
    ['The pedometer never fails.', 'pedometer', 'positive'],
    ["The case didn't flinch.", 'case', 'positive'],
    ['The compass is scarily accurate.', 'compass', 'positive'],
    ['The app ignores my taps.', 'app', 'negative'],
    ['The app never fails me.', 'app', 'positive'],
    ['The screen is mediocre.', 'screen', 'negative'],
    ['The screen is not mediocre.', 'screen', undefined],
    ['The sound has no depth.', 'sound', 'negative'],
    ['The price is hard to swallow.', 'price', 'negative'],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'en')).toBe(polarity);
  });

  it.each([
    ['根本没有手感可言', '手感', 'negative'],
    ['谈不上什么音质', '音质', 'negative'],
    ['要是有卡槽就好了', '卡槽', 'negative'],
    ['希望下一代能有卡槽', '卡槽', 'negative'],
    ['因为有卡槽就好了很多', '卡槽', undefined],
    ['续航再久一点就完美了', '续航', 'negative'],
    ['拍照不如旧款', '拍照', 'negative'],
    ['拍照不如想象中差', '拍照', undefined],
    ['续航三小时都不到', '续航', 'negative'],
    ['血氧仅供参考', '血氧', 'negative'],
    ['续航没有虚标', '续航', undefined],
    ['画面偏黄偏暗', '画面', undefined],
    ['画面偏暗', '画面', 'negative'],
    ['后盖一捏就响', '后盖', 'negative'],
    ['手感倒是不差', '手感', 'positive'],
  ])('%s', (text, words, polarity) => {
    expect(settled(text, words, 'zh')).toBe(polarity);
  });
});
