import { describe, expect, it } from '@jest/globals';
import { readLine } from '../../../../src/cli/ask/read-line.js';
import type { AskedQuestion } from '../../../../src/guide/dialogue/turns/turn.js';

const QUESTION: AskedQuestion = {
  id: 'price',
  kind: 'PRICE',
  options: ['low', 'high'].map((id) => ({ id, meaning: { kind: 'other' }, changes: [], count: 1 })),
};

describe('readLine', () => {
  it.each([
    ['2', { kind: 'answer', question: 'price', options: ['high'] }],
    ['1, 2', { kind: 'answer', question: 'price', options: ['low', 'high'] }],
    ['1、2', { kind: 'answer', question: 'price', options: ['low', 'high'] }],
    ['0', { kind: 'answer', question: 'price', options: [] }],
    ['No matter', { kind: 'answer', question: 'price', options: [] }],
    ['无所谓', { kind: 'answer', question: 'price', options: [] }],
    ['800', { kind: 'text', text: '800' }],
    ['1 or 2', { kind: 'text', text: '1 or 2' }],
    [' lighter ', { kind: 'text', text: 'lighter' }],
    ['back', { kind: 'back' }],
    ['返回', { kind: 'back' }],
    ['  ', undefined],
  ])('takes %p', (line, input) => {
    expect(readLine(line, QUESTION)).toEqual(input);
  });

  it('takes numbers as words where nothing is asked', () => {
    expect(readLine('2', undefined)).toEqual({ kind: 'text', text: '2' });
  });
});
