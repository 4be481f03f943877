import { describe, expect, it } from '@jest/globals';
import { parseRequest } from '../../../../src/guide/parse/parse-request.js';
import { withAskedOrder } from '../../../../src/guide/wishes/asked-order.js';

const asked = (text: string, category: string | null = 'laptop') =>
  withAskedOrder(text, parseRequest(text), category);

describe('an order that is asked for by its name', () => {
  it.each([
    ['sort by weight', 'weight', 'least'],
    ['sort them by battery life', 'battery life', 'most'],
    ['can you order these by the screen size', 'screen size', 'most'],
    ['sort by price, high to low', 'price', 'most'],
    ['ranked by weight, heaviest first', 'weight', 'most'],
    ['sorted by storage ascending', 'storage', 'least'],
    ['按重量排', 'weight', 'least'],
    ['按续航排序', 'battery life', 'most'],
    ['按照价格从高到低排列', 'price', 'most'],
    ['按重量从重到轻排一下', 'weight', 'most'],
    ['按内存升序', 'memory', 'least'],
  ])('%s', (text, name, way) => {
    const request = asked(text);
    expect(request.order).toEqual({ name, way });
    expect(request.features.want).toEqual([]);
    expect(request.detail?.features ?? []).toEqual([]);
    expect(request.notUnderstood).toEqual([]);
  });

  it.each([
    ['sort by price', 'CHEAPEST'],
    ['order by price low to high', 'CHEAPEST'],
    ['按价格从低到高排序', 'CHEAPEST'],
  ])('%s is the cheapest first', (text, wants) => {
    expect(asked(text)).toMatchObject({ wants });
    expect(asked(text).order).toBeUndefined();
  });

  it.each([
    ['a light one, sort by battery life', ['weight']],
    ['要轻的，按续航排序', ['weight']],
    ['good battery, sort by battery life', ['battery']],
  ])('leaves what else is wished: %s', (text, features) => {
    expect(asked(text).features.want).toEqual(features);
  });

  it.each(['sort by popularity', 'what sort of laptop', 'I ordered by phone', '按人气排序', '按键手感好的'])(
    'is none of what goods state no number of: %s',
    (text) => {
      expect(asked(text).order).toBeUndefined();
    },
  );

  it('measures a power bank by what it holds', () => {
    expect(asked('sort by capacity', 'power bank').order?.name).toBe('battery capacity');
    expect(asked('按容量排序', 'power bank').order?.name).toBe('battery capacity');
    expect(asked('sort by weight', null).order).toBeUndefined();
  });
});
