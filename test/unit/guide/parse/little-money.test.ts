import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';

describe('little money', () => {
  it.each([
    'earbuds for running, my budget is tight',
    'on a shoestring budget, need a tablet for drawing',
    "I can't spend much, a camera",
    'the best budget phone',
    '手头有点紧，想要个蓝牙耳机',
    '预算有限，买个能打游戏的笔记本',
    '平板，不想花太多钱',
  ])('is heard in "%s"', (text) => {
    const { wants, notUnderstood } = parseRequest(text);
    expect(wants).toBe('CHEAP');
    expect(notUnderstood).toEqual([]);
  });

  it('is an amount where one is said', () => {
    expect(parseRequest('limited budget of 300, a phone').price).toMatchObject({ max: 300 });
    expect(parseRequest('预算有限，2000左右的平板').price).toMatchObject({ approx: 2_000 });
  });

  it.each(['a good budget is 300, a phone', 'a laptop that does not feel cheap', '预算三千的手机'])(
    'is not heard in "%s"',
    (text) => {
      expect(parseRequest(text).wants).toBeUndefined();
    },
  );

  it('is no durability in what must not break the bank', () => {
    const { wants, features } = parseRequest('a camera that does not break the bank');
    expect([wants, features.want]).toEqual(['CHEAP', []]);
  });
});
