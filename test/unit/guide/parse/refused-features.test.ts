import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

const featuresOf = (text: string): { want: readonly string[]; avoid: readonly string[] } =>
  parseRequest(text).features;

describe('less usual ways of refusing a feature', () => {
  it.each([
    ["a tablet that hasn't got a pen", 'stylus'],
    ["I'd rather it didn't have a touch screen, a laptop", 'touchscreen'],
    ["laptop, mustn't be touchscreen", 'touchscreen'],
    ["a monitor that doesn't come with a webcam", 'camera'],
    ["phone that can't do face id", 'face unlock'],
    ['watch, nothing that records my heart rate', 'heart rate'],
    ['a phone not supporting wireless charging', 'wireless charging'],
    ['non-touchscreen chromebook', 'touchscreen'],
    ['a tablet sans stylus', 'stylus'],
    ['laptop, hold the fingerprint reader', 'fingerprint'],
    ["we won't accept bluetooth, keyboards for a lab", 'wireless'],
    ['I refuse to use face unlock, a phone please', 'face unlock'],
    ["I don't want a watch with gps", 'gps'],
    ['never again a laptop with a touch screen', 'touchscreen'],
    ["don't trust tvs with microphones, a 50 inch one", 'microphone'],
    ['earphones, I dislike boomy bass', 'bass'],
    ['laptop, a touch screen is the last thing I need', 'touchscreen'],
    ['earbuds, noise cancelling makes me dizzy', 'noise cancellation'],
    ['phone, facial recognition gives me the creeps', 'face unlock'],
    ["bluetooth isn't permitted here, need a mouse", 'wireless'],
    ["cameras aren't allowed on site, need a phone", 'camera'],
    ['tablet with the stylus off the table', 'stylus'],
    ['watch - gps: no', 'gps'],
    ['headset, cable yes, bluetooth no', 'wireless'],
    ['touchscreen? hard no. a laptop', 'touchscreen'],
    ['tablet, keep 5g out of it', '5g'],
    ['nobody needs a touch screen on a laptop, skip it', 'touchscreen'],
    ['laptop without a webcam or mic', 'microphone'],
    ["face id isn't my thing, a tablet", 'face unlock'],
    ['no games, no camera, a plain phone', 'camera'],
    ['I detest in-display fingerprint readers, a phone', 'fingerprint'],
    ['I do not want an e-reader with touch', 'touchscreen'],
    ['headset, go easy on the bass', 'bass'],
    ['earbuds with less bass', 'bass'],
    ['monitor, speakers unwanted', 'sound'],
    ['mouse, I want wired not wireless', 'wireless'],
    ["a band that won't track where I am", 'gps'],
  ])('%s', (text, feature) => {
    expect(featuresOf(text).avoid).toContain(feature);
    expect(featuresOf(text).want).not.toContain(feature);
  });

  it.each([
    ["phone, it doesn't support 5g so I want one that does", '5g'],
    ['sick of tablets without a stylus', 'stylus'],
    ["I don't like laptops that don't come with hdmi", 'hdmi'],
    ['tired of my old phone, want wireless charging', 'wireless charging'],
    ["can't find a phone with a headphone jack", 'headphone jack'],
    ["don't want to pay over 300 for a tablet with a pen", 'stylus'],
    ["tablet, couldn't say no to a stylus", 'stylus'],
  ])('%s: a wish', (text, feature) => expect(featuresOf(text).want).toContain(feature));

  it.each([
    ['laptop, not bothered about a touch screen', 'touchscreen'],
    ['phone, zero interest in gps', 'gps'],
    ['headset, the mic can be left out', 'microphone'],
    ['phone, no camera bump', 'camera'],
    ['phone with a fingerprint reader under the display', 'screen'],
    ['laptop, fanless design', 'design'],
    ["pen? couldn't care less. A tablet", 'stylus'],
    ['laptop, no keyboard backlight', 'keyboard'],
  ])('%s: neither', (text, feature) => {
    expect(featuresOf(text).avoid).not.toContain(feature);
    expect(featuresOf(text).want).not.toContain(feature);
  });
});

describe('whom it is not for', () => {
  it.each([
    'not for kids: a smartwatch',
    "I'm not a beginner, a camera",
    "a tablet that isn't meant for my mum",
    '我不是新手，想买相机',
    '平板，不是给小孩用的',
  ])('%s', (text) => expect(parseRequest(text).audience).toBeNull());

  it.each([
    ['a tablet not just for kids', 'child'],
    ['not for me, for my mum: a phone', 'parent'],
    ['不是给我，是给奶奶买手机', 'senior'],
  ])('%s: but', (text, audience) => expect(parseRequest(text).audience).toBe(audience));
});

describe('what a product is plainly wished to have', () => {
  it.each([
    ['a laptop with a touchscreen', 'touchscreen'],
    ['a laptop with a touchscreen and hdmi', 'touchscreen'],
    ['a monitor with built-in microphone', 'microphone'],
    ['laptop, a touchscreen please', 'touchscreen'],
    ['带触摸屏的笔记本', 'touchscreen'],
    ['笔记本，触摸屏', 'touchscreen'],
    ['有指纹的手机', 'fingerprint'],
  ])('is no refusal, however often others refuse it: %s', (text, feature) => {
    expect(featuresOf(text).want).toContain(feature);
    expect(featuresOf(text).avoid).toEqual([]);
  });

  it.each([
    'a laptop with no touchscreen',
    'I will not buy a laptop with a touchscreen',
    'laptop, no touchscreen please',
    '不要带触摸屏的笔记本',
  ])('is refused where it is denied: %s', (text) => {
    expect(featuresOf(text).avoid).toEqual(['touchscreen']);
  });
});

describe('an amount of which the digits name a feature', () => {
  it.each(['256G的手机，五千以下', '256G的手机', 'a phone with 256G'])('is no wish for it: %s', (text) => {
    expect(featuresOf(text).want).toEqual([]);
  });

  it.each(['256G的手机要5G的', '5g手机', 'a 5G phone with 256G'])(
    'is one where it is written as such: %s',
    (text) => {
      expect(featuresOf(text).want).toEqual(['5g']);
    },
  );
});
