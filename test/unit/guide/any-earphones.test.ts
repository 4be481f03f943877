import { describe, expect, it } from '@jest/globals';
import { applyChange, NOTHING_SAID } from '../../../src/guide/dialogue/turns/fold-turns.js';
import { parseRequest } from '../../../src/guide/parse/parse-request.js';
import { requestFilter } from '../../../src/guide/wishes/request-filter.js';
import { wishesOf } from '../../../src/guide/wishes/wishes.js';

const kindsOf = (text: string): readonly string[] | undefined =>
  requestFilter(wishesOf(parseRequest(text)), ['USD']).categories;

describe('耳机', () => {
  it.each(['想买跑步用的耳机', '蓝牙耳机', '降噪耳机'])(
    'takes in earbuds, and is a headphone: %s',
    (text) => {
      expect(parseRequest(text).category).toBe('headphone');
      expect(kindsOf(text)).toEqual(['category:headphone', 'category:earbud']);
    },
  );

  it.each(['头戴式耳机', '有线耳机', '游戏耳机', 'running headphones'])('does not in "%s"', (text) => {
    expect(kindsOf(text)).toEqual(['category:headphone']);
  });

  it.each(['要入耳的', '耳机，要入耳的', 'in-ears please'])('are earbuds alone in "%s"', (text) => {
    expect(kindsOf(text)).toEqual(['category:earbud']);
  });

  it('is narrowed by a kind that is said later', () => {
    const wide = applyChange(NOTHING_SAID, { kind: 'begin', wishes: wishesOf(parseRequest('耳机')) });
    const { wishes } = applyChange(wide, { kind: 'category', value: 'earbud' });
    expect(requestFilter(wishes, ['USD']).categories).toEqual(['category:earbud']);
  });
});
