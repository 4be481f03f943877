import { describe, expect, it } from '@jest/globals';
import { isChoice } from '../../../../../src/guide/dialogue/hear/read-choice.js';
import { isAside } from '../../../../../src/guide/dialogue/hear/said-aside.js';

describe('isChoice', () => {
  it.each([
    ["I'll take it", false],
    ['ok, I will go with that one please', false],
    ['sold!', false],
    ['give me the link', false],
    ['how do I order it?', false],
    ["great, I'd buy              ", true],
    ['add               to my cart', true],
    ['就要这个了', false],
    ['ok下单', false],
    ['好的，就它吧', false],
    ['怎么买', false],
    ['链接发我', false],
    ['那就要   ', true],
    ['买   ', true],
  ])('hears that one is taken: %s', (rest, isPlaced) => {
    expect(isChoice(rest, isPlaced)).toBe(true);
  });

  it.each([
    ['can I have it in gold?', false],
    ['I want a phone', false],
    ['can I get a case for it', false],
    ["I'll take", false],
    ['can I return it', false],
    ['what about                ', true],
    ['              please', true],
    ['要防水的', false],
    ['买三送一吗', false],
    ['不要这个', false],
    ['   怎么样', true],
    ['要便宜的', false],
    ['', false],
  ])('hears it in nothing else: %s', (rest, isPlaced) => {
    expect(isChoice(rest, isPlaced)).toBe(false);
  });
});

describe('isAside', () => {
  it.each(['hmm', 'no, wait', "that's crap", 'ok then', '算了', '什么破玩意', '不对'])(
    'is talk: %s',
    (words) => {
      expect(isAside(words)).toBe(true);
    },
  );

  it.each(['thermal camera', 'eSIM', '红外', 'pink ones', '329', 'NFC please'])('is no talk: %s', (words) => {
    expect(isAside(words)).toBe(false);
  });
});
