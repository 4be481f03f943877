import { describe, expect, it } from '@jest/globals';
import type { NodeId } from '../../../../src/domain/ids.js';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { chipsOf, chipWords, withoutChip } from '../../../../src/guide/wishes/chips.js';
import { NO_WISHES, type Wishes, wishesOf } from '../../../../src/guide/wishes/wishes.js';

const ALL: Wishes = {
  category: 'phone',
  withoutCategories: ['tablet'],
  brands: { want: ['norvik'], avoid: ['apple'] },
  products: ['sund 3'],
  price: { max: 500 },
  specifications: [{ name: 'memory', min: 8 }],
  features: { want: ['camera'], avoid: ['wireless'] },
  needs: ['gaming'],
  audience: 'senior',
  finer: { features: ['selfie camera'], needs: ['mobile gaming'] },
  isAlike: true,
  refused: ['product:a' as NodeId],
};

describe('chips', () => {
  it('are one for each wish and refusal; each takes back its own and no other', () => {
    const ids = chipsOf(ALL).map(({ id }) => id);
    expect(ids).toHaveLength(12);
    expect(new Set(ids).size).toBe(12);
    for (const id of ids)
      expect(chipsOf(withoutChip(ALL, id)).map((chip) => chip.id)).toEqual(
        ids.filter((other) => other !== id),
      );
    const empty = ids.reduce(withoutChip, ALL);
    expect(empty).toEqual({ ...NO_WISHES, finer: { features: [], needs: [] } });
    expect(withoutChip(ALL, 'feature:none')).toEqual(ALL);
  });

  it.each([
    [
      'a phone with a good camera under 300, not Apple',
      ['category:phone', 'not-brand:apple', 'price', 'feature:camera'],
    ],
    ['不要苹果，三千以内拍照好的手机', ['category:phone', 'not-brand:apple', 'price', 'feature:camera']],
  ])('point to the words that say them: %s', (text, ids) => {
    const request = parseRequest(text);
    const chips = chipsOf(wishesOf(request));
    expect(chips.map(({ id }) => id)).toEqual(ids);
    for (const chip of chips) {
      const [words] = chipWords(request, chip);
      expect(text.slice(words?.start, words?.end)).not.toBe('');
      expect(chip.isRefused).toBe(chip.id.startsWith('not-'));
    }
  });
});
