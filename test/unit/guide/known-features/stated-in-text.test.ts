import { describe, expect, it } from '@jest/globals';
import { statedInText } from '../../../../src/guide/known-features/stated-in-text.js';

describe('statedInText()', () => {
  it.each([
    ['noise cancellation', 'The Canto sound, now with noise cancellation. A switch on the left.', true],
    ['noise cancellation', 'Thick pads; noise cancellation is not part of it.', false],
    ['noise cancellation', 'There is no noise cancellation, no app.', false],
    ['noise cancellation', 'No multipoint and no wireless charging.', undefined],
    ['wireless charging', 'No multipoint and no wireless charging.', false],
    ['wireless charging', 'Same buds with a case that charges on any wireless pad.', true],
    ['wireless', 'The case supports wireless charging.', undefined],
    ['headphone jack', 'A 5000 mAh battery, a headphone jack and a slot.', true],
    ['headphone jack', 'It lacks a headphone jack.', false],
    ['headphone jack', 'The jack of all trades.', undefined],
    ['water resistance', 'Not only light: IPX5, so rain is no matter.', 'PART'],
    ['water resistance', 'Weather-sealed, splash-proof, sealed against rain and dust.', 'PART'],
    ['water resistance', 'Splash-proof, not waterproof.', 'PART'],
    ['water resistance', 'Splash-proof; IP68, for a swim.', true],
    ['water resistance', 'Not sealed against rain.', false],
    ['water resistance', 'Good for 5 ATM.', true],
    ['water resistance', 'Good for 3 ATM.', 'PART'],
    ['water resistance', '机身防泼溅防汗。', 'PART'],
    ['water resistance', '生活防水，别下水。', 'PART'],
    ['water resistance', '没有防溅设计。', false],
    ['water resistance', '防水手机。', true],
    ['water resistance', 'Water resistance: none', false],
    ['hdmi', 'Without HDMI. A dock adds HDMI.', true],
    ['wireless charging', '没有双设备连接，也没有无线充电。', false],
    ['wireless charging', '充电盒支持无线充电，往充电板上一放就行。', true],
    ['noise cancellation', '真无线降噪耳机，续航30小时。', true],
    ['noise cancellation', '没有主动降噪，靠厚耳垫隔音。', false],
    ['water resistance', '怕水，别在雨里用。', false],
    ['headphone jack', '还保留了耳机孔。', true],
    ['headphone jack', '取消了耳机孔，改用转接头。', false],
    ['camera', 'A good camera.', undefined],
  ])('%s in "%s": %s', (feature, text, stated) => {
    expect(statedInText(text, feature)).toBe(stated);
  });
});
