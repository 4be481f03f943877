import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../../src/guide/parse/parse-request.js';

describe('kinds of goods with a sign of the same sound', () => {
  it.each([
    ['降噪尔机', 'headphone'],
    ['二手收机', 'phone'],
    ['想买个笔计本', 'laptop'],
    ['冲电宝两万毫安', 'power bank'],
  ])('are the kinds that are meant: %s', (text, category) => {
    const { category: found, notUnderstood } = parseRequest(text);
    expect(found).toBe(category);
    expect(JSON.stringify(notUnderstood)).not.toMatch(/尔|收机|计|冲/);
  });

  it.each(['这台偶尔机器会响', '回收机子', '我想买相机偶尔机身发热', '像机器人一样的闹钟', '显示气温的'])(
    'are no part of other words: %s',
    (text) => {
      expect(parseRequest(text).category).not.toBe('headphone');
    },
  );
});

describe('words of English that are no wish', () => {
  it.each(['any other colours?', 'what colors does it come in'])('%s', (text) => {
    expect(parseRequest(text).features.want).toEqual([]);
  });

  it('do they have headphone jacks?', () => {
    expect(parseRequest('do they have headphone jacks?')).toMatchObject({
      category: null,
      features: { want: ['headphone jack'] },
    });
  });
});
