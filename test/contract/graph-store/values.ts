import { describe, expect, it } from '@jest/globals';
import type { PropertyValue, WriteOperation } from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { GraphStore } from '../../../src/graph/graph-store.js';
import { increment, link, mustRead, product, put, user } from './records.js';

const review = nodeId('Review', 'r');
const MEBI = 1_048_576;

const KEPT: readonly (readonly [string, NodeId, string, PropertyValue])[] = [
  ['1 MiB of letters', review, 'text', 'x'.repeat(MEBI)],
  ['1 MiB of Chinese', review, 'text', '好'.repeat(MEBI)],
  ['emoji with joiners', review, 'text', '👩‍👩‍👧‍👦 👍🏽 🇨🇳'],
  ['astral characters', review, 'text', '𠮷野家 𝔘𝔫𝔦 𓀀'],
  ['a combining and a composed accent', review, 'text', 'e\u0301 é'],
  ['quotes, backslashes and line ends', review, 'text', `' " \\ \r\n\t \u2028 %s $1 {}`],
  ['control characters', review, 'text', '\u0001\u001f\u007f\ufeff\uffff'],
  ['the empty text', review, 'text', ''],
  ['an empty list', product('v'), 'regions', []],
  ['a list with empty and odd strings', product('v'), 'regions', ['', '中', '😀', "'"]],
  ['the largest integer', product('v'), 'reviewCount', Number.MAX_SAFE_INTEGER],
  ['the smallest integer', product('v'), 'reviewCount', Number.MIN_SAFE_INTEGER],
  ['zero', product('v'), 'reviewCount', 0],
  ['a number of 17 digits', product('v'), 'price', 0.1 + 0.2],
  ['the largest number', product('v'), 'price', Number.MAX_VALUE],
  ['the smallest number', product('v'), 'price', Number.MIN_VALUE],
  ['a whole number where broken ones may be', product('v'), 'price', 2 ** 53],
  ['false', user('v'), 'sample', false],
];

const anything = (value: unknown): PropertyValue => value as PropertyValue;
const REFUSED: readonly (readonly [string, WriteOperation])[] = [
  ['NUL', put(review, { text: 'a\u0000b' })],
  ['a lone high surrogate', put(review, { text: 'a\ud83d' })],
  ['a lone low surrogate', put(review, { text: '\ude00b' })],
  ['a lone surrogate in a list', put(product('v'), { regions: ['de', '\ud83d'] })],
  ['more than 1 MiB', put(review, { text: 'x'.repeat(MEBI + 1) })],
  ['a long text in a short property', put(product('v'), { nameEn: 'x'.repeat(2001) })],
  ['NaN', put(product('v'), { price: Number.NaN })],
  ['infinity', put(product('v'), { price: Number.POSITIVE_INFINITY })],
  ['2^53 as an integer', put(product('v'), { reviewCount: 2 ** 53 })],
  ['a broken integer', put(product('v'), { reviewCount: 1.5 })],
  ['a string for a number', put(product('v'), { price: '12' })],
  ['a number for a string', put(product('v'), { nameEn: 12 })],
  ['an object', put(product('v'), { nameEn: anything({ a: 1 }) })],
  ['undefined', put(product('v'), { nameEn: anything(undefined) })],
  ['a time that is none', put(review, { at: 'yesterday' })],
  ['a property outside the ontology', put(product('v'), { colour: 'red' })],
  ['a property named like a part of every object', put(product('v'), { constructor: 'x' })],
  ['an id of no known kind', put('thing:a' as NodeId, {})],
  ['an id with a space', put('product:a b' as NodeId, {})],
  ['an id of 129 characters', put(`product:${'x'.repeat(121)}` as NodeId, {})],
  ['a relationship outside the ontology', link(user('v'), 'LIKES' as 'VIEWED', product('v'))],
  ['a relationship between the wrong labels', link(product('v'), 'VIEWED', user('v'))],
  ['a key with a slash', link(user('v'), 'VIEWED', product('v'), {}, { key: 'a/b' })],
  ['a wrong property of an edge', link(user('v'), 'VIEWED', product('v'), { score: 1 })],
  ['an increment that is NaN', increment(product('v'), 'reviewCount', Number.NaN)],
  ['an increment of a string', increment(product('v'), 'nameEn', 1)],
];

/** Laws of values at their edges: kept to the last bit, or refused before anything is written. */
export function describeValues(store: () => GraphStore): void {
  describe('values', () => {
    it.each(KEPT)('keep %s', async (_name, id, property, value) => {
      await store().write([put(id, { [property]: value })]);
      expect((await mustRead(store(), id)).properties[property]).toEqual(value);
      const { seq } = await store().feedHead();
      expect(await store().write([put(id, { [property]: value })])).toEqual({ seq });
    });

    it.each(REFUSED)('refuse %s and write nothing', async (_name, operation) => {
      await store().write([put(user('v')), put(product('v')), put(review)]);
      const { seq } = await store().feedHead();
      await expect(store().write([put(product('other')), operation])).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
      expect(await store().readMany([product('other')])).toEqual([null]);
      expect((await store().feedHead()).seq).toBe(seq);
    });

    it('keep the longest id and key', async () => {
      const id = `product:${'x'.repeat(120)}` as NodeId;
      const key = 'k'.repeat(128);
      await store().write([put(user('v')), put(id), link(user('v'), 'VIEWED', id, {}, { key })]);
      const edges = await store().readEdges({ ids: [id], direction: 'in', limitPerNode: 1 });
      expect(edges.get(id)?.[0]?.key).toBe(key);
    });

    it('refuse an increment that leaves the integers, and keep the number', async () => {
      await store().write([put(product('v'), { reviewCount: Number.MAX_SAFE_INTEGER })]);
      await expect(store().write([increment(product('v'), 'reviewCount', 1)])).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      });
      expect((await mustRead(store(), product('v'))).properties.reviewCount).toBe(Number.MAX_SAFE_INTEGER);
    });

    it('refuse an increment that overflows a number', async () => {
      await store().write([put(product('v'), { price: Number.MAX_VALUE })]);
      await expect(store().write([increment(product('v'), 'price', Number.MAX_VALUE)])).rejects.toMatchObject(
        {
          code: 'INVALID_VALUE',
        },
      );
    });

    it('name the field and what was expected in the refusal', async () => {
      await expect(store().write([put(product('v'), { price: Number.NaN })])).rejects.toMatchObject({
        field: 'Product.price',
        message: expect.stringContaining('finite number'),
      });
    });
  });
}
