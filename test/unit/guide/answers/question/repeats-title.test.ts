import { describe, expect, it } from '@jest/globals';
import { normalText } from '../../../../../src/extract/quantities/normal-text.js';
import { repeatsTitle } from '../../../../../src/guide/answers/question/repeats-title.js';

describe('repeatsTitle', () => {
  it.each([
    ['When does my order arrive?', 'When does my order arrive?', true],
    ['when will my order arrive', 'When does my order arrive?', true],
    ['When does my refund arrive?', 'When does my order arrive?', false],
    ['How much memory do I need?', 'How much storage do I need?', false],
    ['Which storage?', 'How much storage do I need?', false],
    ['订单什么时候到', '订单什么时候到？', true],
    ['我的订单什么时候到？', '订单什么时候到？', true],
    ['退款什么时候到', '订单什么时候到？', false],
    ['内存要买多大', '存储要买多大？', false],
    ['my earbuds dont connect', 'My earbuds do not connect', true],
    ["my earbuds don't connect", 'My earbuds do not connect', true],
    ['my earbuds do connect', 'My camera cannot connect', false],
    ['?!', '', false],
    ['', '', false],
  ])('%s, %s: %s', (question, title, isSame) => {
    expect(repeatsTitle(normalText(question), title)).toBe(isSame);
  });
});
